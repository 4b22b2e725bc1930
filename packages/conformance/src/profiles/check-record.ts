import { type ProfileRecord, ruleIds, type Scenario } from '@guestmem/spec';
import { didYouMean } from '../files/nearest.js';
import type { Problem } from '../files/problem.js';
import { oneOf, quote } from '../files/quote.js';
import { type Path, problemAt, type SourceDocument } from '../files/source-document.js';
import { ordersOf } from '../run/orders.js';
import { textOf } from './answer.js';
import { isRecordOf, scenarioOf } from './records.js';
import type { Variation } from './variations.js';

type Check = (document: SourceDocument, record: ProfileRecord, context: Context) => readonly Problem[];

interface Context {
  readonly variation: Variation;
  readonly corpus: ReadonlyMap<string, Scenario>;
}

/** Everything about a record that its schema cannot say. */
export function checkRecord(
  document: SourceDocument,
  record: ProfileRecord,
  corpus: readonly Scenario[],
  variations: readonly Variation[],
): readonly Problem[] {
  const variation = variations.find((one) => one.selectors.length > 0 && isRecordOf(record, one));
  if (variation === undefined) {
    const names = variations.map(({ selectors }) => selectors.join(' '));
    const found = record.with.join(' ');
    const expected = 'a runnable profile, two backings, or the members of a named pair';
    return [problemAt(document, ['with'], { found: quote(found), expected, hint: didYouMean(found, names) })];
  }
  const context: Context = { variation, corpus: new Map(corpus.map((one) => [one.id, one])) };
  return [...checkAnswers(document, record, context), ...checkVerdicts(document, record, context)];
}

const checkAnswers: Check = (document, { answers }, { variation: { sides }, corpus }) => {
  const steps = new Map<string, readonly string[]>();
  const seen = new Set<string>();
  const rules: ReadonlySet<string> = new Set(ruleIds);
  return answers.flatMap((answer, index) => {
    const problem = (key: string, found: string, expected: string, hint?: string): readonly Problem[] => [
      problemAt(document, ['answers', index, key], { found, expected, hint }),
    ];
    const { at, rule } = answer;
    const id = scenarioOf(answer);
    const scenario = corpus.get(id);
    if (scenario === undefined) return [unknownScenario(document, ['answers', index, 'at'], id, corpus)];
    const refs = steps.get(id) ?? stepsOf(scenario);
    steps.set(id, refs);
    if (!refs.includes(at)) return problem('at', `unknown step ${at}`, `a step of it: ${oneOf(refs)}`);
    if (sides.length === 0) return problem('at', 'an answer', 'none: each side is recorded with its own profile');
    if (answer.for !== undefined && !sides.includes(answer.for)) {
      return problem('for', answer.for, `a side that these profiles change: ${oneOf(sides)}`);
    }
    if (!rules.has(rule)) return problem('rule', `unknown rule ${quote(rule)}`, 'a rule', didYouMean(rule, ruleIds));
    const text = `${at} ${answer.for} ${textOf(answer)}`;
    if (seen.has(text)) return problem('at', `the same answer at ${at} twice`, 'it once');
    seen.add(text);
    return [];
  });
};

const checkVerdicts: Check = (document, { verdicts }, { variation, corpus }) =>
  verdicts.flatMap(({ scenario, verdict }, index) => {
    const path = ['verdicts', index];
    const problem = (found: string, expected: string): readonly Problem[] => [
      problemAt(document, path, { found, expected }),
    ];
    if (!variation.isCompared) return problem('a verdict', 'none where no two sides are compared');
    const known = corpus.get(scenario);
    if (known === undefined) return [unknownScenario(document, [...path, 'scenario'], scenario, corpus)];
    if (known.verdict === verdict) return problem(`the verdict that ${scenario} has`, 'only what is otherwise');
    const isSecond = verdicts.findIndex((one) => one.scenario === scenario) < index;
    return isSecond ? problem(`a second verdict of ${scenario}`, 'each scenario once') : [];
  });

function stepsOf(scenario: Scenario): readonly string[] {
  return [...new Set(ordersOf(scenario).flatMap(({ steps }) => steps.map(({ ref }) => ref)))];
}

function unknownScenario(document: SourceDocument, path: Path, id: string, corpus: Context['corpus']): Problem {
  const hint = didYouMean(id, [...corpus.keys()]);
  return problemAt(document, path, { found: `unknown scenario ${quote(id)}`, expected: 'one of the corpus', hint });
}
