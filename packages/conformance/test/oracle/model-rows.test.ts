import { type Hypercall as ModelHypercall, hypercalls as modelCalls } from '@guestmem/model';
import { hypercalls } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import { machineOf, onFrame } from '../../../model/test/fixtures.js';
import { hypercallRows } from '../../../model/test/tables/hypercall-rows.js';
import type { Row } from '../../../model/test/tables/row.js';
import { compareOwnership, describeDisagreement, ownershipView, predict } from '../../src/oracle/index.js';
import { oracleOf } from './oracle-of.js';
import { onRecord } from './random-calls.js';

/** Whether the table can look at all that the call says: a number that names no page stands for nothing there. */
function isOnRecord({ call, args = onFrame, ...spec }: Row): boolean {
  const row = hypercalls.find(({ name }) => name === call);
  const known = new Set<string>(row?.args.map(({ name }) => name));
  if (!Object.keys(args).every((name) => known.has(name))) return false;
  return args.frame === undefined ? row?.frame !== 'args' : machineOf(spec).cell.frames[args.frame as 0] !== null;
}

it('leaves out few of those rows', () => {
  const rows = Object.values(hypercallRows).flat();
  expect(rows.filter(isOnRecord).length).toBeGreaterThan(0.9 * rows.length);
});

const named: { readonly [name: string]: ModelHypercall } = modelCalls;

describe.each(Object.entries(hypercallRows))('the table says what the model says: %s', (_, rows) => {
  it.each(rows.filter(isOnRecord).map((row) => [row.title, row] as const))('%s', (__, row) => {
    const machine = machineOf(row);
    const args = onRecord(machine, row.args ?? onFrame);
    const answer = named[row.call]?.(machine, args);
    if (!answer) throw new Error(`no hypercall ${row.call}`);
    const prediction = predict(oracleOf(machine), { call: row.call, args, ret: answer.ret });
    expect(prediction).toMatchObject({ kind: 'reply', ret: row.ret });
    const after = ownershipView({ cells: [answer.cell], globals: answer.globals });
    expect(compareOwnership(prediction.state, after).disagreements.map(describeDisagreement)).toEqual([]);
    expect(prediction).toMatchObject({ work: answer.effects.map(({ kind }) => kind) });
  });
});
