import { describe, expect, it } from 'vitest';
import { predict, startOracle } from '../../../packages/conformance/src/oracle/index.ts';
import { everyPair } from '../../../packages/conformance/test/oracle/every-pair.ts';
import { realise, type Situation } from '../../../packages/conformance/test/oracle/situation.ts';
import { type Hypercall, type HypercallCheck, hypercalls } from '../../../packages/spec/src/index.ts';
import { rowMutants } from './row-mutants.ts';

/** The row with two neighbours of one of its lists exchanged, each pair of them. */
function exchanged(row: Hypercall): readonly Hypercall[] {
  return [
    ...exchanges(row.handlerChecks, isOneAnswer).map((handlerChecks) => ({ ...row, handlerChecks })),
    ...exchanges(row.preconditions, isOneAnswer).map((preconditions) => ({ ...row, preconditions })),
    ...exchanges(row.effects).map((effects) => ({ ...row, effects })),
  ];
}

/** Checks of one error are one check in two parts, the second of which can rely on the first. */
const isOneAnswer = (one: HypercallCheck, other: HypercallCheck): boolean => one.error === other.error;

function exchanges<T>(list: readonly T[], isOne = (_: T, __: T): boolean => false): readonly (readonly T[])[] {
  return list.slice(1).flatMap((second, at) => {
    const first = list[at] as T;
    return isOne(first, second) ? [] : [list.toSpliced(at, 2, second, first)];
  });
}

const text = (row: Hypercall): string => JSON.stringify({ ...row, summary: '' });

/** What comes of the call, all of it. */
function outcomeOf(row: Hypercall, rows: readonly Hypercall[], situation: Situation): string {
  const { state, record } = realise(row, situation);
  const { table } = startOracle({ pages: 1 }, state.settings, rows);
  const { state: after, ...answer } = predict({ ...state, table }, record);
  return JSON.stringify([answer, after.cells, after.vms, after.devices, after.domains]);
}

describe('an exchange that makes no mutant', () => {
  it.each(hypercalls.map((row) => [row.name, row] as const))('changes nothing in any state: %s', (_, row) => {
    const made = new Set(
      rowMutants('rows.json', JSON.stringify({ hypercalls: [row] })).map(({ fault }) =>
        fault.kind === 'row' ? text(fault.row) : '',
      ),
    );
    const leftOut = exchanged(row).filter((other) => !made.has(text(other)));
    const situations = everyPair(row);
    const asItIs = [row, ...others(row)];
    const before = situations.map((situation) => outcomeOf(row, asItIs, situation));
    for (const other of leftOut) {
      const rows = [other, ...others(row)];
      expect(situations.map((situation) => outcomeOf(other, rows, situation))).toEqual(before);
    }
  });
});

/** A row that delegates needs the other. */
function others(row: Hypercall): readonly Hypercall[] {
  return hypercalls.filter(({ name }) => name === row.delegate?.to);
}
