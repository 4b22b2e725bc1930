import type { KnownRuleId } from '@guestmem/spec';
import { type AnyTurn, type Fault, record, spoiled } from './fault.js';

type Row = Omit<Fault, 'rule' | 'title' | 'side' | 'wrong'>;

const alone = { profile: ['iommu:none'] } as const;
const given: Row = { ...alone, operations: ['guest.read gfn=0', 'user.read page=0'], steps: ['guest.read'] };

/** Changes what is counted on frame 0. */
function counters(turn: AnyTurn, change: object): void {
  const [first, ...others] = turn.cell.backing.counters;
  record(turn, { counters: [{ ...first, ...change }, ...others] });
}

const held = (change: object): object => ({ kvm: 0, kernel: 0, 'fast-walk': 0, dma: 0, ...change });

/** A fault in how a guest gets its page. */
const onFault = (rule: KnownRuleId, title: string, spoil: (turn: AnyTurn) => void, row: Partial<Row> = {}): Fault => ({
  rule,
  title,
  side: 'shmem-gup',
  ...given,
  ...row,
  wrong: spoiled('guest.read', (turn) => void spoil(turn)),
});

/** What is counted on folios. */
export const shmemGupFaults: readonly Fault[] = [
  onFault('SHM-INV-001', 'KVM pins twice what it holds exclusively', (turn) =>
    counters(turn, { pins: 2, held: held({ kvm: 2 }) }),
  ),
  {
    rule: 'SHM-INV-002',
    title: 'a touch counts a pin that nobody holds',
    side: 'shmem-gup',
    ...given,
    steps: ['user.read'],
    wrong: spoiled('user.read', (turn) =>
      turn.cell.guests[0]?.kind === 'none' ? void counters(turn, { pins: 1 }) : undefined,
    ),
  },
  onFault('SHM-INV-003', 'KVM takes its exclusive pin for an ordinary one', (turn) =>
    record(turn, { kvm: turn.cell.backing.kvm.map((one: object | null) => one && { ...one, pin: 'normal' }) }),
  ),
  onFault('SHM-INV-004', 'the one pin of a private page is that of a device', (turn) =>
    counters(turn, { held: held({ dma: 1 }) }),
  ),
  {
    rule: 'SHM-INV-005',
    title: 'a page that a guest shares leaves the file, and KVM drops its pin',
    side: 'shmem-gup',
    ...alone,
    operations: ['guest.read gfn=0', 'guest.share gfn=0'],
    steps: ['guest.share'],
    wrong: spoiled('guest.share', (turn, _, { decision }) => {
      if (decision !== 'allow') return undefined;
      counters(turn, { pins: 0, exclusive: false, held: held({}) });
      record(turn, { slot: null });
      return undefined;
    }),
  },
  onFault(
    'SHM-INV-006',
    'the long-term pin of a guest page is not that of KVM',
    (turn) => counters(turn, { held: held({ kernel: 1 }) }),
    { profile: ['shmem-gup:longterm-2026', 'iommu:none'] },
  ),
  {
    rule: 'SHM-INV-007',
    title: 'a pin is refused once it has been counted',
    side: 'shmem-gup',
    ...alone,
    operations: ['user.read page=0', 'kernel.pin page=0', 'kernel.unpin page=0'],
    steps: ['kernel.pin'],
    wrong: spoiled('kernel.pin', (_turn, _before, right) => ({ ...right, decision: 'refuse-retryable' })),
  },
];
