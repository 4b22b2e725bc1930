import type { DeviceId } from '@guestmem/spec';
import type { OperationTable, Pass, Resolution } from '../backing.js';
import { type Globals, guestDomainOf } from '../globals.js';
import { iommuDesign } from '../iommu/design.js';
import { dmaAccess } from '../iommu/dma.js';
import type { Layout } from '../layout.js';
import { each, once } from '../passes.js';
import { acceptDevice, giveUpDevice } from '../platform/x86/trusted-device.js';
import { allPages, byGfn, byIova, worldOnly } from '../resolve.js';
import type { Turn, Verdict } from '../turn.js';
import { verdictOf } from './reply-verdict.js';

const notOffered: Verdict = { decision: 'not-offered', rule: 'IOMMU-DEV-002' };

/** Guests get devices where the hypervisor has a pviommu for them, which maps by design pv. */
function isOffered<B, F>({ settings }: Turn<B, F>): boolean {
  return settings.hypervisor.guestDevices && iommuDesign(settings) !== 'none' && iommuDesign(settings) !== 'nested';
}

function owningVm(globals: Globals, device: DeviceId): number | null {
  const owner = globals.devices[device]?.owner;
  return owner?.kind === 'guest' ? owner.vm : null;
}

function byOwnersGfn(layout: Layout, { device, gfn }: { device: DeviceId; gfn: number }, globals: Globals): Resolution {
  return byGfn(layout, { gfn, vm: owningVm(globals, device) ?? 0 });
}

function assign<B, F>(turn: Turn<B, F>, device: DeviceId, vm: number): Verdict {
  if (!isOffered(turn)) return notOffered;
  if (iommuDesign(turn.settings) === 'host') return acceptDevice(turn, device, vm);
  return verdictOf(turn.hypercall('device_assign', { device, vm, domain: guestDomainOf(vm) }), 'kernel');
}

/** A call of the guest that owns the device, through its pviommu. */
function guestDma<B, F>(turn: Turn<B, F>, call: 'guest_iommu_map' | 'guest_iommu_unmap', device: DeviceId): Verdict {
  if (!isOffered(turn) || iommuDesign(turn.settings) === 'host') return notOffered;
  const vm = owningVm(turn.globals, device);
  if (vm === null) return { decision: 'refuse-final', rule: 'IOMMU-DEV-004', codes: { guest: 'INVALID_PARAMETER' } };
  if (turn.globals.vms[vm]?.life !== 'running') return { decision: 'not-run', rule: 'CPU-ACTOR-002' };
  const { ret, rule } = turn.hypercall(call, { vm, device, domain: guestDomainOf(vm) });
  if (ret === 'OK') return { decision: 'allow', rule, codes: { guest: 'SUCCESS' } };
  if (ret !== 'ENOENT') return { decision: 'refuse-final', rule, codes: { guest: 'INVALID_PARAMETER' } };
  // The host answers the exit with the page, if it can, and the call runs again.
  const lost = turn.cell.guests[vm]?.kind === 'poison';
  return lost
    ? { decision: 'refuse-final', rule, codes: { run: 'EFAULT' } }
    : { decision: 'refuse-retryable', rule, codes: { run: 'HYPERCALL' } };
}

/** Makes the call only if it is going to fail, so that nothing is unmapped for a device that stays. */
function refusedReturn<B, F>(turn: Turn<B, F>, device: DeviceId): Verdict {
  if (!isOffered(turn)) return notOffered;
  if (owningVm(turn.globals, device) !== null) return { decision: 'allow', rule: 'IOMMU-DEV-013' };
  if (iommuDesign(turn.settings) === 'host') return giveUpDevice(turn, device);
  return verdictOf(turn.hypercall('device_return', { device }), 'kernel');
}

function dropGuestMapping<B, F>(turn: Turn<B, F>, device: DeviceId): Verdict {
  const vm = owningVm(turn.globals, device) ?? 0;
  const domain = guestDomainOf(vm);
  if (iommuDesign(turn.settings) === 'host') return { decision: 'allow', rule: 'IOMMU-HOST-006' };
  const others = turn.globals.devices.some((other, id) => id !== device && other.domain === domain);
  if (others || (turn.cell.domains[domain] ?? null) === null) return { decision: 'allow', rule: 'IOMMU-DEV-013' };
  return verdictOf(turn.hypercall('guest_iommu_unmap', { vm, device, domain }), 'kernel');
}

function giveUp<B, F>(turn: Turn<B, F>, device: DeviceId): Verdict {
  if (iommuDesign(turn.settings) === 'host') return giveUpDevice(turn, device);
  return verdictOf(turn.hypercall('device_return', { device }), 'kernel');
}

type Operations = 'dmaRead' | 'dmaWrite' | 'assign' | 'return' | 'guestMap' | 'guestUnmap';

export function deviceOperations<B, F>(): Pick<OperationTable<B, F>, `device.${Operations}`> {
  const world = { scope: 'world', onRefusal: 'stop' } as const;
  const returning: Pass<'device.return', B, F>[] = [
    { ...world, run: (turn, { device }) => refusedReturn(turn, device) },
    { scope: 'pages', onRefusal: 'stop', run: (turn, { device }) => dropGuestMapping(turn, device) },
    { ...world, run: (turn, { device }) => giveUp(turn, device) },
  ];
  return {
    'device.dmaRead': { resolve: byIova, passes: each((turn, { device }) => dmaAccess(turn, device, {})) },
    'device.dmaWrite': {
      resolve: byIova,
      passes: each((turn, { device, value }) => dmaAccess(turn, device, { write: value })),
    },
    'device.assign': {
      resolve: worldOnly,
      passes: once((turn, { device, vm = 0 }) => assign(turn, device, vm)),
    },
    'device.return': { resolve: allPages, passes: returning },
    'device.guestMap': {
      resolve: byOwnersGfn,
      passes: each((turn, { device }) => guestDma(turn, 'guest_iommu_map', device)),
    },
    'device.guestUnmap': {
      resolve: byOwnersGfn,
      passes: each((turn, { device }) => guestDma(turn, 'guest_iommu_unmap', device)),
    },
  };
}
