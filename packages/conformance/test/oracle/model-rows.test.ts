import { type Machine, type Hypercall as ModelHypercall, hypercalls as modelCalls, type Vm } from '@guestmem/model';
import { type EffectKind, hypercalls } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import { machineOf, onFrame, world } from '../../../model/test/fixtures.js';
import { hypercallRows } from '../../../model/test/tables/hypercall-rows.js';
import type { Row } from '../../../model/test/tables/row.js';
import { compareOwnership, describeDisagreement, ownershipView, predict, startOracle } from '../../src/oracle/index.js';
import type { Annotation, OracleState, OracleVm } from '../../src/oracle/state.js';
import { onRecord } from './random-calls.js';

/** What must happen in the same order on both sides. */
const ordered: ReadonlySet<EffectKind> = new Set(['zero', 'cache-clean', 'smmu-map', 'smmu-unmap', 'tlb-sync']);
const inOrder = (work: readonly EffectKind[]): readonly EffectKind[] => work.filter((kind) => ordered.has(kind));

function vmOf({ kind, life, vcpu }: Vm): OracleVm {
  return { kind, life: life === 'dead' ? 'running' : life, vcpu };
}

/** The note in the host's stage 2, which a machine of the models has no copy of. */
function annotationOf({ cell }: Machine, slot: number): Annotation {
  if (cell.frames[slot as 0]?.hyp === 'owned') return { kind: 'hyp' };
  const vm = cell.guests.findIndex((entry) => entry.kind === 'mapped' && entry.frame === slot);
  return cell.frames[slot as 0]?.host === 'nopage' && vm >= 0 ? { kind: 'guest', vm } : { kind: 'none' };
}

/** The machine of a row of the models' tests, as the table of hypercalls knows it. */
function oracleOf(machine: Machine): OracleState {
  const { cells, devices, domains } = ownershipView({ cells: [machine.cell], globals: machine.globals });
  return {
    ...startOracle(world, machine.settings),
    cells: cells.map(({ frames, ...others }) => ({
      ...others,
      frames: frames.map(
        (frame, slot) =>
          frame && {
            ...frame,
            annotation: annotationOf(machine, slot),
            ffa: frame.ffaShared ? 'shared' : 'unshared',
            tainted: frame.tainted ? 'yes' : 'no',
            wipe: frame.wipe ? 'yes' : 'no',
          },
      ),
    })),
    vms: machine.globals.vms.map(vmOf),
    devices: devices.map((device, id) => ({
      ...device,
      speaksPrivate: machine.globals.devices[id]?.speaksPrivate ?? false,
    })),
    domains,
  };
}

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
    const work = prediction.kind === 'reply' ? prediction.work : [];
    expect(inOrder(work)).toEqual(inOrder(answer.effects.map(({ kind }) => kind)));
  });
});
