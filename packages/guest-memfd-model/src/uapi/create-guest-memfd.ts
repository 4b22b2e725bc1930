import type { UapiGmemCreate } from '@guestmem/spec';
import { flagsOf, type UapiKernel } from './kernel.js';
import { vmOf } from './look-up.js';
import { type Check, firstFault, type Lowered } from './lowered.js';
import type { Call } from './on-descriptor.js';
import { opening } from './table-changes.js';
import { isNegative, isPageAligned, word } from './words.js';

interface Subject {
  readonly size: bigint;
  readonly flags: bigint;
  readonly kernel: UapiKernel;
  readonly hasPrivateMemory: boolean;
}

const checks: readonly Check<Subject>[] = [
  [({ flags, kernel }) => (flags & ~kernel.gmemFlags) !== 0n, 'EINVAL', 'GMEM-UAPI-006'],
  [
    ({ flags, kernel, hasPrivateMemory }) => (flags & ~flagsOf(kernel, hasPrivateMemory)) !== 0n,
    'EINVAL',
    'GMEM-UAPI-099',
  ],
  [({ size }) => size === 0n || isNegative(size) || !isPageAligned(size), 'EINVAL', 'GMEM-UAPI-007'],
];

/** The first file backs the world if VM 0 creates it; its size is the world's to fit. */
export const createGuestMemfdFile: Call<UapiGmemCreate, 'vm'> = (call, table, kernel, { vm }): Lowered => {
  const size = word(call.size);
  const flags = word(call.flags);
  const hasPrivateMemory = vmOf(table, vm)?.hasPrivateMemory ?? false;
  const fault = firstFault(checks, { size, flags, kernel, hasPrivateMemory });
  if (fault) return fault;
  const { files: file } = table.created;
  const backing = file === 0 && vm === 0;
  const { fd, table: opened } = opening(table, call.process ?? 0, { kind: 'guest_memfd', file });
  const files = [...table.files, { file, vm, size, flags, backing }];
  const created = { ...table.created, files: file + 1 };
  return { result: BigInt(fd), rule: 'GMEM-UAPI-008', operations: [], table: { ...opened, files, created } };
};
