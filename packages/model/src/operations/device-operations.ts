import type { DeviceId } from '@guestmem/spec';
import type { OperationTable, Pass, Resolution } from '../backing.js';
import { type Globals, guestDomainOf } from '../globals.js';
import { type IommuDesign, iommuDesign } from '../iommu/design.js';
import { dmaAccess } from '../iommu/dma.js';
import type { Layout } from '../layout.js';
import { each, once } from '../passes.js';
import { acceptDevice, giveUpDevice } from '../platform/x86/trusted-device.js';
import { allPages, byGfn, byIova, worldOnly } from '../resolve.js';
import type { Turn, Verdict } from '../turn.js';
import type { PageSource } from './page-source.js';
import { verdictOf } from './reply-verdict.js';

const noIommu: Verdict = { decision: 'not-offered', rule: 'IOMMU-NONE-001' };
const noPviommu: Verdict = { decision: 'not-offered', rule: 'IOMMU-DEV-014' };

type Offers = Readonly<Record<IommuDesign, Verdict | null>>;

/** By design: why a guest gets no device, and why it maps nothing for one; null: it does. */
const toOwn: Offers = { none: noIommu, pv: null, nested: noPviommu, host: null };
const toMap: Offers = { ...toOwn, host: noPviommu };

function notOffered<B, F>({ settings }: Turn<B, F>, offers: Offers): Verdict | null {
  if (!settings.hypervisor.guestDevices) return { decision: 'not-offered', rule: 'IOMMU-DEV-002' };
  return offers[iommuDesign(settings)];
}

function owningVm(globals: Globals, device: DeviceId): number | null {
  const owner = globals.devices[device]?.owner;
  return owner?.kind === 'guest' ? owner.vm : null;
}

function byOwnersGfn(layout: Layout, { device, gfn }: { device: DeviceId; gfn: number }, globals: Globals): Resolution {
  return byGfn(layout, { gfn, vm: owningVm(globals, device) ?? 0 }, globals);
}

function assign<B, F>(turn: Turn<B, F>, device: DeviceId, vm: number): Verdict {
  const missing = notOffered(turn, toOwn);
  if (missing) return missing;
  if (iommuDesign(turn.settings) === 'host') return acceptDevice(turn, device, vm);
  return verdictOf(turn.hypercall('device_assign', { device, vm, domain: guestDomainOf(vm) }), 'kernel');
}

/** A call of the guest that owns the device, through its pviommu. */
function guestDma<B, F>(turn: Turn<B, F>, call: 'guest_iommu_map' | 'guest_iommu_unmap', device: DeviceId): Verdict {
  const missing = notOffered(turn, toMap);
  if (missing) return missing;
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

/** What the guest has mapped goes with the last device of its domain. */
function dropGuestMapping<B, F>(turn: Turn<B, F>, device: DeviceId): Verdict {
  const vm = owningVm(turn.globals, device);
  const domain = guestDomainOf(vm ?? 0);
  const others = turn.globals.devices.some((other, id) => id !== device && other.domain === domain);
  if (vm === null || others || (turn.cell.domains[domain] ?? null) === null)
    return { decision: 'allow', rule: 'IOMMU-DEV-013' };
  return verdictOf(turn.hypercall('guest_iommu_unmap', { vm, device, domain }), 'kernel');
}

function giveUp<B, F>(turn: Turn<B, F>, device: DeviceId): Verdict {
  const missing = notOffered(turn, toOwn);
  if (missing) return missing;
  if (iommuDesign(turn.settings) === 'host') return giveUpDevice(turn, device);
  return verdictOf(turn.hypercall('device_return', { device }), 'kernel');
}

type Operations = 'dmaRead' | 'dmaWrite' | 'assign' | 'return' | 'guestMap' | 'guestUnmap';

export function deviceOperations<B, F>({
  fileFrame,
}: PageSource<B, F>): Pick<OperationTable<B, F>, `device.${Operations}`> {
  const returning: Pass<'device.return', B, F>[] = [
    { scope: 'pages', onRefusal: 'stop', run: (turn, { device }) => dropGuestMapping(turn, device) },
    { scope: 'world', onRefusal: 'stop', run: (turn, { device }) => giveUp(turn, device) },
  ];
  return {
    'device.dmaRead': { resolve: byIova, passes: each((turn, { device }) => dmaAccess(turn, device, {}, fileFrame)) },
    'device.dmaWrite': {
      resolve: byIova,
      passes: each((turn, { device, value }) => dmaAccess(turn, device, { write: value }, fileFrame)),
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
