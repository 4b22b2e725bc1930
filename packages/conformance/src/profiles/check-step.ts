import type { Backing, Expectation, Outcome, RecordedAnswer, Settings } from '@guestmem/spec';
import { applicable, describeExpectation, isUnexpectedlyIdle, unmetExpectation } from '../run/expectation.js';
import type { PlannedStep } from '../run/orders.js';
import { answerOf, describeAnswer, isAnswer } from './answer.js';
import type { Records } from './records.js';
import type { Variation } from './variations.js';

/** The side that a step is checked at. */
export interface Place {
  readonly variation: Variation;
  readonly design: Backing;
  readonly settings: Settings;
  readonly records: Records;
  /** Whether the scenario has several orders, in which a step may answer differently. */
  readonly isRaced: boolean;
}

/** What the answer to a step is: as inherited, or otherwise, and then as recorded or not. */
export type Found =
  | { readonly kind: 'inherited'; readonly isAsked: boolean }
  | { readonly kind: 'recorded'; readonly answer: RecordedAnswer; readonly entry: RecordedAnswer }
  | { readonly kind: 'unexpected'; readonly answer: RecordedAnswer; readonly text: string };

/** Holds the answer to one step against what the scenario and the records say. */
export function checkStep({ ref, expect }: PlannedStep, outcome: Outcome, place: Place): Found {
  const { variation, design, settings, records, isRaced } = place;
  const asked = applicable(expect, settings);
  const inherited = records.inherited(variation, design, ref);
  const asScenario =
    unmetExpectation(expect, outcome, settings) === undefined && !isUnexpectedlyIdle(expect, outcome, settings);
  const asInherited =
    inherited.length === 0 ? asScenario : inherited.some((one) => isAnswer(one, outcome)) || (isRaced && asScenario);
  if (asInherited) return { kind: 'inherited', isAsked: asked.length + inherited.length > 0 };
  const recorded = records.answers(variation, design, ref);
  const answer: RecordedAnswer = { at: ref, ...answerOf(outcome, labelsOf(asked)) };
  const entry = recorded.find((one) => isAnswer(one, outcome));
  if (entry !== undefined) return { kind: 'recorded', answer, entry };
  const expected = [
    ...(inherited.length === 0 ? asked.map(describeExpectation) : []),
    ...[...inherited, ...recorded].map(describeAnswer),
  ];
  const text = `${design}: expected ${expected.join(' or ') || 'a step that runs'}, found ${describeAnswer(answer)}`;
  return { kind: 'unexpected', answer, text };
}

/** The labels that any of the expectations asks for. */
function labelsOf(asked: readonly Expectation[]): Pick<Expectation, 'calls' | 'effects'> {
  return {
    ...(asked.some(({ calls }) => calls !== undefined) && { calls: [] }),
    ...(asked.some(({ effects }) => effects !== undefined) && { effects: [] }),
  };
}
