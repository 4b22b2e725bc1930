import type { UapiGmemSetAttributes } from '@guestmem/spec';
import { KVM_MEMORY_ATTRIBUTE_PRIVATE } from './constants.js';
import type { Range, UapiVm } from './descriptor-table.js';
import { vmOf } from './look-up.js';
import { beyond, type Check, done, firstFault, type Lowered, refused } from './lowered.js';
import type { Call } from './on-descriptor.js';
import { withVm } from './table-changes.js';
import { isPageAligned, word, wraps } from './words.js';

interface Subject {
  readonly vm: UapiVm;
  readonly address: bigint;
  readonly size: bigint;
  readonly attributes: bigint;
  readonly flags: bigint;
}

const checks: readonly Check<Subject>[] = [
  [({ flags }) => flags !== 0n, 'EINVAL', 'GMEM-UAPI-037'],
  [({ vm, attributes }) => (attributes & ~supported(vm)) !== 0n, 'EINVAL', 'GMEM-UAPI-038'],
  [({ address, size }) => size === 0n || wraps(address, size), 'EINVAL', 'GMEM-UAPI-039'],
  [({ address, size }) => !isPageAligned(address, size), 'EINVAL', 'GMEM-UAPI-040'],
];

/** Attributes per VM choose between two memories; no operation of the in-place design stands for that. */
export const setMemoryAttributes: Call<UapiGmemSetAttributes, 'vm'> = (call, table, kernel, opened): Lowered => {
  if (!kernel.vmAttributes) return refused('ENOTTY', 'GMEM-UAPI-036');
  const vm = vmOf(table, opened.vm);
  if (!vm) return beyond('a VM that is not in the table');
  const subject = {
    vm,
    address: word(call.address),
    size: word(call.size),
    attributes: word(call.attributes),
    flags: word(call.flags),
  };
  const fault = firstFault(checks, subject);
  if (fault) return fault;
  const range = { start: subject.address, end: subject.address + subject.size };
  const others = vm.privateRanges.flatMap((one) => without(one, range));
  const privateRanges = subject.attributes === 0n ? others : [...others, range];
  return done('GMEM-UAPI-041', withVm(table, { ...vm, privateRanges }));
};

function supported({ hasPrivateMemory }: UapiVm): bigint {
  return hasPrivateMemory ? KVM_MEMORY_ATTRIBUTE_PRIVATE : 0n;
}

/** What is left of a range when another is taken out of it. */
function without({ start, end }: Range, out: Range): readonly Range[] {
  if (end <= out.start || out.end <= start) return [{ start, end }];
  return [
    { start, end: out.start },
    { start: out.end, end },
  ].filter((part) => part.start < part.end);
}
