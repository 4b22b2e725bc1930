import type { Operation, UapiGmemClose } from '@guestmem/spec';
import type { DescriptorTable, Opened } from './descriptor-table.js';
import { fileBehind } from './look-up.js';
import { done, type Lowered } from './lowered.js';
import type { Call } from './on-descriptor.js';
import { withoutAbandoned } from './table-changes.js';

export const close: Call<UapiGmemClose, Opened['kind']> = ({ fd, process = 0 }, table, _, opened): Lowered => {
  const descriptors = table.descriptors.filter((one) => one.process !== process || one.fd !== fd);
  const left = { ...table, descriptors };
  return done('GMEM-UAPI-087', withoutAbandoned(left), operationsOf(opened, table, left, process));
};

/** A descriptor is an operation's when it is the process's last one of the file, or anybody's last one of a VM. */
function operationsOf(
  opened: Opened,
  before: DescriptorTable,
  after: DescriptorTable,
  process: number,
): readonly Operation[] {
  if (opened.kind === 'guest_memfd') {
    const isLast = !after.descriptors.some((one) => one.process === process && isSame(one.opened, opened));
    return isLast && fileBehind(before, opened)?.backing ? [{ op: 'user.close', process }] : [];
  }
  if (opened.kind !== 'vm' && opened.kind !== 'vcpu') return [];
  const { vm } = opened;
  const isHeld = after.descriptors.some(
    ({ opened: one }) => (one.kind === 'vm' || one.kind === 'vcpu') && one.vm === vm,
  );
  return isHeld ? [] : [{ op: 'kvm.destroy', vm }];
}

function isSame(one: Opened, other: Extract<Opened, { readonly kind: 'guest_memfd' }>): boolean {
  return one.kind === 'guest_memfd' && one.file === other.file;
}
