/** Numbers of the public headers, by the kernel's names. */
export const KVM_MEM_LOG_DIRTY_PAGES = 1;
export const KVM_MEM_READONLY = 2;
export const KVM_MEM_GUEST_MEMFD = 4;
export const KVM_USER_MEM_SLOTS = 32764;
export const KVM_MEM_MAX_NR_PAGES = (1n << 31n) - 1n;
export const KVM_MEMORY_ATTRIBUTE_PRIVATE = 1n << 3n;

export const GUEST_MEMFD_FLAG_MMAP = 1n;
export const GUEST_MEMFD_FLAG_INIT_SHARED = 2n;

export const FALLOC_FL_KEEP_SIZE = 1;
export const FALLOC_FL_PUNCH_HOLE = 2;

export const PROT_EXEC = 4;
export const MAP_SHARED = 1;
export const MAP_PRIVATE = 2;
export const MAP_TYPE = 15;

export const S_IFREG = 0o100000;
