import { describe, expect, it } from 'vitest';
import type { Mutant } from '../mutant.ts';
import { hearingsOf } from './hearings.ts';
import type { Rehearsed } from './protocol.ts';

const file = 'packages/model/src/a.ts';
const mutant: Mutant = {
  id: 'a',
  file,
  line: 1,
  operator: 'drop-guard',
  what: 'a',
  region: 7,
  fault: { kind: 'source', text: '' },
};
const unit = (cost: number, ...regions: readonly number[]): Rehearsed['units'][number] => ({
  cost,
  reached: { [file]: regions },
});
const judges: readonly Rehearsed[] = [
  { judge: 'the corpus', loading: {}, units: [unit(10, 7), unit(10, 1)] },
  { judge: 'packages/model/test/slow.test.ts', loading: {}, units: [unit(30, 7)] },
  { judge: 'packages/model/test/other.test.ts', loading: {}, units: [unit(1, 1), unit(1, 2)] },
];

describe('a mutant', () => {
  it('is put before the tests and scenarios that run through its place, its own package first', () => {
    expect(hearingsOf(mutant, judges)).toEqual([
      { judge: 'packages/model/test/slow.test.ts', units: [0], cost: 35 },
      { judge: 'the corpus', units: [0], cost: 15 },
    ]);
  });

  it('is put before all where its place is in no region', () => {
    expect(hearingsOf({ ...mutant, region: null }, judges).map(({ units }) => units.length)).toEqual([2, 1, 2]);
  });

  it('is put before all where its region runs as soon as something is loaded', () => {
    const [first, ...others] = judges as [Rehearsed, ...Rehearsed[]];
    const loading = { ...first, loading: { [file]: [7] } };
    expect(hearingsOf(mutant, [loading, ...others]).map(({ units }) => units.length)).toEqual([2, 1, 2]);
  });

  it('is put before nobody where nothing runs through its place', () => {
    expect(hearingsOf({ ...mutant, region: 99 }, judges)).toEqual([]);
  });
});
