import type { Errno, KnownRuleId, UapiGuestMemfdCall } from '@guestmem/spec';

type Row = readonly [errno: Errno, rule: KnownRuleId];

/** What a guest_memfd refuses whatever the arguments are. */
export const refusedCalls = {
  read: ['EINVAL', 'GMEM-UAPI-074'],
  write: ['EINVAL', 'GMEM-UAPI-075'],
  pread: ['ESPIPE', 'GMEM-UAPI-076'],
  pwrite: ['ESPIPE', 'GMEM-UAPI-077'],
  lseek: ['ESPIPE', 'GMEM-UAPI-078'],
  splice: ['EINVAL', 'GMEM-UAPI-079'],
  copy_file_range: ['EXDEV', 'GMEM-UAPI-080'],
  ftruncate: ['EINVAL', 'GMEM-UAPI-081'],
  fchmod: ['EINVAL', 'GMEM-UAPI-082'],
  fchown: ['EINVAL', 'GMEM-UAPI-082'],
  fsync: ['EINVAL', 'GMEM-UAPI-083'],
  F_ADD_SEALS: ['EINVAL', 'GMEM-UAPI-084'],
  F_GET_SEALS: ['EINVAL', 'GMEM-UAPI-084'],
  'open-proc-fd': ['ENXIO', 'GMEM-UAPI-085'],
} as const satisfies Partial<Record<UapiGuestMemfdCall['call'], Row>>;
