import { type LedgerEntry, ruleIds, type Scenario } from '@guestmem/spec';
import { didYouMean } from '../files/nearest.js';
import type { Problem } from '../files/problem.js';
import { oneOf, quote } from '../files/quote.js';
import { type Path, problemAt, type SourceDocument } from '../files/source-document.js';
import { ordersOf } from '../run/orders.js';
import { operationNames } from '../schema/definition.js';
import { specCatalogue } from '../settings/catalogue.js';
import { selectorFault } from '../settings/selector-fault.js';

type CheckEntry = (
  document: SourceDocument,
  path: Path,
  entry: LedgerEntry,
  corpus: readonly Scenario[] | undefined,
) => readonly Problem[];

/** What a proposed entry says where a person has to write. */
export const toBeWritten = 'TO BE WRITTEN';

const knownRules: readonly string[] = ruleIds;

const selectors: CheckEntry = (document, path, { pair }) =>
  (['left', 'right'] as const).flatMap((side) => {
    const fault = selectorFault(pair[side], specCatalogue);
    return fault === undefined ? [] : [problemAt(document, [...path, 'pair', side], fault)];
  });

const operation: CheckEntry = (document, path, entry) => {
  const names = ['start', ...operationNames()];
  if (names.includes(entry.operation)) return [];
  const found = `unknown operation ${quote(entry.operation)}`;
  const hint = didYouMean(entry.operation, names);
  return [problemAt(document, [...path, 'operation'], { found, expected: 'an operation, or start', hint })];
};

const rules: CheckEntry = (document, path, entry) =>
  Object.entries(entry.rules).flatMap(([side, rule]) => {
    if (rule === undefined || knownRules.includes(rule)) return [];
    const family = knownRules.filter((id) => id.startsWith(rule.slice(0, rule.indexOf('-'))));
    return [
      problemAt(document, [...path, 'rules', side], {
        found: `unknown rule ${quote(rule)}`,
        expected: oneOf(family.length > 0 ? family : knownRules),
        hint: didYouMean(rule, knownRules),
      }),
    ];
  });

const places: CheckEntry = (document, path, { seenIn, operation: named }, corpus) =>
  corpus === undefined
    ? []
    : seenIn.flatMap((ref, at) => {
        const problem = (found: string, expected: string, hint?: string): readonly Problem[] => [
          problemAt(document, [...path, 'seenIn', at], { found, expected, hint }),
        ];
        const [id = '', label = ''] = ref.split('#');
        const scenario = corpus.find((one) => one.id === id);
        if (scenario === undefined) {
          const ids = corpus.map((one) => one.id);
          return problem(`unknown scenario ${quote(id)}`, 'a scenario of the corpus', didYouMean(id, ids));
        }
        if (label === '0') return named === 'start' ? [] : problem(`${ref}, the start`, `a step with ${named}`);
        const step = stepAt(scenario, ref);
        if (step === undefined) return problem(`unknown step ${ref}`, `a step of ${id}: ${stepsOf(scenario)}`);
        return step === named ? [] : problem(`${ref}, which is ${step}`, `a step with ${named}`);
      });

const written: CheckEntry = (document, path, { reason }) =>
  reason.startsWith(toBeWritten)
    ? [
        problemAt(document, [...path, 'reason'], {
          found: 'a reason that nobody has written',
          expected: 'why they part',
        }),
      ]
    : [];

/** The operation at a step reference. */
function stepAt(scenario: Scenario, ref: string): string | undefined {
  const [first] = ordersOf(scenario);
  return first?.steps.find((step) => step.ref === ref)?.operation.op;
}

function stepsOf(scenario: Scenario): string {
  const [first] = ordersOf(scenario);
  return oneOf(first?.steps.map(({ ref }) => ref) ?? []);
}

const checks: readonly CheckEntry[] = [selectors, operation, rules, places, written];

/** Everything about a ledger entry that its schema cannot say. */
export function checkEntry(
  document: SourceDocument,
  path: Path,
  entry: LedgerEntry,
  corpus: readonly Scenario[] | undefined,
): readonly Problem[] {
  return checks.flatMap((check) => check(document, path, entry, corpus));
}
