import type { KnownRuleId } from '@guestmem/spec';
import { type AnyTurn, type Fault, frame, guests, mapped, record, sound, spoiled } from './fault.js';

type Row = Omit<Fault, 'rule' | 'title' | 'side' | 'wrong'>;

const alone = { profile: ['iommu:none'] } as const;
const touched: Row = {
  ...alone,
  operations: ['user.read page=0', 'user.write page=0 value=Secret'],
  steps: ['user.read'],
};
const poisoned: Row = {
  ...alone,
  operations: ['guest.read gfn=0', 'kernel.linearRead index=0'],
  steps: ['guest.read', 'kernel.linearRead', 'guest.read'],
};

/** A fault of the CPU's first touch of a page, which changes its frame. */
const onTouch = (rule: KnownRuleId, title: string, change: object, row: Partial<Row> = {}): Fault => ({
  rule,
  title,
  side: 'guest-memfd',
  ...touched,
  ...row,
  wrong: spoiled('user.read', (turn) => void frame(turn, change)),
});

/** What becomes of a page that the hypervisor borrows, at the next touch. */
const onBorrowed = (rule: KnownRuleId, title: string, spoil: (turn: AnyTurn) => void): Fault => ({
  rule,
  title,
  side: 'guest-memfd',
  ...alone,
  operations: ['user.read page=0', 'el2.call call=host_share_hyp index=0'],
  steps: ['el2.call', 'user.read'],
  wrong: spoiled('user.read', (turn) => {
    if (turn.cell.frames[0]?.hyp === 'shared-borrowed') spoil(turn);
    return undefined;
  }),
});

const device = { devices: [{ domain: 0, speaksPrivate: false }] } as const;

/** Who owns pages, in EL2's tables. */
export const hypervisorFaults: readonly Fault[] = [
  onTouch('HYP-INV-001', 'a page is offered by a guest that does not have it', { extent: 'offered', host: 'nopage' }),
  onTouch('HYP-INV-002', 'the host is noted as sharing a page with nobody', { host: 'shared-owned' }),
  {
    rule: 'HYP-INV-003',
    title: 'a share does not give the host its page',
    side: 'guest-memfd',
    ...alone,
    operations: ['guest.read gfn=0', 'guest.share gfn=0'],
    steps: ['guest.share'],
    wrong: spoiled('guest.share', (turn, _, { decision }) =>
      decision === 'allow' ? void frame(turn, { host: 'nopage' }) : undefined,
    ),
  },
  {
    rule: 'HYP-INV-004',
    title: 'a guest borrows a page of the hypervisor, which no host shares with it',
    side: 'guest-memfd',
    ...touched,
    wrong: spoiled('user.read', (turn) => {
      frame(turn, { host: 'nopage', hyp: 'owned', hypMapped: true, guestShares: 1 });
      guests(turn, mapped('shared-borrowed'));
      return undefined;
    }),
    also: ['HYP-INV-002'],
  },
  onTouch('HYP-INV-005', 'EL2 maps what nobody shares with it', { hypMapped: true }),
  {
    rule: 'HYP-INV-006',
    title: 'a hypercall that fails has written something',
    side: 'guest-memfd',
    ...alone,
    operations: ['user.read page=0', 'el2.call call=host_unshare_hyp index=0'],
    steps: ['user.read', 'el2.call'],
    wrong: spoiled('el2.call', (turn, { cell }) =>
      cell.frames[0] === null ? undefined : void frame(turn, { content: 'Secret' }),
    ),
  },
  {
    rule: 'HYP-INV-007',
    title: 'a page is on its way to two guests',
    side: 'guest-memfd',
    ...touched,
    world: { vms: [{ kind: 'protected' }, { kind: 'protected' }] },
    wrong: spoiled('user.read', (turn) => {
      frame(turn, { host: 'shared-owned', extent: 'shared' });
      guests(turn, mapped('pending'), mapped('pending'));
      return undefined;
    }),
  },
  {
    rule: 'HYP-INV-008',
    title: 'a page that is seized is not cleaned to the point of coherency',
    side: 'shmem-gup',
    ...alone,
    operations: ['guest.read gfn=0', 'kernel.linearRead index=0'],
    steps: ['guest.read', 'kernel.linearRead'],
    wrong: sound,
    call: {
      name: 'force_reclaim_guest_page',
      change: (call) => (machine, args) => {
        const answer = call(machine, args);
        return { ...answer, effects: answer.effects.filter(({ kind }) => kind !== 'cache-clean') };
      },
    },
  },
  {
    rule: 'HYP-INV-009',
    title: 'a guest that touches poison removes it',
    side: 'shmem-gup',
    ...poisoned,
    wrong: spoiled('guest.read', (turn, { cell }) =>
      cell.guests[0]?.kind === 'poison' ? void guests(turn, { kind: 'none' }) : undefined,
    ),
  },
  {
    rule: 'HYP-INV-010',
    title: 'a VM is torn down with its vCPU loaded',
    side: 'shmem-gup',
    ...alone,
    operations: ['guest.read gfn=0', 'kvm.destroy'],
    steps: ['kvm.destroy'],
    wrong: spoiled('kvm.destroy', (turn) => {
      const vms = turn.globals.vms.map((vm) => ({ ...vm, life: 'dying', vcpu: 'loaded' }) as const);
      turn.globals = { ...turn.globals, vms };
      return undefined;
    }),
  },
  onTouch('HYP-INV-011', 'a DMA mapping is counted that is not there', { refcount: 1 }, { profile: ['iommu:pv'] }),
  {
    rule: 'HYP-INV-012',
    title: 'a domain of the host maps the page that a guest gets',
    side: 'guest-memfd',
    profile: ['iommu:pv'],
    operations: ['user.read page=0', 'guest.read gfn=0'],
    steps: ['guest.read'],
    wrong: spoiled('guest.read', (turn, { cell }) => {
      if (cell.guests[0]?.kind !== 'none') return undefined;
      frame(turn, { refcount: 1 });
      turn.cell = { ...turn.cell, domains: turn.cell.domains.with(0, 0) };
      return undefined;
    }),
  },
  onTouch('HYP-INV-013', 'the SMMU does not follow', { smmuMapped: false }, { profile: ['iommu:nested'] }),
  {
    rule: 'HYP-INV-014',
    title: 'a page is mapped anew before the TLBs are clean',
    side: 'guest-memfd',
    ...touched,
    wrong: spoiled('user.read', (turn) => {
      turn.effect('stage2-unmap', 0);
      turn.effect('stage2-map', 0);
      return undefined;
    }),
  },
  {
    rule: 'HYP-INV-015',
    title: 'transactions bypass the SMMU',
    side: 'guest-memfd',
    profile: ['iommu:nested'],
    operations: ['kvm.vcpuPut', 'kvm.vcpuLoad'],
    steps: ['kvm.vcpuPut'],
    wrong: spoiled('kvm.vcpuPut', (turn) => {
      turn.globals = { ...turn.globals, smmu: { ...turn.globals.smmu, gbpa: 'bypass' } };
      return undefined;
    }),
  },
  {
    rule: 'HYP-INV-016',
    title: 'registers that were mapped for DMA count as never mapped once they are unmapped',
    side: 'guest-memfd',
    profile: ['iommu:pv'],
    world: { ...device, frames: [{ index: 0, kind: 'mmio' }] },
    operations: ['iommu.map index=0 domain=0', 'iommu.unmap index=0 domain=0'],
    steps: ['iommu.map', 'iommu.unmap'],
    wrong: spoiled('iommu.unmap', (turn, { cell }) =>
      cell.frames[0]?.tainted ? void frame(turn, { tainted: false, host: 'owned' }) : undefined,
    ),
  },
  {
    rule: 'HYP-INV-017',
    title: 'a device of the host gets into the domain of a guest',
    side: 'guest-memfd',
    profile: ['iommu:pv'],
    world: device,
    operations: ['kvm.vcpuPut', 'kvm.vcpuLoad'],
    steps: ['kvm.vcpuPut'],
    wrong: spoiled('kvm.vcpuPut', (turn) => {
      turn.globals = { ...turn.globals, devices: turn.globals.devices.map((one) => ({ ...one, domain: 5 })) };
      return undefined;
    }),
  },
  {
    rule: 'HYP-INV-018',
    title: 'memory that the kernel declares unmapped is shared with the hypervisor',
    side: 'guest-memfd',
    ...alone,
    world: { frames: [{ index: 0, kind: 'nomap' }] },
    operations: ['kernel.linearRead index=0'],
    steps: ['kernel.linearRead'],
    wrong: spoiled('kernel.linearRead', (turn) => void frame(turn, { host: 'shared-owned', hyp: 'shared-borrowed' })),
  },
  onBorrowed('HYP-INV-019', 'the secure world gets a page that the hypervisor borrows', (turn) =>
    frame(turn, { hyp: 'nopage', ffaShared: true }),
  ),
  {
    rule: 'HYP-INV-020',
    title: 'the poison query tells what stands at the gfn',
    side: 'shmem-gup',
    ...poisoned,
    wrong: sound,
    call: {
      name: 'vcpu_in_poison_fault',
      change: (call) => (machine, args) => {
        const answer = call(machine, args);
        return machine.cell.guests[0]?.kind === 'poison' ? answer : { ...answer, ret: 'EINVAL' };
      },
    },
  },
  onTouch(
    'HYP-INV-021',
    'a page that the host has counts as lent',
    { extent: 'lent' },
    {
      profile: ['hypervisor:gunyah', 'iommu:none'],
    },
  ),
  onBorrowed('HYP-INV-022', 'a page that the hypervisor borrows is freed', (turn) => {
    turn.cell = { ...turn.cell, frames: [null, null, null] };
    record(turn, { slot: null, ptes: turn.cell.backing.ptes.map(() => 0) });
  }),
  {
    rule: 'HYP-INV-031',
    title: 'a guest has accepted a page that the RMP has not validated',
    side: 'guest-memfd',
    profile: ['hypervisor:sev-snp'],
    operations: ['guest.read gfn=0'],
    steps: ['guest.read'],
    wrong: spoiled('guest.read', (turn) => void frame(turn, { validated: false })),
  },
  {
    rule: 'HYP-INV-032',
    title: 'a process reads what its guest has written',
    side: 'guest-memfd',
    ...alone,
    operations: ['guest.write gfn=0 value=Secret', 'user.read page=0'],
    steps: ['guest.write', 'user.read'],
    wrong: spoiled('user.read', ({ cell }, _, right) =>
      cell.guests[0]?.kind === 'mapped' ? { ...right, decision: 'allow', data: 'Secret' } : undefined,
    ),
  },
  {
    rule: 'HYP-INV-033',
    title: 'a page leaves its TD and nobody removes it',
    side: 'guest-memfd',
    profile: ['hypervisor:tdx', 'iommu:none'],
    operations: ['guest.read gfn=0'],
    steps: ['guest.read', 'guest.read'],
    wrong: spoiled('guest.read', (turn, { cell }) => {
      if (cell.frames[0]?.host !== 'nopage') return undefined;
      frame(turn, { host: 'owned' });
      guests(turn, { kind: 'none' });
      return undefined;
    }),
  },
];
