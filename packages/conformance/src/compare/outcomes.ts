import type { Codes, Outcome } from '@guestmem/spec';
import { compareField, type Difference, type Findings, joined, nothing } from './difference.js';

/** Everyone who can be told something, the guest first. */
export const codeActors: readonly (keyof Codes)[] = ['guest', 'run', 'user', 'kernel', 'device'];

const field = (cls: Difference['class'], subject: string): Omit<Difference, 'left' | 'right'> => ({
  class: cls,
  of: 'outcome',
  subject,
});

/** Compares what two sides answered: decision, data and count, codes per actor. Calls and effects are labels only. */
export function compareOutcomes(left: Outcome, right: Outcome): Findings {
  const offered = [left, right].filter(({ decision }) => decision !== 'not-offered').length;
  const decision = compareField(
    field(offered === 1 ? 'only-in-one' : 'differs-decision', 'decision'),
    left.decision,
    right.decision,
  );
  // What else they say of different decisions is part of the same difference.
  if (decision.differences.length > 0) return decision;
  return joined([
    decision,
    optional('differs-data', 'data', left.data, right.data),
    optional('differs-data', 'count', left.count, right.count),
    optional('differs-code', 'errorOffset', left.errorOffset, right.errorOffset),
    ...codeActors.map((actor) => optional('differs-code', actor, left.codes[actor], right.codes[actor])),
  ]);
}

/** A part of an outcome that is there or not; its absence is an answer too. */
function optional(
  cls: Difference['class'],
  subject: string,
  left: string | number | undefined,
  right: string | number | undefined,
): Findings {
  if (left === undefined && right === undefined) return nothing;
  return compareField(field(cls, subject), String(left ?? 'none'), String(right ?? 'none'));
}
