import type { ColumnHead } from './column.js';
import type { Evidence } from './decide.js';
import type { Cell, EvaluatedRequirement } from './evaluate.js';

/** What an evaluation cannot say, in every report of one. */
export const evaluationLimits: readonly string[] = [
  'Met says that the steps listed came out as the claim needs, in a model; not that a kernel does it.',
  'Which steps decide a requirement is a choice, and there is no total: requirements do not weigh alike.',
  'A loss is structural, fixable, not-implemented or unknown as the ledger says; unknown where it says nothing.',
];

/** `guest-memfd:in-place, hypervisor:pkvm-2026, iommu:nested: hypothetical` */
export function columnText({ selector, hypervisor, iommu, maturity }: ColumnHead): string {
  return `${selector}, ${hypervisor}, ${iommu}: ${maturity}`;
}

/** `partly 2/3` */
export function statusText({ status, evidence }: Cell): string {
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
