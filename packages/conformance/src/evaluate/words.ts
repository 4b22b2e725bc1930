import type { EvaluatedRequirement, EvaluationCell, EvaluationColumn, Evidence } from '@guestmem/spec';

/** What an evaluation cannot say, in every report of one. */
export const evaluationLimits: readonly string[] = [
  'Met says that the steps listed came out as the claim needs, in a model; not that a kernel does it.',
  'Which steps decide a requirement is a choice, and there is no total: requirements do not weigh alike.',
  'A loss is structural, fixable, not-implemented or unknown, as the ledger says or else the requirement.',
];

/** `guest-memfd:in-place, hypervisor:pkvm-2026, iommu:nested: hypothetical` */
export function columnText({ selector, hypervisor, iommu, maturity }: EvaluationColumn): string {
  return `${selector}, ${hypervisor}, ${iommu}: ${maturity}`;
}

/** `partly 2/3` */
export function statusText({ status, evidence }: EvaluationCell): string {
  if (evidence.length === 0) return status;
  return `${status} ${evidence.filter(({ holds }) => holds).length}/${evidence.length}`;
}

/** Who made the point. */
export function voicesText({ raisedBy }: EvaluatedRequirement): string {
  return raisedBy.join(', ');
}

/** A claim that fails: where, what happened instead, and what the ledger says of it. */
export function failureText({ step, claim, outcome, loss, entry }: Evidence): string {
  const lost = `loss ${loss ?? 'unknown'}${entry === undefined ? '' : `, ${entry}`}`;
  return `${step}  ${claim}: no, ${outcome} (${lost})`;
}
