import type { HypercallCheck, HypercallCondition } from '../../../packages/spec/src/index.ts';

/** What is known of one field: that it is among some words or none of them, or between two counts. */
interface Fact {
  readonly field: string;
  readonly among?: readonly string[];
  readonly except?: readonly string[];
  readonly least?: number;
  readonly most?: number;
}

/** What is known where a condition holds. */
export function factOf(condition: HypercallCondition | HypercallCheck): Fact {
  const { field } = condition;
  switch (condition.test) {
    case 'equals':
      return { field, among: [condition.value] };
    case 'not-equals':
      return { field, except: [condition.value] };
    case 'one-of':
      return { field, among: condition.values };
    case 'at-least':
      return { field, least: condition.count };
    case 'at-most':
      return { field, most: condition.count };
  }
}

/** What is known where a check fails: its guards hold, and it does not. */
export function factsOfFailure(check: HypercallCheck): readonly Fact[] {
  const { field, among, except, least, most } = factOf(check);
  return [
    ...(check.when ?? []).map(factOf),
    {
      field,
      ...(among && { except: among }),
      ...(except && { among: except }),
      ...(least !== undefined && { most: least - 1 }),
      ...(most !== undefined && { least: most + 1 }),
    },
  ];
}

/** The fields by which two lists of facts contradict each other: none, and both may hold at once. */
export function contradictions(one: readonly Fact[], other: readonly Fact[]): readonly string[] {
  return one.filter((fact) => other.some((each) => contradict(fact, each))).map(({ field }) => field);
}

function contradict(one: Fact, other: Fact): boolean {
  if (one.field !== other.field) return false;
  if ((one.most ?? Infinity) < (other.least ?? -Infinity) || (other.most ?? Infinity) < (one.least ?? -Infinity))
    return true;
  const leaves = ({ among, except = [] }: Fact, word: string): boolean =>
    !except.includes(word) && (among?.includes(word) ?? true);
  return [[one, other] as const, [other, one] as const].some(([{ among }, each]) =>
    among?.every((word) => !leaves(each, word)),
  );
}
