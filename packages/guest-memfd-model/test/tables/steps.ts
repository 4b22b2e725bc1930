import type { Operation } from '@guestmem/spec';
import { expect } from 'vitest';
import { type Case, type Expected, runAll } from '../case.js';

/** A cell of a table: what comes before, the operation, and what has to come of it. */
export interface Cell extends Pick<Case, 'world' | 'backing' | 'hypervisor' | 'iommu' | 'given'> {
  readonly is: string;
  readonly do: Operation;
  readonly gives: Expected;
  /** Whose attribute afterwards is shared, and whose private. */
  readonly attributes?: readonly ('shared' | 'private' | 'none')[];
}

/** Runs a cell on the model, and holds every invariant on the way. */
export function check({ given = [], do: operation, gives, attributes, is: _, ...settings }: Cell): void {
  const ran = runAll(settings, [...given, operation]);
  expect(ran.flatMap(({ violations }) => violations)).toEqual([]);
  for (const { outcome } of ran.slice(0, -1)) expect(outcome).toMatchObject({ decision: 'allow' });
  const last = ran.at(-1);
  const { calls, effects = [], without = [], ...told } = gives;
  expect(last?.outcome).toMatchObject({ codes: {}, ...told });
  const kinds = last?.outcome.effects.map(({ kind }) => kind) ?? [];
  expect(kinds).toEqual(expect.arrayContaining([...effects]));
  expect(without.filter((kind) => kinds.includes(kind))).toEqual([]);
  if (calls) expect(last?.outcome.calls.map(({ call }) => call)).toEqual(calls);
  if (attributes) expect(last?.state.cells.map(({ backing }) => backing.attr)).toEqual(attributes);
}
