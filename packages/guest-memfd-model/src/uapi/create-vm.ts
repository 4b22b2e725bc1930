import type { UapiGmemCreateVm } from '@guestmem/spec';
import { beyond, type Lowered, refused } from './lowered.js';
import type { Call } from './on-descriptor.js';
import { opening } from './table-changes.js';

/** How many VMs a world can hold. */
const VMS = 4;

/** Types whose support for private memory the sources tell. */
const hasPrivateMemory: Readonly<Record<number, boolean>> = { 0: false, 1: true };

export const createVm: Call<UapiGmemCreateVm, 'kvm'> = ({ type, process = 0 }, table, { vmTypes }): Lowered => {
  if (!vmTypes.includes(type)) return refused('EINVAL', 'GMEM-UAPI-005');
  const knowsPrivate = hasPrivateMemory[type];
  if (knowsPrivate === undefined) return beyond(`VM type ${type}`);
  const { vms: vm } = table.created;
  if (vm >= VMS) return beyond(`more than ${VMS} VMs`);
  const { fd, table: opened } = opening(table, process, { kind: 'vm', vm });
  const vms = [...table.vms, { vm, hasPrivateMemory: knowsPrivate, slots: [], privateRanges: [] }];
  const created = { ...table.created, vms: vm + 1 };
  return { result: BigInt(fd), rule: 'GMEM-UAPI-004', operations: [], table: { ...opened, vms, created } };
};
