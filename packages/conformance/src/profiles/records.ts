import type { Backing, Class, ProfileRecord, RecordedAnswer } from '@guestmem/spec';
import { selectorsFor, type Variation } from './variations.js';

/** What is recorded of all variations, to be looked up. */
export interface Records {
  /** What a side of a variation answers at a step otherwise than it would by inheritance. */
  readonly answers: (variation: Variation, design: Backing, at: string) => readonly RecordedAnswer[];
  /** What it inherits there in place of the scenario's expectations: the records of each of its profiles alone. */
  readonly inherited: (variation: Variation, design: Backing, at: string) => readonly RecordedAnswer[];
  /** All answers of a side at the steps of a scenario. */
  readonly ofScenario: (variation: Variation, scenario: string, design: Backing) => readonly RecordedAnswer[];
  readonly verdict: (variation: Variation, scenario: string) => Class | undefined;
  readonly all: readonly ProfileRecord[];
}

const keyOf = (selectors: readonly string[]): string => selectors.toSorted().join(' ');

export const scenarioOf = ({ at }: Pick<RecordedAnswer, 'at'>): string => at.slice(0, at.indexOf('#'));

/** The records by what they are about. */
export function recordsOf(all: readonly ProfileRecord[]): Records {
  const byKey = new Map(all.map((record) => [keyOf(record.with), indexed(record)]));
  const answersFor = (selectors: readonly string[], design: Backing, at: string): readonly RecordedAnswer[] =>
    about(byKey.get(keyOf(selectors))?.at.get(at), design);
  return {
    answers: ({ selectors }, design, at) => answersFor(selectors, design, at),
    inherited: (variation, design, at) =>
      variation.selectors.length < 2
        ? []
        : selectorsFor(variation, design).flatMap((selector) => answersFor([selector], design, at)),
    ofScenario: ({ selectors }, scenario, design) => about(byKey.get(keyOf(selectors))?.scenario.get(scenario), design),
    verdict: ({ selectors }, scenario) => byKey.get(keyOf(selectors))?.verdict.get(scenario),
    all,
  };
}

/** Whether a record is about a variation. */
export function isRecordOf(record: ProfileRecord, { selectors }: Pick<Variation, 'selectors'>): boolean {
  return keyOf(record.with) === keyOf(selectors);
}

function about(answers: readonly RecordedAnswer[] | undefined, design: Backing): readonly RecordedAnswer[] {
  return answers?.filter((one) => one.for === undefined || one.for === design) ?? [];
}

function indexed({ answers, verdicts }: ProfileRecord) {
  return {
    at: grouped(answers, ({ at }) => at),
    scenario: grouped(answers, scenarioOf),
    verdict: new Map(verdicts.map(({ scenario, verdict }) => [scenario, verdict])),
  };
}

function grouped<T>(values: readonly T[], keyOfOne: (value: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOfOne(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}
