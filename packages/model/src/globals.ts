import type { DomainId, World } from '@guestmem/spec';
import type { Platform } from './platform/platform.js';

export interface Vm {
  readonly kind: 'protected' | 'non-protected';
  /** Each access says which view of memory it means, and registers are in the shared one alone. */
  readonly choosesView: boolean;
  /** Its memslots can neither go nor move. */
  readonly fixedMemslots: boolean;
  /** dying: teardown has started. gone: EL2 has forgotten it. dead: the guest was killed, EL2 still knows it. */
  readonly life: 'running' | 'dead' | 'dying' | 'gone';
  /** Whether a vCPU of it is loaded on a CPU, so inside KVM_RUN. */
  readonly vcpu: 'loaded' | 'none';
  /** Pages that the host has donated for EL2 page tables. */
  readonly memcache: 'enough' | 'empty';
  /** Whether the host still holds a descriptor of the VM. */
  readonly open: boolean;
}

export type Owner =
  | { readonly kind: 'host' }
  | { readonly kind: 'hyp' }
  | { readonly kind: 'guest'; readonly vm: number };

export interface Device {
  readonly owner: Owner;
  readonly domain: DomainId | null;
  readonly speaksPrivate: boolean;
}

export interface Domain {
  /** null: not allocated. */
  readonly owner: Owner | null;
}

/** The SMMU itself, under the nested design: its registers belong to EL2. */
export interface Smmu {
  readonly registers: 'hyp' | 'host';
  readonly gbpa: 'abort' | 'bypass';
  readonly queueShared: boolean;
}

/** The few values that are not local to a cell. */
export interface Globals {
  readonly host: 'alive' | 'dead';
  readonly vms: readonly Vm[];
  readonly processes: readonly ('absent' | 'alive' | 'dead')[];
  readonly devices: readonly Device[];
  readonly domains: readonly Domain[];
  readonly smmu: Smmu;
  /** Whether the VMM may lock further pages: RLIMIT_MEMLOCK, or CAP_IPC_LOCK. */
  readonly memlock: 'enough' | 'one' | 'none';
  /** Pages that are charged to the VMM's address space and to its user; each is held against the limit by itself, if there is one. */
  readonly locked: { readonly mm: number; readonly user: number };
  /** Where memory is allocated that may be moved. */
  readonly zone: 'normal' | 'movable';
}

const host: Owner = { kind: 'host' };
const processCount = 8;
/** Domain ids: the lower half is the host's, the upper half the guests'. */
const hostDomainCount = 4;
const domainCount = 8;

export function initialGlobals(
  world: World,
  platform: Pick<Platform, 'vmKind' | 'choosesView' | 'fixesMemslots'>,
): Globals {
  const devices = world.devices ?? [];
  return {
    host: 'alive',
    vms: (world.vms ?? [{ kind: 'protected' }]).map(({ kind }) => ({
      kind: platform.vmKind(kind),
      choosesView: platform.choosesView && platform.vmKind(kind) === 'protected',
      fixedMemslots: platform.fixesMemslots && platform.vmKind(kind) === 'protected',
      life: 'running',
      vcpu: 'loaded',
      memcache: 'enough',
      open: true,
    })),
    processes: Array.from({ length: processCount }, (_, id) => (id < (world.processes ?? 1) ? 'alive' : 'absent')),
    devices: devices.map(({ speaksPrivate, domain }) => ({ owner: host, domain, speaksPrivate })),
    domains: Array.from({ length: domainCount }, (_, id) => ({
      owner: devices.some(({ domain }) => domain === id) ? host : null,
    })),
    smmu: { registers: 'hyp', gbpa: 'abort', queueShared: true },
    memlock: world.memlock ?? 'enough',
    locked: { mm: 0, user: 0 },
    zone: world.zone ?? 'normal',
  };
}

export function withVm(globals: Globals, vm: number, change: Partial<Vm>): Globals {
  return { ...globals, vms: globals.vms.map((one, id) => (id === vm ? { ...one, ...change } : one)) };
}

/** The one domain of a guest, for every device that it owns. */
export function guestDomainOf(vm: number): DomainId {
  return hostDomainCount + vm;
}

export function isGuestDomain(domain: DomainId): boolean {
  return domain >= hostDomainCount;
}

export function withDevice(globals: Globals, device: number, change: Partial<Device>): Globals {
  return { ...globals, devices: globals.devices.map((one, id) => (id === device ? { ...one, ...change } : one)) };
}

export function withDomainOwner(globals: Globals, domain: DomainId, owner: Owner | null): Globals {
  return { ...globals, domains: globals.domains.map((one, id) => (id === domain ? { owner } : one)) };
}

export function withProcess(globals: Globals, process: number, life: Globals['processes'][number]): Globals {
  return { ...globals, processes: globals.processes.map((one, id) => (id === process ? life : one)) };
}
