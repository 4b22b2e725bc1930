import type { HypercallArgs, Settings, World } from '@guestmem/spec';
import { type Belief, type Frame, freshFrame, type GuestEntry, type MachineCell, noEntry } from '../src/cell.js';
import { type Globals, initialGlobals } from '../src/globals.js';
import type { Machine } from '../src/machine.js';
import { pkvm } from '../src/platform/pkvm.js';

export type Iommu = Settings['iommu']['profile'];

/** VM 0 is protected, 1 and 2 are not, 3 is protected; one device, attached to domain 0. */
export const world: World = {
  pages: 2,
  vms: [{ kind: 'protected' }, { kind: 'non-protected' }, { kind: 'non-protected' }, { kind: 'protected' }],
  devices: [{ speaksPrivate: true, domain: 0 }],
};

export interface SettingsChange {
  readonly iommu?: Partial<Settings['iommu']>;
  readonly hypervisor?: Partial<Settings['hypervisor']>;
}

export function settingsOf(change: SettingsChange = {}): Settings {
  return {
    backing: {
      axis: 'shmem-gup',
      profile: 'exclusive-intended',
      unshareDeniable: true,
      exclusiveScope: 'perPin',
      pinCount: 'biased',
      sharedPin: 'keep',
      memory: 'memfd',
      exclusivePin: 'on',
      pageFlagChecks: 'off',
    },
    hypervisor: {
      axis: 'hypervisor',
      profile: 'pkvm-2026',
      userFault: 'signal',
      linearMapFault: 'reclaim',
      relinquish: true,
      guestDevices: true,
      ...change.hypervisor,
    },
    iommu: { axis: 'iommu', profile: 'nested', mapGuestShared: 'refuse', smmuFault: 'terminate', ...change.iommu },
  };
}

export interface PageSpec {
  readonly frame?: Partial<Frame>;
  /** Entries by VM. */
  readonly guests?: Readonly<Record<number, GuestEntry>>;
  readonly beliefs?: Readonly<Record<number, Belief>>;
  /** Domains that map the frame. */
  readonly domains?: readonly number[];
}

export function cellOf(
  { frame = {}, guests = {}, beliefs = {}, domains = [] }: PageSpec,
  iommu: Iommu = 'nested',
): MachineCell {
  const kind = frame.kind ?? 'ram';
  const host = frame.host ?? 'owned';
  return {
    frames: [
      { ...freshFrame(kind, iommu === 'nested' && host !== 'nopage'), uptodate: true, content: 'Secret', ...frame },
      null,
      null,
    ],
    guests: [0, 1, 2, 3].map((vm) => guests[vm] ?? noEntry),
    beliefs: [0, 1, 2, 3].map((vm) => beliefs[vm] ?? 'unaccepted'),
    domains: Array.from({ length: 8 }, (_, domain) => (domains.includes(domain) ? 0 : null)),
  };
}

type Mapped = Extract<GuestEntry, { kind: 'mapped' }>;

export function mapped(state: Mapped['state'], change: Partial<Mapped> = {}): GuestEntry {
  return { kind: 'mapped', frame: 0, state, prot: 'rwx', order: 0, ...change };
}

/** The legal states of one page of memory, by the letters that the literature on pKVM has no names for. */
export const pages = {
  hostOwned: {},
  sharedWithHyp: { frame: { host: 'shared-owned', hyp: 'shared-borrowed' } },
  pinnedByHyp: { frame: { host: 'shared-owned', hyp: 'shared-borrowed', refcount: 1, hypMapped: true } },
  sharedWithFfa: { frame: { host: 'shared-owned', ffaShared: true } },
  sharedWithGuest: {
    frame: { host: 'shared-owned', guestShares: 1 },
    guests: { 1: mapped('shared-borrowed') },
  },
  hypOwned: { frame: { host: 'nopage', hyp: 'owned', hypMapped: true } },
  guestPrivate: { frame: { host: 'nopage' }, guests: { 0: mapped('owned') } },
  guestShared: { frame: { host: 'shared-borrowed' }, guests: { 0: mapped('shared-owned') } },
  poisoned: { guests: { 0: { kind: 'poison' } } },
  registers: { frame: { kind: 'mmio' } },
  unmapped: { frame: { kind: 'nomap' } },
  mappedForDma: { frame: { refcount: 1 }, domains: [0] },
} as const satisfies Record<string, PageSpec>;

export interface MachineSpec {
  readonly page?: PageSpec;
  readonly settings?: SettingsChange;
  readonly globals?: (globals: Globals) => Globals;
}

export function machineOf({ page = {}, settings: change = {}, globals = (same) => same }: MachineSpec): Machine {
  const settings = settingsOf(change);
  return frozen({
    cell: cellOf(page, settings.iommu.profile),
    globals: globals(initialGlobals(world, pkvm)),
    settings,
  });
}

export const onFrame: HypercallArgs = { frame: 0 };

/** The value with everything in it frozen, so that a step that writes to its input throws. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}
