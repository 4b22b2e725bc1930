import type { Hypercall, HypercallCheck, HypercallEffect } from '../../../packages/spec/src/index.ts';
import type { Mutant, OperatorName } from '../mutant.ts';
import { commute } from './commute.ts';
import { contradictions, factsOfFailure } from './facts.ts';
import { mistakenFor } from './swap-errno.ts';
import { withIds } from './with-ids.ts';

interface RowFault {
  readonly operator: OperatorName;
  readonly what: string;
  readonly row: Hypercall;
}

/** Every mutant of the hypercall rows of one data file, in the order of the file. */
export function rowMutants(file: string, text: string): readonly Mutant[] {
  const { hypercalls } = JSON.parse(text) as { readonly hypercalls: readonly Hypercall[] };
  const lines = text.split('\n');
  const lineOf = (name: string): number => lines.findIndex((line) => line.includes(`"name": "${name}"`)) + 1;
  return withIds(
    hypercalls.flatMap((original) =>
      faultsOf(original).map(({ operator, what, row }) => ({
        file,
        line: lineOf(row.name),
        operator,
        what: `${row.name}: ${what}`,
        region: null,
        fault: { kind: 'row' as const, row },
      })),
    ),
  );
}

function faultsOf(row: Hypercall): readonly RowFault[] {
  const { requires, handlerChecks, preconditions, effects } = row;
  return [
    ...listFaults(requires, (list) => ({ ...row, requires: list })),
    ...listFaults(handlerChecks, (list) => ({ ...row, handlerChecks: list })),
    ...listFaults(preconditions, (list) => ({ ...row, preconditions: list })),
    ...delegateFaults(row),
    ...effects.map((effect, at) => ({
      operator: dropping(effect),
      what: `leaves out ${JSON.stringify(effect)}`,
      row: { ...row, effects: effects.toSpliced(at, 1) },
    })),
    ...neighbours(effects)
      .filter(({ first, second }) => !commute(first, second))
      .map(({ first, second, at }) => ({
        operator: 'reorder-effects' as const,
        what: `puts ${JSON.stringify(second)} before ${JSON.stringify(first)}`,
        row: { ...row, effects: effects.toSpliced(at, 2, second, first) },
      })),
  ];
}

type Check = HypercallCheck | Hypercall['requires'][number];

/** The faults in one of the lists of checks. A check has no name of its own: checks of one error say the same. */
function listFaults<C extends Check>(list: readonly C[], rowWith: (list: C[]) => Hypercall): readonly RowFault[] {
  return [
    ...list.flatMap((check, at): readonly RowFault[] => [
      { operator: 'drop-guard', what: `drops ${tell(check)}`, row: rowWith(list.toSpliced(at, 1)) },
      {
        operator: 'swap-errno',
        what: `says ${mistakenFor(check.error)} for ${check.error} in ${tell(check)}`,
        row: rowWith(list.with(at, { ...check, error: mistakenFor(check.error) })),
      },
    ]),
    ...neighbours(list)
      .filter(({ first, second }) => first.error !== second.error && !neverFailTogether(first, second))
      .map(({ first, second, at }) => ({
        operator: 'reorder-checks' as const,
        what: `puts ${tell(second)} before ${tell(first)}`,
        row: rowWith(list.toSpliced(at, 2, second, first)),
      })),
  ];
}

/** Whether what makes one of two checks fail keeps the other from failing. */
function neverFailTogether(first: Check, second: Check): boolean {
  if (!('field' in first) || !('field' in second)) return false;
  return contradictions(factsOfFailure(first), factsOfFailure(second)).length > 0;
}

/** What an inner call's error becomes for the guest. */
function delegateFaults(row: Hypercall): readonly RowFault[] {
  const { delegate } = row;
  if (!delegate) return [];
  const otherwise = mistakenFor(delegate.otherwise) as typeof delegate.otherwise;
  return [
    ...delegate.errors.map(
      ({ from, to }, at): RowFault => ({
        operator: 'swap-errno',
        what: `does not pass ${from} on as ${to}`,
        row: { ...row, delegate: { ...delegate, errors: delegate.errors.toSpliced(at, 1) } },
      }),
    ),
    {
      operator: 'swap-errno',
      what: `says ${otherwise} for every other error of ${delegate.to}`,
      row: { ...row, delegate: { ...delegate, otherwise } },
    },
  ];
}

function dropping(effect: HypercallEffect): OperatorName {
  if (effect.do === 'zero') return 'skip-zeroing';
  return effect.do === 'add' ? 'forget-count' : 'skip-effect';
}

function tell({ note: _, ...check }: Check & { readonly note?: string }): string {
  return JSON.stringify(check);
}

interface Pair<T> {
  readonly first: T;
  readonly second: T;
  readonly at: number;
}

function neighbours<T>(list: readonly T[]): readonly Pair<T>[] {
  return list.slice(1).map((second, at) => ({ first: list[at] as T, second, at }));
}
