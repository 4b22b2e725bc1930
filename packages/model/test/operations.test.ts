import type { Operation } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import { byFileIndex, createModel, each, type OperationRow, worldOnly } from '../src/index.js';
import { frozen } from './fixtures.js';
import { iommuScripts } from './tables/iommu-scripts.js';
import { machineScripts } from './tables/machine-scripts.js';
import { x86Scripts } from './tables/x86-scripts.js';
import { type ToyRecord, toyDesign, toyModel, toyWorld } from './toy-design.js';

describe('a world', () => {
  it.each([...machineScripts, ...iommuScripts, ...x86Scripts].map((script) => [script.title, script] as const))(
    '%s',
    (_, { settings, world, steps }) => {
      const model = toyModel(settings);
      let state = frozen(model.start(world ?? toyWorld));
      for (const step of steps) {
        const performed = model.perform(state, step.do);
        const { decision, rule, codes, data, count, calls } = performed.outcome;
        expect({
          do: step.do,
          is: decision,
          ...(step.rule && { rule }),
          ...(step.codes && { codes }),
          ...(step.data && { data }),
          ...(step.count !== undefined && { count }),
          ...(step.calls && { calls: calls.map(({ call }) => call) }),
        }).toEqual(step);
        expect(model.violations(state, step.do, performed)).toEqual([]);
        state = frozen(performed.state);
        model.observe(state);
      }
    },
  );

  it('is observed as if the guest ran, whether its vCPU is loaded or not', () => {
    const model = toyModel();
    const read: Operation = { op: 'guest.read', gfn: 0 };
    const { state } = model.perform(model.start(toyWorld), { op: 'guest.write', gfn: 0, value: 'A' });
    const paused = model.perform(state, { op: 'kvm.vcpuPut' }).state;
    expect(model.observe(paused).probes).toEqual(model.observe(state).probes);
    expect(model.perform(paused, read).outcome.decision).toBe('not-run');
    // A guest that has ended is not asked so: it will never run again.
    const dying = model.perform(paused, { op: 'el2.call', call: 'start_teardown_vm' }).state;
    expect(model.observe(dying).probes.find(({ party }) => party === 'guest0')?.decision).toBe('not-run');
  });

  it('is observed without being changed', () => {
    const model = toyModel();
    const state = model.perform(model.start(toyWorld), { op: 'guest.write', gfn: 0, value: 'A' }).state;
    const before = JSON.stringify(state);
    const { probes, ownership } = model.observe(frozen(state));
    expect(JSON.stringify(state)).toBe(before);
    const seen = (party: string, access: string): unknown =>
      probes.find((probe) => probe.party === party && probe.page === 0 && probe.access === access)?.decision;
    expect([seen('user0', 'read'), seen('guest0', 'read'), seen('device0', 'read')]).toEqual([
      'kill-process',
      'allow',
      'transaction-aborted',
    ]);
    expect(ownership[0]).toEqual({
      page: 0,
      host: 'nopage',
      hyp: 'nopage',
      guests: [{ vm: 0, state: 'owned', host: 'nopage' }],
      domains: [{ domain: 0, reach: 'none' }],
    });
  });

  it('does nothing for an operation without a page', () => {
    const design = toyDesign();
    const nothing: OperationRow<'kvm.topUp', ToyRecord, null> = {
      resolve: worldOnly,
      passes: each(() => ({ decision: 'allow', rule: 'CPU-HOST-001' })),
    };
    const model = createModel({ ...design, operations: { ...design.operations, 'kvm.topUp': nothing } });
    const state = model.start(toyWorld);
    const performed = model.perform(state, { op: 'kvm.topUp' });
    expect(performed.outcome).toMatchObject({ decision: 'allow', rule: 'CPU-ACTOR-003' });
    expect(performed.state).toEqual(state);
  });

  it('stays the very same where nothing is done', () => {
    const model = toyModel();
    const state = model.start(toyWorld);
    expect(model.perform(state, { op: 'kernel.pin', page: 0 }).state).toBe(state);
    expect(model.perform(state, { op: 'user.read', page: 9 }).state).toBe(state);
  });

  it.each([
    [['allow', 'guest-page-lost'], 'guest-page-lost'],
    [['guest-page-lost', 'allow'], 'guest-page-lost'],
    [['allow', 'allow'], 'allow'],
    [['refuse-final', 'guest-page-lost'], 'partial'],
  ] as const)('tells of a range %j as %s', (decisions, told) => {
    const design = toyDesign();
    const row: OperationRow<'user.punchHole', ToyRecord, null> = {
      resolve: byFileIndex,
      passes: each((turn) => {
        const isFirst = turn.globals.memlock === 'enough';
        turn.globals = { ...turn.globals, memlock: 'none' };
        return { decision: decisions[isFirst ? 0 : 1], rule: 'CPU-HOST-001' };
      }),
    };
    const model = createModel({ ...design, operations: { ...design.operations, 'user.punchHole': row } });
    const { outcome } = model.perform(model.start(toyWorld), { op: 'user.punchHole', index: 0, pages: 2 });
    expect(outcome.decision).toBe(told);
  });

  it('reports what the backing finds at the pages that a step changed, and only there', () => {
    const model = createModel({ ...toyDesign(), invariants: () => [{ rule: 'HYP-INV-001', text: 'broken' }] });
    const state = model.start(toyWorld);
    const operation = { op: 'guest.read', gfn: 1 } as const;
    const performed = model.perform(state, operation);
    expect(model.violations(state, operation, performed)).toEqual([{ page: 1, rule: 'HYP-INV-001', text: 'broken' }]);
  });

  it('shows the backing what a step made of the world', () => {
    const model = createModel({
      ...toyDesign(),
      stepInvariants: ({ before, operation: { op }, after, outcome: { decision } }) =>
        before.cells[1] === after.cells[1] ? [] : [{ rule: 'HYP-INV-001', text: `${op}: ${decision}` }],
    });
    const state = model.start(toyWorld);
    const operation = { op: 'guest.read', gfn: 1 } as const;
    const performed = model.perform(state, operation);
    expect(model.violations(state, operation, performed)).toEqual([{ rule: 'HYP-INV-001', text: 'guest.read: allow' }]);
    expect(model.violations(state, operation, { ...performed, state })).toEqual([]);
  });
});
