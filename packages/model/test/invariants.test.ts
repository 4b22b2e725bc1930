import type { Effect, HypercallRecord, Operation, Outcome, RuleId } from '@guestmem/spec';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { freshFrame, type MachineCell } from '../src/cell.js';
import { type Globals, initialGlobals, withDevice, withDomainOwner, withVm } from '../src/globals.js';
import { hypercalls } from '../src/hypercalls.js';
import { machineViolations } from '../src/invariants/check.js';
import { poisonQueryLeak } from '../src/invariants/poison-query.js';
import { machineInvariants } from '../src/invariants/table.js';
import type { Hypercall } from '../src/machine.js';
import { pkvm } from '../src/platform/pkvm.js';
import { cellOf, machineOf, mapped, pages, settingsOf, world } from './fixtures.js';
import { gunyahPages } from './tables/gunyah-pages.js';
import { gunyahTwins } from './tables/gunyah-twins.js';
import type { Step, Twin } from './tables/twin.js';

const touch: Operation = { op: 'guest.read', gfn: 0 };
const same = (globals: Globals): Globals => globals;

/** The invariants that a made-up step breaks. */
function brokenBy(step: Step): readonly RuleId[] {
  const { iommu = 'nested', before = {}, after = {}, effects = [] } = step;
  const globals = initialGlobals(world, pkvm);
  const cell = 'frames' in after ? after : cellOf(after, iommu);
  const settings = settingsOf({
    iommu: { profile: iommu },
    ...(step.hypervisor !== undefined && { hypervisor: { profile: step.hypervisor } }),
  });
  const violations = machineViolations({
    settings,
    before: { cells: [cellOf(before, iommu)], globals: (step.globalsBefore ?? same)(globals) },
    operation: step.operation ?? touch,
    after: { cells: [cell], globals: (step.globals ?? same)(globals) },
    outcome: {
      decision: step.decision ?? 'allow',
      rule: 'HYP-DGST-001',
      codes: {},
      ...(step.data !== undefined && { data: step.data }),
      calls: step.calls ?? [],
      effects: effects.map((kind): Effect => ({ kind, index: 0, frame: 0 })),
    },
  });
  return [...new Set(violations.map(({ rule }) => rule))];
}

const ok = (call: string, args: HypercallRecord['args'] = {}): HypercallRecord => ({
  call,
  args: { index: 0, frame: 0, ...args },
  ret: 'OK',
});
const leaving = ['stage2-unmap', 'smmu-unmap', 'tlb-sync'] as const;

describe('every legal state of a page', () => {
  const legal = ['hostOwned', 'sharedWithHyp', 'pinnedByHyp', 'sharedWithFfa', 'sharedWithGuest', 'hypOwned'] as const;
  it.each([...legal, 'guestPrivate', 'guestShared', 'poisoned', 'registers', 'unmapped'] as const)(
    '%s is clean',
    (name) => {
      expect(brokenBy({ before: pages[name], after: { ...pages[name] }, effects: leaving })).toEqual([]);
      expect(brokenBy({ before: pages[name], after: { ...pages[name] }, iommu: 'none' })).toEqual([]);
    },
  );

  it.each([...legal, 'guestPrivate', 'guestShared', 'registers', 'mappedForDma'] as const)(
    '%s is clean where DMA mappings are counted',
    (name) => {
      const effects = ['stage2-unmap', 'tlb-sync'] as const;
      expect(brokenBy({ before: pages[name], after: { ...pages[name] }, iommu: 'pv', effects })).toEqual([]);
    },
  );

  it('registers that are mapped for DMA, which nobody counts, are clean', () => {
    const mappedRegisters = { frame: { kind: 'mmio', host: 'shared-borrowed', tainted: true }, domains: [0] } as const;
    expect(brokenBy({ before: pages.registers, after: mappedRegisters, iommu: 'pv' })).toEqual([]);
    expect(brokenBy({ before: pages.registers, after: mappedRegisters, iommu: 'pv', hypervisor: 'gunyah' })).toEqual(
      [],
    );
  });
});

describe('every legal state of a page under Gunyah', () => {
  it.each(Object.entries(gunyahPages))('%s is clean', (_, page) => {
    expect(brokenBy({ before: page, after: { ...page }, effects: leaving, hypervisor: 'gunyah' })).toEqual([]);
  });
});

/** A broken twin for each clause of an invariant. */
const twins: readonly Twin[] = [
  [
    'HYP-INV-001',
    'registers aside, a page that nobody owns',
    { after: { frame: { host: 'nopage' } }, effects: leaving },
  ],
  ['HYP-INV-002', 'a share of the host without a borrower', { after: { frame: { host: 'shared-owned' } } }],
  [
    'HYP-INV-002',
    'a share with two kinds of borrowers',
    {
      before: pages.sharedWithFfa,
      after: { frame: { host: 'shared-owned', hyp: 'shared-borrowed', ffaShared: true } },
    },
  ],
  [
    'HYP-INV-002',
    'a count that is not the number of guests',
    { after: { frame: { host: 'shared-owned', guestShares: 2 }, guests: { 1: mapped('shared-borrowed') } } },
  ],
  [
    'HYP-INV-003',
    'a page that a guest shares and the host does not know of',
    { after: { ...pages.guestShared, frame: { host: 'nopage' } }, effects: leaving },
  ],
  [
    'HYP-INV-003',
    'a private page that the hypervisor borrows',
    { after: { frame: { host: 'nopage', hyp: 'shared-borrowed' }, guests: { 0: mapped('owned') } }, effects: leaving },
  ],
  [
    'HYP-INV-003',
    'a guest that maps a freed page',
    { after: { ...cellOf({}), guests: [mapped('owned', { frame: 2 })] } },
  ],
  [
    'HYP-INV-004',
    'a page of the hypervisor that a guest borrows',
    {
      after: {
        ...pages.hypOwned,
        frame: { ...pages.hypOwned.frame, guestShares: 1 },
        guests: { 1: mapped('shared-borrowed') },
      },
      effects: leaving,
    },
  ],
  [
    'HYP-INV-005',
    'a pin without a mapping at EL2',
    { after: { frame: { ...pages.pinnedByHyp.frame, hypMapped: false } } },
  ],
  [
    'HYP-INV-006',
    'a failed hypercall that changed a page',
    {
      after: { frame: { content: 'Other' } },
      operation: { op: 'el2.call', call: 'host_share_hyp', index: 0 },
      decision: 'refuse-final',
    },
  ],
  [
    'HYP-INV-007',
    'a private page of two guests',
    {
      after: { frame: { host: 'nopage' }, guests: { 0: mapped('owned'), 1: mapped('shared-borrowed') } },
      effects: leaving,
    },
  ],
  [
    'HYP-INV-008',
    'a reclaimed page that was not cleaned',
    {
      before: pages.guestPrivate,
      after: pages.poisoned,
      calls: [ok('force_reclaim_guest_page')],
      effects: ['stage2-unmap', 'tlb-sync', 'zero', 'stage2-map', 'cache-clean'],
    },
  ],
  ['HYP-INV-009', 'poison that went away', { before: pages.poisoned, after: {} }],
  ['HYP-INV-010', 'a vCPU that runs in a dying VM', { globals: (globals) => withVm(globals, 0, { life: 'dying' }) }],
  [
    'HYP-INV-010',
    'a page that was reclaimed from a living VM',
    { before: pages.guestShared, after: {}, calls: [ok('reclaim_dying_guest_page', { vm: 0 })] },
  ],
  ['HYP-INV-011', 'a mapping that is not counted', { after: { domains: [0] }, iommu: 'pv' }],
  [
    'HYP-INV-011',
    'a page lent under a mapping',
    {
      before: pages.mappedForDma,
      after: { ...pages.sharedWithHyp, domains: [0] },
      iommu: 'pv',
      calls: [ok('host_share_hyp')],
    },
  ],
  [
    'HYP-INV-012',
    'a domain of the host with a private page',
    { after: { ...pages.guestPrivate, frame: { host: 'nopage', refcount: 1 }, domains: [0] }, iommu: 'pv' },
  ],
  [
    'HYP-INV-012',
    'a domain of a guest with a page of the host',
    { after: { frame: { refcount: 1 }, domains: [4] }, iommu: 'pv' },
  ],
  [
    'HYP-INV-012',
    'a domain with a freed page',
    { after: { ...cellOf({}, 'pv'), frames: [null, null, null], domains: [0] }, iommu: 'pv' },
  ],
  [
    'HYP-INV-013',
    'a page that the SMMU still reaches',
    { before: pages.guestPrivate, after: { ...pages.guestPrivate, frame: { host: 'nopage', smmuMapped: true } } },
  ],
  [
    'HYP-INV-014',
    'a guest that gets a page before the TLBs are clean',
    { after: pages.guestPrivate, effects: ['stage2-unmap', 'smmu-unmap', 'stage2-map', 'tlb-sync'] },
  ],
  [
    'HYP-INV-014',
    'a page that leaves the SMMU before the CPUs',
    { after: pages.guestPrivate, effects: ['smmu-unmap', 'stage2-unmap', 'tlb-sync'] },
  ],
  [
    'HYP-INV-015',
    'a host with the registers of the SMMU',
    { globals: (globals) => ({ ...globals, smmu: { ...globals.smmu, gbpa: 'bypass' } }) },
  ],
  [
    'HYP-INV-016',
    'registers that count as never mapped',
    { before: { frame: { kind: 'mmio', tainted: true, host: 'shared-borrowed' } }, after: pages.registers },
  ],
  [
    'HYP-INV-017',
    "a device in a domain that is not its owner's",
    { globals: (globals) => withDevice(globals, 0, { domain: 5 }) },
  ],
  [
    'HYP-INV-017',
    'a device that changed hands under DMA',
    {
      globals: (globals) =>
        withDomainOwner(withDevice(globals, 0, { owner: { kind: 'guest', vm: 0 }, domain: 4 }), 4, {
          kind: 'guest',
          vm: 0,
        }),
    },
  ],
  [
    'HYP-INV-018',
    'unmapped memory that the host shares',
    { before: pages.unmapped, after: { frame: { kind: 'nomap', host: 'shared-owned', hyp: 'shared-borrowed' } } },
  ],
  [
    'HYP-INV-019',
    'a page of the secure world that the host never owned',
    { before: pages.guestShared, after: pages.sharedWithFfa },
  ],
  [
    'HYP-INV-022',
    'a private page that was freed',
    { before: pages.guestPrivate, after: { ...cellOf({}), frames: [null, null, null] } },
  ],
  [
    'HYP-INV-031',
    'a page that is assigned and in reach of the host',
    { hypervisor: 'sev-snp', after: { frame: { rmp: 0 } } },
  ],
  [
    'HYP-INV-031',
    'a page that is validated and pending',
    {
      hypervisor: 'sev-snp',
      after: { frame: { host: 'nopage', rmp: 0, validated: true }, guests: { 0: mapped('pending') } },
    },
  ],
  [
    'HYP-INV-031',
    'a page in the table of another guest',
    { hypervisor: 'sev-snp', after: { frame: { host: 'nopage', rmp: 3 }, guests: { 0: mapped('pending') } } },
  ],
  [
    'HYP-INV-032',
    'a process that reads what a guest has written',
    {
      hypervisor: 'tdx',
      before: pages.guestPrivate,
      after: pages.guestPrivate,
      operation: { op: 'user.read', page: 0 },
      data: 'Secret',
    },
  ],
  [
    'HYP-INV-032',
    'a device of the host that does',
    {
      hypervisor: 'sev-snp',
      before: pages.guestPrivate,
      after: pages.guestPrivate,
      operation: { op: 'device.dmaRead', device: 0, iova: 0 },
      data: 'Secret',
    },
  ],
  ...gunyahTwins,
  ['HYP-INV-033', 'a page that was not removed', { hypervisor: 'tdx', before: pages.guestPrivate, after: {} }],
];

describe('the broken twin', () => {
  it.each(twins)('trips %s: %s', (rule, _, step) => {
    const broken = brokenBy(step);
    expect(broken).toContain(rule);
  });

  it('stands for every invariant of the machine', () => {
    const tripped = new Set<string>([...twins.map(([rule]) => rule), 'HYP-INV-020']);
    expect(machineInvariants.map(({ rule }) => rule).filter((rule) => !tripped.has(rule))).toEqual([]);
  });
});

describe('an invariant', () => {
  it('asks nothing of a page that the step left alone', () => {
    const cell = cellOf({ frame: { host: 'shared-owned' } });
    const globals = initialGlobals(world, pkvm);
    const outcome: Outcome = { decision: 'allow', rule: 'HYP-DGST-001', codes: {}, calls: [], effects: [] };
    const state = { cells: [cell], globals };
    const step = { settings: settingsOf(), before: state, operation: touch, after: state, outcome };
    expect(machineViolations(step)).toEqual([]);
    expect(machineViolations({ ...step, after: { cells: [{ ...cell }], globals } })).not.toEqual([]);
  });

  it('lets a host read what stands elsewhere, or nowhere', () => {
    const operation = { op: 'user.read', page: 0 } as const;
    const step = { hypervisor: 'tdx', after: pages.guestPrivate, operation, effects: leaving } as const;
    const zeroes = { ...pages.guestPrivate, frame: { host: 'nopage', content: 'zero' } } as const;
    expect(brokenBy({ ...step, before: zeroes, after: zeroes, data: 'zero' })).toEqual([]);
    expect(brokenBy({ ...step, before: pages.guestPrivate, data: 'Other' })).toEqual([]);
    const frames = [pages.guestPrivate, { frame: { content: 'Secret' } }].map((page) => cellOf(page).frames[0] ?? null);
    const beside = { ...cellOf(pages.guestPrivate), frames: [...frames, null] as unknown as MachineCell['frames'] };
    expect(brokenBy({ ...step, before: pages.guestPrivate, after: beside, data: 'Secret' })).not.toContain(
      'HYP-INV-032',
    );
  });

  it.each([
    ['none', 'sev-snp', 0, false],
    ['nested', 'pkvm-2026', 0, false],
    ['pv', 'gunyah', 0, false],
    ['none', 'pkvm-2026', 0, true],
    ['host', 'pkvm-2026', 0, true],
    ['none', 'sw-protected', 0, true],
    ['host', 'tdx', 1, true],
    ['pv', 'pkvm-android-6.12', 1, true],
  ] as const)('lets a DMA by where nobody promises otherwise: %s, %s, owner %i', (iommu, hypervisor, owner, isFine) => {
    const kind = owner === 1 ? ({ kind: 'guest', vm: 0 } as const) : ({ kind: 'host' } as const);
    const globals = (before: Globals): Globals => withDevice(before, 0, { owner: kind, domain: owner === 1 ? 4 : 0 });
    const page = hypervisor === 'gunyah' ? gunyahPages.private : pages.guestPrivate;
    const operation = { op: 'device.dmaRead', device: 0, iova: 0 } as const;
    const step = { iommu, hypervisor, before: page, after: page, operation, data: 'Secret', globals } as const;
    expect(brokenBy({ ...step, globalsBefore: globals }).includes('HYP-INV-032')).toBe(!isFine);
  });

  it('lets a process read a private page of nobody who protects it', () => {
    const operation = { op: 'user.read', page: 0 } as const;
    const step = { before: pages.guestPrivate, after: pages.guestPrivate, operation, data: 'Secret' } as const;
    for (const hypervisor of ['none', 'sw-protected'])
      expect(brokenBy({ ...step, hypervisor })).not.toContain('HYP-INV-032');
    for (const hypervisor of ['pkvm-2026', 'gunyah'])
      expect(brokenBy({ ...step, hypervisor, iommu: 'none' })).toContain('HYP-INV-032');
  });

  it.each(['dying', 'gone'] as const)('lets a donation be undone once the VM is %s', (life) => {
    const globals = (before: Globals): Globals => withVm(before, 0, { life, vcpu: 'none' });
    const effects = ['stage2-unmap', 'smmu-unmap', 'tlb-sync', 'stage2-map', 'smmu-map'] as const;
    const step = { before: gunyahPages.own, after: {}, calls: [ok('rm_return_page', { vm: 0 })], effects } as const;
    expect(brokenBy({ ...step, hypervisor: 'gunyah', globals })).toEqual([]);
  });

  it('lets a page be freed that came back in the same step', () => {
    const after = { ...cellOf({}), frames: [null, null, null] as const };
    const calls = [ok('reclaim_dying_guest_page', { vm: 0 })];
    const globals = (before: Globals): Globals => withVm(before, 0, { life: 'dying', vcpu: 'none' });
    const effects = ['zero', 'cache-clean', 'stage2-unmap', 'tlb-sync', 'stage2-map', 'smmu-map'] as const;
    expect(brokenBy({ before: pages.guestPrivate, after, calls, globals, effects })).toEqual([]);
  });

  it('lets a call that failed put a page into the file', () => {
    const empty: MachineCell = { ...cellOf({}), frames: [null, null, null] };
    const globals = initialGlobals(world, pkvm);
    const filled: MachineCell = { ...empty, frames: [freshFrame('ram', true), null, null] };
    const outcome: Outcome = { decision: 'refuse-final', rule: 'HYP-MEM-001', codes: {}, calls: [], effects: [] };
    const observed = {
      settings: settingsOf(),
      before: { cells: [empty], globals },
      operation: { op: 'el2.call', call: 'host_unshare_hyp', index: 0 },
      after: { cells: [filled], globals },
      outcome,
    } as const;
    expect(machineViolations(observed)).toEqual([]);
  });

  it('lets the host map what guests share where that is the reading', () => {
    const settings = settingsOf({ iommu: { profile: 'pv', mapGuestShared: 'allow' } });
    const globals = initialGlobals(world, pkvm);
    const outcome: Outcome = { decision: 'allow', rule: 'IOMMU-PV-004', codes: {}, calls: [], effects: [] };
    const shared = { ...pages.guestShared, frame: { host: 'shared-borrowed', refcount: 1 }, domains: [0] } as const;
    const observed = {
      settings,
      before: { cells: [cellOf(pages.guestShared, 'pv')], globals },
      operation: { op: 'iommu.map', index: 0, domain: 0 },
      after: { cells: [cellOf(shared, 'pv')], globals },
      outcome,
    } as const;
    expect(machineViolations(observed)).toEqual([]);
  });
});

describe('the poison query', () => {
  afterEach(() => vi.restoreAllMocks());

  it.each([
    ['is asked again of another page', false, []],
    ['and trips HYP-INV-020 where it looks at the page', true, ['HYP-INV-020']],
  ] as const)('%s', (_, looks, expected) => {
    const asked = hypercalls['vcpu_in_poison_fault'];
    if (looks) {
      vi.spyOn(hypercalls, 'vcpu_in_poison_fault').mockImplementation((machine, args) => ({
        ...asked(machine, args),
        ret: machine.cell.guests[0]?.kind === 'poison' ? 'OK' : 'EINVAL',
      }));
    }
    const calls = [ok('vcpu_in_poison_fault', { vm: 0, faultPoisoned: true, vcpu: 'loaded' })];
    expect(brokenBy({ before: pages.poisoned, after: pages.poisoned, calls })).toEqual(expected);
  });

  const query = hypercalls['vcpu_in_poison_fault'];
  const runs = [machineOf({ page: pages.poisoned }), machineOf({ page: pages.guestPrivate })] as const;

  it.each([{ vm: 0 }, { vm: 0, faultPoisoned: true }, { vm: 0, faultPoisoned: false }])(
    'tells the host nothing of the page: %o',
    (args) => {
      expect(poisonQueryLeak(query, ...runs, args)).toBeNull();
    },
  );

  it('would be an oracle if it looked at the page', () => {
    const oracle: Hypercall = (machine, args) =>
      query(machine, { ...args, faultPoisoned: machine.cell.guests[0]?.kind === 'poison' || undefined } as typeof args);
    expect(poisonQueryLeak(oracle, ...runs, { vm: 0 })).toBe('HYP-INV-020');
  });
});
