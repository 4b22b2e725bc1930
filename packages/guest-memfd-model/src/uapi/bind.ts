import type { DescriptorTable, GmemFile, UapiVm } from './descriptor-table.js';
import type { UapiKernel } from './kernel.js';
import { fileBehind, openedAs } from './look-up.js';
import { type Check, firstFault, type Refused, refused } from './lowered.js';
import type { Region } from './memory-region.js';
import { isNegative } from './words.js';

/** A binding that is granted. `outside`: it reaches no page of the file, for its end was read as a negative number. */
export interface Bound {
  readonly file: GmemFile;
  readonly outside: boolean;
}

interface Subject {
  readonly region: Region;
  readonly vm: UapiVm;
  readonly file: GmemFile;
  readonly kernel: UapiKernel;
}

const ownerChecks: readonly Check<Subject>[] = [
  [({ file, vm }) => file.vm !== vm.vm, 'EINVAL', 'GMEM-UAPI-029'],
  [({ region, kernel }) => kernel.offset === 'signed' && isNegative(region.offset), 'EINVAL', 'GMEM-UAPI-030'],
];

const rangeChecks: readonly Check<Subject>[] = [
  [({ region, file }) => region.offset + region.size > file.size, 'EINVAL', 'GMEM-UAPI-031'],
];

const overlapChecks: readonly Check<Subject>[] = [
  [(subject) => subject.kernel.overlap === 'EINVAL' && isBound(subject), 'EINVAL', 'GMEM-UAPI-033'],
  [(subject) => subject.kernel.overlap === 'EEXIST' && isBound(subject), 'EEXIST', 'GMEM-UAPI-034'],
];

/** Ties a region to the file that it names. Whether the offset is aligned has been seen to already. */
export function bind(
  table: DescriptorTable,
  process: number,
  vm: UapiVm,
  region: Region,
  kernel: UapiKernel,
): Refused | Bound {
  const opened = openedAs(table, process, region.guestMemfd);
  if (!opened) return refused('EBADF', 'GMEM-UAPI-027');
  const file = fileBehind(table, opened);
  if (!file) return refused('EINVAL', 'GMEM-UAPI-028');
  const subject = { region, vm, file, kernel };
  const outside = kernel.offset === 'signed' && isNegative(region.offset + region.size);
  const fault =
    firstFault(ownerChecks, subject) ??
    (outside ? null : firstFault(rangeChecks, subject)) ??
    firstFault(overlapChecks, subject);
  return fault ?? { file, outside };
}

function isBound({ region, vm, file }: Subject): boolean {
  return vm.slots.some(
    ({ binding, size }) =>
      binding?.file === file.file &&
      binding.offset < region.offset + region.size &&
      region.offset < binding.offset + size,
  );
}
