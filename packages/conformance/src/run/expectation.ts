import type { Expectation, Outcome, Settings } from '@guestmem/spec';
import { describeCodes, summariseOutcome } from '../compare/summarise.js';
import { selects, specificity } from '../settings/selector.js';

/** The expectations that count for these settings: those with the most specific selector of all that match. */
export function applicable(expectations: readonly Expectation[], settings: Settings): readonly Expectation[] {
  const matching = expectations.filter((one) => one.for === undefined || selects(one.for, settings));
  const most = Math.max(...matching.map((one) => specificity(one.for)));
  return matching.filter((one) => specificity(one.for) === most);
}

/** What is wrong with an outcome, as one clause; undefined where one of the applicable expectations holds. */
export function unmetExpectation(
  expectations: readonly Expectation[],
  outcome: Outcome,
  settings: Settings,
): string | undefined {
  const alternatives = applicable(expectations, settings);
  if (alternatives.length === 0 || alternatives.some((one) => holds(one, outcome))) return undefined;
  const expected = alternatives.map(describeExpectation).join(' or ');
  return `expected ${expected}, found ${summariseOutcome(outcome)}${labels(alternatives, outcome)}`;
}

/** A step whose actor is dead has not run. That is wrong, unless it is what must happen. */
export function isUnexpectedlyIdle(
  expectations: readonly Expectation[],
  outcome: Outcome | undefined,
  settings: Settings,
): boolean {
  return (
    outcome?.decision === 'not-run' &&
    !applicable(expectations, settings).some(({ decision }) => decision === 'not-run')
  );
}

/** Whether one expectation holds. */
export function holds(expected: Expectation, outcome: Outcome): boolean {
  return (
    expected.decision === outcome.decision &&
    (expected.data === undefined || expected.data === outcome.data) &&
    (expected.count === undefined || expected.count === outcome.count) &&
    (expected.errorOffset === undefined || expected.errorOffset === outcome.errorOffset) &&
    (expected.codes === undefined || sameCodes(expected.codes, outcome.codes)) &&
    inOrder(
      expected.calls ?? [],
      outcome.calls.map(({ call }) => call),
    ) &&
    inOrder(
      expected.effects ?? [],
      outcome.effects.map(({ kind }) => kind),
    )
  );
}

function sameCodes(left: object, right: object): boolean {
  const text = (codes: object): string => JSON.stringify(Object.entries(codes).toSorted());
  return text(left) === text(right);
}

/** Whether the wanted words stand in the list in this order; others may stand between. */
function inOrder(wanted: readonly string[], found: readonly string[]): boolean {
  let next = 0;
  for (const word of found) if (word === wanted[next]) next += 1;
  return next === wanted.length;
}

export function describeExpectation({
  decision,
  data,
  count,
  errorOffset,
  codes,
  calls,
  effects,
}: Expectation): string {
  return [
    data === undefined ? decision : `${decision} ${data}`,
    ...(count === undefined ? [] : [`count ${count}`]),
    ...(errorOffset === undefined ? [] : [`error offset ${errorOffset}`]),
    ...describeCodes(codes ?? {}),
    ...(codes !== undefined && Object.keys(codes).length === 0 ? ['no codes'] : []),
    ...(calls === undefined ? [] : [`calls ${calls.join(' ')}`]),
    ...(effects === undefined ? [] : [`effects ${effects.join(' ')}`]),
  ].join(', ');
}

/** Calls and effects are long; they are shown where they were asked for. */
function labels(alternatives: readonly Expectation[], outcome: Outcome): string {
  const calls = alternatives.some((one) => one.calls !== undefined);
  const effects = alternatives.some((one) => one.effects !== undefined);
  const offset = alternatives.some((one) => one.errorOffset !== undefined);
  return [
    ...(offset ? [`; error offset ${outcome.errorOffset ?? 'none'}`] : []),
    ...(calls ? [`; calls ${outcome.calls.map(({ call }) => call).join(' ') || 'none'}`] : []),
    ...(effects ? [`; effects ${outcome.effects.map(({ kind }) => kind).join(' ') || 'none'}`] : []),
  ].join('');
}
