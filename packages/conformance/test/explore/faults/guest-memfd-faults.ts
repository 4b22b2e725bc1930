import type { KnownRuleId } from '@guestmem/spec';
import type { AnyDesign } from '../../../src/implementation/design-for.js';
import { type AnyTurn, type Fault, frame, record, spoiled } from './fault.js';

type Row = Omit<Fault, 'rule' | 'title' | 'side' | 'wrong'>;

const alone = { profile: ['iommu:none'] } as const;
const touched: Row = { ...alone, operations: ['user.read page=0', 'user.punchHole index=0'], steps: ['user.read'] };
const punched: Row = { ...touched, steps: ['user.punchHole'] };

const onTouch = (rule: KnownRuleId, title: string, spoil: (turn: AnyTurn) => void, row: Partial<Row> = {}): Fault => ({
  rule,
  title,
  side: 'guest-memfd',
  ...touched,
  ...row,
  wrong: spoiled('user.read', (turn) => void spoil(turn)),
});

const ptesOf = (turn: AnyTurn, entries: number): readonly number[] =>
  turn.cell.backing.ptes.map((_: number, process: number) => (process === 0 ? entries : 0));

/** The memslots come to be others once an operation has succeeded. */
const bindsTwice = (design: AnyDesign): AnyDesign => {
  const row = design.operations['kvm.vcpuPut'];
  if (row === undefined) throw new Error('there is no kvm.vcpuPut');
  const layout: typeof row.layout = (before) => ({
    ...before,
    memslots: [...before.memslots, { vm: 0, slot: 1, gfn: 9, index: 0, pages: 1 }],
  });
  return { ...design, operations: { ...design.operations, 'kvm.vcpuPut': { ...row, layout } } };
};

/** What guest_memfd keeps. */
export const guestMemfdFaults: readonly Fault[] = [
  {
    rule: 'GMEM-INV-001',
    title: 'a hole leaves the entries of processes in place',
    side: 'guest-memfd',
    ...touched,
    steps: ['user.read', 'user.punchHole'],
    wrong: spoiled('user.punchHole', (turn, { cell }) =>
      cell.backing.ptes[0] > 0 ? void record(turn, { ptes: cell.backing.ptes }) : undefined,
    ),
  },
  {
    rule: 'GMEM-INV-002',
    title: 'a conversion does not wait for a walker',
    side: 'guest-memfd',
    ...alone,
    operations: [
      'user.read page=0',
      'kernel.speculativeGet index=0',
      'guest.unshare gfn=0',
      'kvm.convert index=0 to=private',
    ],
    steps: ['user.read', 'kernel.speculativeGet', 'kvm.convert'],
    wrong: spoiled(
      'kvm.convert',
      ({ cell }, _, right) =>
        cell.backing.references[0].speculative > 0 ? { ...right, decision: 'allow' } : undefined,
      1,
    ),
  },
  {
    rule: 'GMEM-INV-003',
    title: 'a page of the file is bound twice',
    side: 'guest-memfd',
    ...alone,
    operations: ['kvm.vcpuPut', 'kvm.vcpuLoad'],
    steps: ['kvm.vcpuPut'],
    wrong: bindsTwice,
  },
  {
    rule: 'GMEM-INV-004',
    title: 'a hole makes its page private',
    side: 'guest-memfd',
    ...punched,
    wrong: spoiled('user.punchHole', (turn) => void record(turn, { attr: 'private' })),
  },
  onTouch('GMEM-INV-005', 'a process maps a page that nobody has zeroed', (turn) => frame(turn, { uptodate: false })),
  {
    rule: 'GMEM-INV-006',
    title: 'a conversion fails once it has stored the attribute',
    side: 'guest-memfd',
    ...alone,
    operations: ['user.read page=0', 'kvm.convert index=0 to=private'],
    steps: ['kvm.convert'],
    wrong: spoiled('kvm.convert', (_turn, _before, right) => ({ ...right, decision: 'refuse-retryable' })),
  },
  {
    rule: 'GMEM-INV-007',
    title: 'a VM goes while the descriptor of its memory is open',
    side: 'guest-memfd',
    ...alone,
    operations: ['kvm.vcpuPut', 'kvm.vcpuLoad'],
    steps: ['kvm.vcpuPut'],
    wrong: spoiled('kvm.vcpuPut', (turn) => {
      const vms = turn.globals.vms.map((vm) => ({ ...vm, life: 'gone', vcpu: 'none' }) as const);
      turn.globals = { ...turn.globals, vms };
      return undefined;
    }),
  },
  {
    rule: 'GMEM-INV-008',
    title: 'the kernel pins a private page',
    side: 'guest-memfd',
    ...alone,
    operations: ['guest.read gfn=0', 'kernel.pin page=0'],
    steps: ['guest.read', 'kernel.pin'],
    wrong: spoiled('kernel.pin', (turn, { cell }, right) => {
      if (cell.backing.attr !== 'private' || cell.backing.slot === null) return undefined;
      const [first, ...others] = cell.backing.references;
      record(turn, { references: [{ ...first, pins: 1 }, ...others] });
      return { ...right, decision: 'allow' };
    }),
  },
  {
    rule: 'GMEM-INV-009',
    title: 'a hole frees a page that the file still names, and the host dies of it',
    side: 'guest-memfd',
    ...punched,
    wrong: spoiled('user.punchHole', (turn) => {
      record(turn, { slot: 0 });
      turn.cell = { ...turn.cell, frames: [null, null, null] };
      // Nobody can look at such a page.
      turn.globals = { ...turn.globals, host: 'dead' };
      return undefined;
    }),
  },
  onTouch(
    'GMEM-INV-010',
    'a page becomes private where no conversion exists',
    (turn) => record(turn, { attr: 'private', ptes: ptesOf(turn, 0) }),
    { profile: ['guest-memfd:6.18', 'iommu:none'] },
  ),
  onTouch(
    'GMEM-INV-011',
    'the ordinary memory of a page is taken for that of the file',
    (turn) => record(turn, { slot: 0 }),
    { profile: ['guest-memfd:6.8-dual', 'iommu:none'] },
  ),
  onTouch(
    'GMEM-INV-012',
    'a page belongs to nobody and no reference is left',
    (turn) => record(turn, { attr: 'none', ptes: ptesOf(turn, 0) }),
    { profile: ['guest-memfd:three-state', 'iommu:none'] },
  ),
  onTouch(
    'GMEM-INV-013',
    'a huge page counts a reference that nobody holds',
    (turn) => {
      turn.folio = { ...turn.folio, held: turn.folio.held + 1 };
    },
    { profile: ['guest-memfd:hugetlb', 'iommu:none'], world: { pages: 2, folioOrder: 1 } },
  ),
];
