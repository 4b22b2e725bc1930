import type { UapiGuestMemfdCall } from '@guestmem/spec';
import type { DescriptorTable, Opened } from './descriptor-table.js';
import type { UapiKernel } from './kernel.js';
import { openedAs } from './look-up.js';
import { beyond, type Lowered, refused } from './lowered.js';

type Kind = Opened['kind'];
type OnDescriptor = Extract<UapiGuestMemfdCall, { readonly fd: number }>;

/** One call through a descriptor of a kind that it is meant for. */
export type Call<C, K extends Kind> = (
  call: C,
  table: DescriptorTable,
  kernel: UapiKernel,
  opened: Extract<Opened, { readonly kind: K }>,
) => Lowered;

/** One call, whatever it is made through. */
export type Lowering<C> = (call: C, table: DescriptorTable, kernel: UapiKernel) => Lowered;

/** An ioctl: a descriptor of another kind does not know it. */
export function ioctl<C extends OnDescriptor, K extends Kind>(kinds: readonly K[], lower: Call<C, K>): Lowering<C> {
  return through(kinds, lower, () => refused('ENOTTY', 'GMEM-UAPI-002'));
}

/** A system call on a guest_memfd: what another file would answer is not ours to say. */
export function fileCall<C extends OnDescriptor>(lower: Call<C, 'guest_memfd'>): Lowering<C> {
  return through(['guest_memfd'], lower, ({ kind }) => beyond(`a system call on a descriptor of kind ${kind}`));
}

/** A call that every kind of descriptor takes. */
export function anyCall<C extends OnDescriptor>(lower: Call<C, Kind>): Lowering<C> {
  return through(['kvm', 'vm', 'vcpu', 'guest_memfd', 'other'], lower, ({ kind }) => beyond(kind));
}

function through<C extends OnDescriptor, K extends Kind>(
  kinds: readonly K[],
  lower: Call<C, K>,
  otherwise: (opened: Opened) => Lowered,
): Lowering<C> {
  return (call, table, kernel) => {
    const opened = openedAs(table, call.process ?? 0, call.fd);
    if (!opened) return refused('EBADF', 'GMEM-UAPI-001');
    return isOneOf(kinds, opened) ? lower(call, table, kernel, opened) : otherwise(opened);
  };
}

function isOneOf<K extends Kind>(kinds: readonly K[], opened: Opened): opened is Extract<Opened, { readonly kind: K }> {
  return kinds.some((kind) => kind === opened.kind);
}
