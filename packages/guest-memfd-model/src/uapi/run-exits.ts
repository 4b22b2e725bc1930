import type { Errno, KnownRuleId, UapiGmemKernelVersion } from '@guestmem/spec';

/** How KVM_RUN comes back. Only MEMORY_FAULT goes with an error; after any other error the exit reason is stale. */
export interface RunExit {
  readonly when: string;
  readonly since?: UapiGmemKernelVersion;
  readonly errno?: Errno;
  readonly exit: 'MMIO' | 'MEMORY_FAULT' | 'INTERNAL_ERROR' | 'SHUTDOWN' | 'HYPERCALL' | null;
  readonly fields?: Readonly<Record<string, number>>;
  readonly rule: KnownRuleId;
}

export const runExits: readonly RunExit[] = [
  { when: 'no memslot over the address', exit: 'MMIO', rule: 'GMEM-UAPI-089' },
  {
    when: 'private page by attributes of the VM, and no guest_memfd or no memslot',
    errno: 'EFAULT',
    exit: 'MEMORY_FAULT',
    fields: { flags: 8, size: 4096 },
    rule: 'GMEM-UAPI-090',
  },
  {
    when: 'private page by attributes of the file, and the memslot was deleted',
    since: '7.4-queued',
    exit: 'MMIO',
    fields: { len: 8 },
    rule: 'GMEM-UAPI-091',
  },
  {
    when: 'the file of the memslot is gone',
    errno: 'EFAULT',
    exit: 'MEMORY_FAULT',
    fields: { flags: 0, size: 4096 },
    rule: 'GMEM-UAPI-092',
  },
  { when: 'memory failure has marked the page', errno: 'EHWPOISON', exit: 'MEMORY_FAULT', rule: 'GMEM-UAPI-093' },
  {
    when: 'the file has no flags and the user address is zero',
    errno: 'EFAULT',
    exit: null,
    fields: { exit_reason: 0 },
    rule: 'GMEM-UAPI-094',
  },
  { when: 'emulated load or store, user address unmapped', exit: 'MMIO', rule: 'GMEM-UAPI-095' },
  {
    when: 'emulated fetch, user address unmapped',
    exit: 'INTERNAL_ERROR',
    fields: { suberror: 1 },
    rule: 'GMEM-UAPI-096',
  },
  { when: 'the guest faults three times over', exit: 'SHUTDOWN', rule: 'GMEM-UAPI-100' },
  { when: 'a guest with encrypted state shuts down', exit: 'SHUTDOWN', rule: 'GMEM-UAPI-101' },
  { when: 'guest call MAP_GPA_RANGE', exit: 'HYPERCALL', fields: { nr: 12 }, rule: 'GMEM-UAPI-097' },
];
