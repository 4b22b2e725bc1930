import { describe, expect, it } from 'vitest';
import { hypercalls } from '../src/hypercalls.js';
import type { Hypercall } from '../src/machine.js';
import { frozen, machineOf, onFrame } from './fixtures.js';
import { hypercallRows } from './tables/hypercall-rows.js';
import type { Row } from './tables/row.js';

function callOf({ call }: Row): Hypercall {
  const handler = hypercalls[call];
  if (!handler) throw new Error(`no hypercall ${call}`);
  return handler;
}

describe.each(Object.entries(hypercallRows))('%s', (_, rows) => {
  it.each(rows.map((row) => [row.title, row] as const))('%s', (__, row) => {
    const machine = machineOf(row);
    const answer = callOf(row)(machine, frozen(row.args ?? onFrame));
    expect({ ret: answer.ret, rule: answer.rule }).toEqual({ ret: row.ret, rule: row.rule });
    if (row.ret !== 'OK') {
      expect(answer.cell).toBe(machine.cell);
      expect(answer.globals).toBe(machine.globals);
      expect(answer.effects).toEqual([]);
      return;
    }
    const { frame = {}, guests = {}, domains, globals } = row.after ?? {};
    expect(answer.cell.frames[0]).toEqual({ ...machine.cell.frames[0], ...frame });
    expect(answer.cell.guests).toEqual(machine.cell.guests.map((entry, vm) => guests[vm] ?? entry));
    if (domains) {
      expect(answer.cell.domains.flatMap((slot, id) => (slot === null ? [] : [id]))).toEqual(domains);
    } else expect(answer.cell.domains).toEqual(machine.cell.domains);
    if (globals) expect(answer.globals).toEqual(globals(machine.globals));
    else expect(answer.globals).toBe(machine.globals);
    if (row.effects) expect(answer.effects.map(({ kind }) => kind)).toEqual(row.effects);
  });
});

it('has a row for every hypercall, one that succeeds unless it cannot', () => {
  const succeeding = new Set<string>(
    Object.values(hypercallRows)
      .flat()
      .filter(({ ret }) => ret === 'OK')
      .map(({ call }) => call),
  );
  const never = ['init_vm', 'init_vcpu'];
  expect(Object.keys(hypercalls).filter((call) => !succeeding.has(call))).toEqual(never);
});
