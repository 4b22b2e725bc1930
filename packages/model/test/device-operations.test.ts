import type { Operation, Outcome } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import { type Globals, withDevice, withDomainOwner, withVm } from '../src/globals.js';
import type { SettingsChange } from './fixtures.js';
import { toyModel, toyWorld } from './toy-design.js';

const owner = { kind: 'guest', vm: 0 } as const;
const assigned = (globals: Globals): Globals => withDomainOwner(withDevice(globals, 0, { owner, domain: 4 }), 4, owner);
const map: Operation = { op: 'device.guestMap', device: 0, gfn: 0 };
const unmap: Operation = { op: 'device.guestUnmap', device: 0, gfn: 0 };

/** What a guest with a device is told, in a world where operations went before. */
function outcomeOf(
  operation: Operation,
  change: (globals: Globals) => Globals = (same) => same,
  { before = [], settings = {} }: { readonly before?: readonly Operation[]; readonly settings?: SettingsChange } = {},
): Outcome {
  const model = toyModel({ iommu: { profile: 'pv' }, ...settings });
  const start = before.reduce((state, one) => model.perform(state, one).state, model.start(toyWorld));
  return model.perform({ ...start, globals: change(assigned(start.globals)) }, operation).outcome;
}

describe('a guest with a device', () => {
  it.each([map, unmap])('asks for nothing once it is dead: $op', (operation) => {
    const dead = (globals: Globals): Globals => withVm(globals, 0, { life: 'dead' });
    expect(outcomeOf(operation, dead)).toMatchObject({ decision: 'not-run', rule: 'CPU-ACTOR-002', calls: [] });
  });

  it('exits for a page that it has not touched, and runs again', () => {
    expect(outcomeOf(map)).toMatchObject({ decision: 'refuse-retryable', codes: { run: 'HYPERCALL' } });
  });

  it('exits for good at a page that was seized from it', () => {
    const before: readonly Operation[] = [
      { op: 'guest.write', gfn: 0, value: 'A' },
      { op: 'el2.call', call: 'force_reclaim_guest_page', index: 0 },
    ];
    expect(outcomeOf(map, undefined, { before })).toMatchObject({ decision: 'refuse-final', codes: { run: 'EFAULT' } });
  });

  it.each([
    [{ hypervisor: { guestDevices: false } }, 'IOMMU-DEV-002', 'IOMMU-DEV-002'],
    [{ hypervisor: { guestDevices: false }, iommu: { profile: 'none' } }, 'IOMMU-DEV-002', 'IOMMU-DEV-002'],
    [{ hypervisor: { guestDevices: false }, iommu: { profile: 'host' } }, 'IOMMU-DEV-002', 'IOMMU-DEV-002'],
    [{ iommu: { profile: 'none' } }, 'IOMMU-NONE-001', 'IOMMU-NONE-001'],
    [{ iommu: { profile: 'nested' } }, 'IOMMU-DEV-014', 'IOMMU-DEV-014'],
    [{ iommu: { profile: 'host' } }, null, 'IOMMU-DEV-014'],
  ] as const)('has none, or maps nothing for it, for a reason: %o', (settings, toOwn, toMap) => {
    const told = (operation: Operation) => outcomeOf(operation, undefined, { settings });
    const refused = (rule: string) => ({ decision: 'not-offered', rule, calls: [] });
    for (const operation of [map, unmap]) expect(told(operation)).toMatchObject(refused(toMap));
    for (const op of ['device.return', 'device.assign'] as const) {
      const outcome = told({ op, device: 0 });
      if (toOwn === null) expect(outcome.decision).not.toBe('not-offered');
      else expect(outcome).toMatchObject(refused(toOwn));
    }
  });
});
