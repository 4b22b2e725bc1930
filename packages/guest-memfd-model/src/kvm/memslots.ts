import {
  byFileIndex,
  type Globals,
  type Layout,
  type Memslot,
  type OperationOf,
  platformOf,
  type Resolution,
  type Verdict,
  worldOnly,
} from '@guestmem/model';
import type { Handler } from '../record.js';
import { owner } from './owner.js';

export type BindErrno = 'EINVAL' | 'EEXIST';
type Check = readonly [wrong: (layout: Layout, wanted: Memslot) => boolean, verdict: Verdict];

/** KVM_CREATE_GUEST_MEMFD looks at flags and size before it makes anything. */
export const notCreated: Verdict = { decision: 'refuse-final', rule: 'GMEM-MAKE-001', codes: { user: 'EINVAL' } };

/** The memslot that a bind asks for. */
export function asked({ vm = 0, slot, gfn, index = gfn, pages = 1 }: OperationOf<'kvm.bind'>): Memslot {
  return { vm, slot, gfn, pages, index };
}

/** Whether two memslots share a guest page, or a page of the file. */
export function overlap(a: Memslot, b: Memslot, axis: 'gfn' | 'index'): boolean {
  return a[axis] < b[axis] + b.pages && b[axis] < a[axis] + a.pages;
}

/** What can be wrong with a new memslot, in the order in which the kernel looks. */
const bindChecks = (bindingOverlap: BindErrno): readonly Check[] => [
  [({ memslots }, wanted) => memslots.some((one) => isSame(one, wanted)), refused('GMEM-BIND-002', 'EINVAL')],
  [({ memslots }, wanted) => memslots.some((one) => isSeenTwice(one, wanted)), refused('GMEM-BIND-003', 'EEXIST')],
  [({ descriptors }) => !descriptors.includes(0), refused('GMEM-FILE-001', 'EBADF')],
  [(_, { vm }) => vm !== owner, refused('GMEM-BIND-004', 'EINVAL')],
  [({ filePages }, { index, pages }) => index + pages > filePages, refused('GMEM-BIND-005', 'EINVAL')],
  [
    ({ memslots }, wanted) => memslots.some((one) => overlap(one, wanted, 'index')),
    refused('GMEM-BIND-006', bindingOverlap),
  ],
];

/** What a second binding of one range is told depends on the release. */
export function byNewMemslot(bindingOverlap: BindErrno): (layout: Layout, one: OperationOf<'kvm.bind'>) => Resolution {
  const checks = bindChecks(bindingOverlap);
  return (layout, operation) => {
    const wanted = asked(operation);
    const failed = checks.find(([wrong]) => wrong(layout, wanted));
    return failed ? { decided: failed[1] } : worldOnly(layout);
  };
}

export const bind: Handler<'kvm.bind'> = () => ({ decision: 'allow', rule: 'GMEM-BIND-001' });

/** A protected VM has run from the start of every world, so none of its memslots can go. */
export function byOldMemslot(layout: Layout, operation: OperationOf<'kvm.unbind'>, globals: Globals): Resolution {
  const { vm = 0, slot } = operation;
  const memslot = layout.memslots.find((one) => isSame(one, { vm, slot }));
  if (!memslot) return { decided: refused('GMEM-BIND-010', 'EINVAL') };
  if (globals.vms[vm]?.fixedMemslots) return { decided: refused('GMEM-BIND-007', 'EPERM') };
  return byFileIndex(layout, memslot);
}

/** Only the guest's mapping goes: the page stays in the file, and a new memslot shows it again. */
export const unbind: Handler<'kvm.unbind'> = (turn, { vm = 0 }) => {
  if (turn.cell.guests[vm]?.kind === 'mapped') platformOf(turn.settings).unmap(turn, vm);
  return { decision: 'allow', rule: 'GMEM-BIND-008' };
};

export const immovable: Verdict = refused('GMEM-BIND-009', 'EINVAL');

function isSame(one: Pick<Memslot, 'vm' | 'slot'>, other: Pick<Memslot, 'vm' | 'slot'>): boolean {
  return one.vm === other.vm && one.slot === other.slot;
}

function isSeenTwice(one: Memslot, wanted: Memslot): boolean {
  return one.vm === wanted.vm && overlap(one, wanted, 'gfn');
}

function refused(rule: Verdict['rule'], errno: BindErrno | 'EBADF' | 'EPERM'): Verdict {
  return { decision: 'refuse-final', rule, codes: { user: errno } };
}
