import type { ProfileRecord, RecordedAnswer, RecordedVerdict } from '@guestmem/spec';
import { stringify } from 'yaml';
import { byId } from '../corpus/load-corpus.js';
import { textOf } from './answer.js';
import { isRecordOf, type Records, recordsOf, scenarioOf } from './records.js';
import type { JudgedVariation, VariationRun } from './run-all.js';
import type { Variation } from './variations.js';

/**
 * The records as they would have to be. What two profiles inherit together is what each is recorded with alone, so that
 * `runAgain` gives the variations of several profiles with the records of the single ones as they are proposed.
 */
export async function proposeRecords(
  runs: readonly VariationRun[],
  records: Records,
  runAgain: (variations: readonly Variation[], records: Records) => Promise<readonly VariationRun[]>,
): Promise<readonly Proposal[]> {
  const propose = (run: VariationRun): Proposal => ({ name: run.variation.name, record: proposeRecord(run, records) });
  const singles = runs.filter(({ variation }) => variation.selectors.length === 1).map(propose);
  const pairs = runs.map(({ variation }) => variation).filter(({ selectors }) => selectors.length > 1);
  const renewed = singles.map(({ record }) => record);
  const kept = records.all.filter((old) => !renewed.some((one) => isRecordOf(old, { selectors: one.with })));
  const again = pairs.length === 0 ? [] : await runAgain(pairs, recordsOf([...kept, ...renewed]));
  return [...singles, ...again.map(propose)];
}

/** The record that a file of this name would hold. */
export interface Proposal {
  readonly name: string;
  readonly record: ProfileRecord;
}

/**
 * What the record of a variation would be if all that was found stood in it. What is recorded of scenarios that did not
 * run now stays.
 */
function proposeRecord({ variation, scenarios }: VariationRun, records: Records): ProfileRecord {
  const ran = new Set(scenarios.map(({ scenario }) => scenario.id));
  const known = records.all.find((record) => isRecordOf(record, variation));
  const kept = known?.answers.filter((one) => !ran.has(scenarioOf(one))) ?? [];
  const keptVerdicts = known?.verdicts.filter(({ scenario }) => !ran.has(scenario)) ?? [];
  return {
    with: variation.selectors,
    // A stable sort: the steps of a scenario stay in their order.
    answers: [...kept, ...scenarios.flatMap(answersIn)].toSorted((left, right) =>
      byId(scenarioOf(left), scenarioOf(right)),
    ),
    verdicts: [...keptVerdicts, ...scenarios.flatMap(verdictIn)].toSorted((left, right) =>
      byId(left.scenario, right.scenario),
    ),
  };
}

/** The answers of the sides in the order of the steps; what both sides answer alike is written once. */
function answersIn({ sides }: JudgedVariation): readonly RecordedAnswer[] {
  const all = sides.flatMap(({ design, otherwise }) => otherwise.map((answer) => ({ design, answer })));
  const isCommon = ({ at, ...rest }: RecordedAnswer): boolean =>
    sides.every(({ otherwise }) => otherwise.some((one) => one.at === at && textOf(one) === textOf(rest)));
  const [first] = sides;
  const answers = all.flatMap(({ design, answer: { at, ...rest } }): readonly RecordedAnswer[] => {
    if (!isCommon({ at, ...rest })) return [{ at, for: design, ...rest }];
    return design === first?.design ? [{ at, ...rest }] : [];
  });
  return answers.toSorted((left, right) => placeOf(left).localeCompare(placeOf(right), 'en', { numeric: true }));
}

const placeOf = ({ at }: RecordedAnswer): string => at.slice(at.indexOf('#') + 1);

function verdictIn({ scenario, pair }: JudgedVariation): readonly RecordedVerdict[] {
  if (pair?.verdict === undefined || pair.verdict === scenario.verdict) return [];
  return [{ scenario: scenario.id, verdict: pair.verdict }];
}

/** A record as a file: a line for each answer, so that a change is a line as well. */
export function formatRecord({ with: selectors, answers, verdicts }: ProfileRecord): string {
  return [
    '# yaml-language-server: $schema=../../spec/schema/record.json',
    '# What is otherwise than the scenarios have it, proposed by `guestmem run --all-profiles --write-records DIRECTORY`.',
    '# The rule that decided is the reason: read it before you accept a line.',
    `with: ${flow(selectors)}`,
    ...block('answers', answers),
    ...block('verdicts', verdicts),
    '',
  ].join('\n');
}

function block(name: string, lines: readonly object[]): readonly string[] {
  return lines.length === 0 ? [`${name}: []`] : [`${name}:`, ...lines.map((line) => `  - ${flow(line)}`)];
}

function flow(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trimEnd();
}
