import type { Globals, Layout, Resolution, Verdict } from '@guestmem/model';

const badDescriptor: Verdict = { decision: 'refuse-final', rule: 'GMEM-FILE-001', codes: { user: 'EBADF' } };

type ResolveOf<O> = (layout: Layout, operation: O, globals: Globals) => Resolution;

/** The operation goes through the process's own descriptor of the file. */
export function throughDescriptor<O extends { readonly process?: number }>(resolve: ResolveOf<O>): ResolveOf<O> {
  return (layout, operation, globals) =>
    layout.descriptors.includes(operation.process ?? 0)
      ? resolve(layout, operation, globals)
      : { decided: badDescriptor };
}

/** The VMM goes through its descriptor of the file. */
export function throughVmmDescriptor<O>(resolve: ResolveOf<O>): ResolveOf<O> {
  return (layout, operation, globals) =>
    layout.descriptors.includes(0) ? resolve(layout, operation, globals) : { decided: badDescriptor };
}

/** The VMM goes through its descriptor of the VM. */
export function throughVm<O extends { readonly vm?: number }>(resolve: ResolveOf<O>): ResolveOf<O> {
  return (layout, operation, globals) =>
    globals.vms[operation.vm ?? 0]?.open ? resolve(layout, operation, globals) : { decided: badDescriptor };
}
