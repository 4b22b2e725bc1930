import { type Hypercall, hypercalls } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import { everyPair } from './every-pair.js';
import { compareOneCall, whole } from './one-call.js';

/** No world of the models has a handle without a VM, or a VM without its vCPU. */
const neverDone: ReadonlySet<string> = new Set(['init_vm', 'init_vcpu']);

describe('in any state, table and model do the same', () => {
  it.each(hypercalls.map((row) => [row.name, whole(row)] as const))('%s', (name, row) => {
    const calls = everyPair(row).map((situation) => ({ situation, ...compareOneCall(row, situation) }));
    const odd = calls.find(({ differences = [] }) => differences.length > 0);
    expect(odd?.differences ?? [], JSON.stringify([...(odd?.situation ?? [])])).toEqual([]);
    expect(calls.some(({ ret }) => ret === 'OK')).toBe(!neverDone.has(name));
  });
});

type Change = (row: Hypercall) => Partial<Hypercall>;

/** Rows that are wrong where no sequence of calls gets to. */
const twins: readonly (readonly [what: string, name: string, change: Change])[] = [
  [
    'two checks in the other order',
    'hyp_donate_host',
    ({ preconditions }) => ({ preconditions: preconditions.toReversed() }),
  ],
  [
    'another errno',
    'tdp_map',
    ({ preconditions }) => ({ preconditions: preconditions.map((check) => ({ ...check, error: 'EINVAL' })) }),
  ],
  [
    'a host that keeps its mapping',
    'host_donate_hyp',
    ({ effects }) => ({ effects: effects.filter((effect) => effect.do !== 'unmap' || effect.table !== 'host') }),
  ],
  [
    'an owner that is not noted',
    'guest_relinquish',
    ({ effects }) => ({
      effects: effects.filter((effect) => effect.do !== 'set' || effect.target !== 'frame.annotation'),
    }),
  ],
];

describe('a row that is wrong in one place', () => {
  it.each(twins)('is found out: %s in %s', (_, name, change) => {
    const rows = hypercalls.map((row) => (row.name === name ? { ...row, ...change(row) } : row));
    const wrong = rows.find((row, at) => row !== hypercalls[at]);
    if (wrong === undefined) throw new Error(`no row ${name}`);
    const found = everyPair(wrong).flatMap((situation) => compareOneCall(wrong, situation, rows)?.differences ?? []);
    expect(found).not.toEqual([]);
  });
});
