import type { DescriptorTable, GmemFile, Mapping, Opened, UapiVm } from './descriptor-table.js';

export function openedAs(table: DescriptorTable, process: number, fd: number): Opened | undefined {
  return table.descriptors.find((one) => one.process === process && one.fd === fd)?.opened;
}

/** The guest_memfd behind a descriptor, if it is one. */
export function fileBehind(table: DescriptorTable, opened: Opened): GmemFile | undefined {
  return opened.kind === 'guest_memfd' ? table.files.find(({ file }) => file === opened.file) : undefined;
}

export function vmOf(table: DescriptorTable, vm: number): UapiVm | undefined {
  return table.vms.find((one) => one.vm === vm);
}

/** What of a process's mappings lies within the range. */
export function mappingsIn(
  table: DescriptorTable,
  process: number,
  address: bigint,
  length: bigint,
): readonly Mapping[] {
  return table.mappings.filter(
    (one) => one.process === process && one.address < address + length && address < one.address + one.length,
  );
}
