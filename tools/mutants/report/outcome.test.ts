import { describe, expect, it } from 'vitest';
import type { Mutant } from '../mutant.ts';
import type { Verdict } from '../pool/protocol.ts';
import { faultsOf, type Judged, killRate } from './outcome.ts';

const killed: Verdict = { kind: 'killed', by: 'a test', complaint: 'red' };
const survived: Verdict = { kind: 'survived', heard: 3 };
const mutant = (id: string): Mutant => ({
  id,
  file: 'packages/model/src/a.ts',
  line: 1,
  operator: 'drop-guard',
  what: id,
  region: null,
  fault: { kind: 'source', text: '' },
});
const judgedAs = (verdict: Verdict, count: number, name: string): readonly Judged[] =>
  Array.from({ length: count }, (_, at) => ({ mutant: mutant(`${name}${at}`), verdict }));

const good = [...judgedAs(killed, 95, 'k'), ...judgedAs(survived, 5, 's')];
const listed = new Map(judgedAs(survived, 5, 's').map((one) => [one.mutant.id, 'provably the same']));
const run = { judged: good, planned: 100, isFull: true, unknown: [], accepted: listed };

describe('a run', () => {
  it('is as it should be with 95 % killed and every survivor listed', () => {
    expect(faultsOf(run)).toEqual({ unlisted: [], stale: [], problems: [] });
  });

  it.each([
    ['a survivor that is not listed', { accepted: new Map([...listed].slice(1)) }, '1 survive'],
    ['a listed one that is killed', { accepted: new Map([...listed, ['k0', 'why']]) }, '1 of survivors.json'],
    ['a listed one that is no mutant', { unknown: ['gone'] }, '1 of survivors.json'],
    ['fewer than 95 % killed', { judged: good.slice(1), planned: 99 }, '94.9 % are killed'],
    ['mutants that were not judged', { planned: 101 }, '100 of 101 were judged'],
  ])('is red with %s', (_, change, problem) => {
    const { problems } = faultsOf({ ...run, ...change });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
  });

  it('asks no rate of a sample', () => {
    expect(faultsOf({ ...run, judged: good.slice(1), planned: 99, isFull: false }).problems).toEqual([]);
  });

  it('counts what timed out or crashed as killed', () => {
    const timedOut = judgedAs({ kind: 'timed-out', by: 'a test' }, 1, 't');
    expect(killRate([...timedOut, ...judgedAs(survived, 1, 's')])).toBe(0.5);
  });
});
