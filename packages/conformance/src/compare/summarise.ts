import type { Codes, LedgerRules, Outcome } from '@guestmem/spec';
import type { Comparison, Side } from './compare.js';
import type { Difference } from './difference.js';
import { codeActors } from './outcomes.js';

/** What each side answers where they part, in words that name no page. */
export interface Summary {
  readonly left: string;
  readonly right: string;
  readonly rules: LedgerRules;
}

/** Stands between what a side answered and what can be seen at it afterwards. */
export const stateFollows = '; then ';

/** What the schema of the ledger allows. */
const summaryLength = 1000;

/** The codes in a fixed order of the actors. */
export function describeCodes(codes: Codes): readonly string[] {
  return codeActors.flatMap((actor) => (codes[actor] === undefined ? [] : [`${actor} ${codes[actor]}`]));
}

/** An outcome in a few words: `refuse-retryable, user EAGAIN`. */
export function summariseOutcome({ decision, data, count, errorOffset, codes }: Outcome): string {
  return [
    data === undefined ? decision : `${decision} ${data}`,
    ...(count === undefined ? [] : [`count ${count}`]),
    ...describeCodes(codes),
    // The offset is a page number and would tie the summary to one scenario.
    ...(errorOffset === undefined ? [] : ['error offset']),
  ].join(', ');
}

/** What a comparison comes down to: the outcomes if they differ, and else the probes, and else the ownership. */
export function summarise(comparison: Comparison, left: Side, right: Side): Summary {
  const { differences } = comparison;
  const of = (what: Difference['of']): readonly Difference[] => differences.filter((one) => one.of === what);
  const outcomes = of('outcome');
  const state = of('probe').length > 0 ? of('probe') : of('ownership');
  const texts = (side: 'left' | 'right'): string => {
    const { outcome } = side === 'left' ? left : right;
    return [
      ...(outcomes.length > 0 && outcome !== undefined ? [summariseOutcome(outcome)] : []),
      ...(state.length > 0 ? [stateText(state, side)] : []),
    ]
      .join(stateFollows)
      .slice(0, summaryLength);
  };
  return { left: texts('left'), right: texts('right'), rules: rulesOf(outcomes.length > 0, state, left, right) };
}

function stateText(differences: readonly Difference[], side: 'left' | 'right'): string {
  // Pages repeat each other; the two sides are listed in the same order.
  const distinct = new Map(differences.map((one) => [`${one.subject}|${one.left}|${one.right}`, one]));
  return [...distinct.values()].map((one) => `${one.subject}: ${one[side]}`).join(', ');
}

function rulesOf(isOutcome: boolean, state: readonly Difference[], left: Side, right: Side): LedgerRules {
  const probed = isOutcome ? undefined : state.find(({ rules }) => rules !== undefined)?.rules;
  const rules = { left: probed?.left ?? left.outcome?.rule, right: probed?.right ?? right.outcome?.rule };
  return {
    ...(rules.left !== undefined && { left: rules.left }),
    ...(rules.right !== undefined && { right: rules.right }),
  };
}
