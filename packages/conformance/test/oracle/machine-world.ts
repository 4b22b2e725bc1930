import { freshFrame, initialGlobals, type Machine, type MachineCell, noEntry, platformOf } from '@guestmem/model';
import type { FrameKind, Settings, World } from '@guestmem/spec';

/** Where a random sequence starts: one page with three frames, the first of them of any kind. */
export interface Setting {
  readonly world: World;
  readonly settings: Settings;
}

const kinds: readonly FrameKind[] = ['ram', 'mmio', 'nomap'];
const iommus = ['pv', 'nested', 'none'] as const;

function settingsOf(
  iommu: Settings['iommu']['profile'],
  android: boolean,
  mapGuestShared: 'refuse' | 'allow',
  profile = android ? 'pkvm-android-6.12' : 'pkvm-2026',
): Settings {
  return {
    backing: {
      axis: 'guest-memfd',
      profile: 'in-place',
      init: 'shared',
      unshareDeniable: true,
      invalidateOnPkvm: 'defer',
      kernel: '7.4',
      directMap: 'kept',
    },
    hypervisor: {
      axis: 'hypervisor',
      profile,
      userFault: 'signal',
      linearMapFault: 'reclaim',
      relinquish: android,
      guestDevices: android,
    },
    iommu: { axis: 'iommu', profile: iommu, mapGuestShared, smmuFault: 'terminate' },
  };
}

function worldOf(kind: FrameKind): World {
  return {
    pages: 1,
    vms: [{ kind: 'protected' }, { kind: 'non-protected' }, { kind: 'protected' }, { kind: 'non-protected' }],
    devices: [
      { speaksPrivate: true, domain: 0 },
      { speaksPrivate: false, domain: 1 },
    ],
    ...(kind !== 'ram' && { frames: [{ index: 0, kind }] }),
  };
}

/** The platforms of x86, each with the host's own IOMMU. */
export const x86Worlds: readonly Setting[] = ['none', 'sw-protected', 'sev-snp', 'tdx'].map((profile) => ({
  world: worldOf('ram'),
  settings: settingsOf('host', true, 'refuse', profile),
}));

/** pKVM: every combination of IOMMU design, hypervisor, frame kind, and of the switch for pages that a guest shares. */
const pkvmWorlds: readonly Setting[] = iommus.flatMap((iommu) =>
  [true, false].flatMap((android) =>
    kinds.flatMap((kind) =>
      (['refuse', 'allow'] as const)
        .filter((choice) => choice === 'refuse' || iommu === 'pv')
        .map((choice) => ({ world: worldOf(kind), settings: settingsOf(iommu, android, choice) })),
    ),
  ),
);

/** Ways in which Gunyah can be set up. */
const gunyahSwitches = [
  { transfer: 'paged', sanitize: 'on' },
  { transfer: 'lend', sanitize: 'off' },
  { transfer: 'donate', sanitize: 'on' },
] as const;

/** The same for Gunyah, by the ways in which a guest gets its pages. */
const gunyahWorlds: readonly Setting[] = pkvmWorlds
  .filter(({ settings }) => settings.hypervisor.guestDevices)
  .flatMap(({ world, settings: { hypervisor, ...rest } }) =>
    gunyahSwitches.map((switches): Setting => {
      const own = { ...hypervisor, profile: 'gunyah', guestDevices: false, ...switches };
      return { world, settings: { ...rest, hypervisor: own } };
    }),
  );

/** Every platform, in every way that its calls depend on. */
export const machineWorlds: readonly Setting[] = [...pkvmWorlds, ...gunyahWorlds, ...x86Worlds];

export function startMachine({ world, settings }: Setting): Machine {
  const nested = settings.iommu.profile === 'nested';
  const globals = initialGlobals(world, platformOf(settings));
  const kind = world.frames?.[0]?.kind ?? 'ram';
  const cell: MachineCell = {
    frames: [freshFrame(kind, nested), freshFrame('ram', nested), freshFrame('ram', nested)],
    guests: globals.vms.map(() => noEntry),
    beliefs: globals.vms.map(() => 'unaccepted'),
    domains: globals.domains.map(() => null),
  };
  return { cell, globals, settings };
}
