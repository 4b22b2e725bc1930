import type { Expectation, Outcome, RecordedAnswer } from '@guestmem/spec';
import { describeExpectation } from '../run/expectation.js';
import { stated } from '../run/stated.js';

type Answer = Omit<RecordedAnswer, 'at' | 'for'>;

/** Labels that an answer tells only where somebody asks for them: they are long. */
type Asked = Pick<Expectation, 'calls' | 'effects'>;

/** The whole answer of an outcome, in the order in which it is written down. */
export function answerOf(outcome: Outcome, asked: Asked): Answer {
  return {
    ...stated(outcome),
    ...(asked.calls !== undefined && { calls: outcome.calls.map(({ call }) => call) }),
    ...(asked.effects !== undefined && { effects: outcome.effects.map(({ kind }) => kind) }),
    rule: outcome.rule,
  };
}

/** Whether an outcome is the recorded answer, the rule included. */
export function isAnswer(recorded: RecordedAnswer, outcome: Outcome): boolean {
  return textOf(recorded) === textOf(answerOf(outcome, recorded));
}

/** Equal texts are equal answers, whatever the order of the keys. */
export function textOf({ decision, data, count, errorOffset, codes = {}, calls, effects, rule }: Answer): string {
  return JSON.stringify([decision, data, count, errorOffset, Object.entries(codes).toSorted(), calls, effects, rule]);
}

/** An answer in one clause. */
export function describeAnswer({ rule, codes = {}, ...rest }: Answer): string {
  return `${describeExpectation({ ...rest, codes })} by ${rule}`;
}
