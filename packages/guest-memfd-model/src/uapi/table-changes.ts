import type { DescriptorTable, Opened, UapiVm } from './descriptor-table.js';

/** The table with one more descriptor, at the lowest number that the process has free. */
export function opening(
  table: DescriptorTable,
  process: number,
  opened: Opened,
): { readonly fd: number; readonly table: DescriptorTable } {
  const used = new Set(table.descriptors.flatMap((one) => (one.process === process ? [one.fd] : [])));
  let fd = 0;
  while (used.has(fd)) fd += 1;
  return { fd, table: { ...table, descriptors: [...table.descriptors, { process, fd, opened }] } };
}

export function withVm(table: DescriptorTable, changed: UapiVm): DescriptorTable {
  return { ...table, vms: table.vms.map((one) => (one.vm === changed.vm ? changed : one)) };
}

/** Ends the files that nothing leads to any more, with their bindings, and the VMs that nothing keeps. */
export function withoutAbandoned(table: DescriptorTable): DescriptorTable {
  const isOpen = (matches: (opened: Opened) => boolean): boolean =>
    table.descriptors.some(({ opened }) => matches(opened));
  const files = table.files.filter(
    ({ file }) =>
      isOpen((one) => one.kind === 'guest_memfd' && one.file === file) ||
      table.mappings.some((one) => one.file === file),
  );
  const alive = new Set(files.map(({ file }) => file));
  const vms = table.vms.filter(
    ({ vm }) =>
      isOpen((one) => (one.kind === 'vm' || one.kind === 'vcpu') && one.vm === vm) ||
      files.some((one) => one.vm === vm),
  );
  return { ...table, files, vms: vms.map((vm) => withoutBindings(vm, alive)) };
}

function withoutBindings(vm: UapiVm, alive: ReadonlySet<number>): UapiVm {
  const slots = vm.slots.map((slot) =>
    slot.binding && !alive.has(slot.binding.file) ? { ...slot, binding: null } : slot,
  );
  return { ...vm, slots };
}
