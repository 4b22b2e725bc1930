import type { Errno, Reply } from '@guestmem/spec';

/** gunyah_error_remap and gunyah_rm_error_remap: what the driver makes of an error. Whatever is not here is EINVAL. */
const errnos: { readonly [R in Reply]?: Errno } = {
  GH_NOMEM: 'ENOMEM',
  GH_DENIED: 'EACCES',
  GH_CAP_NULL: 'EACCES',
  GH_CAP_RIGHTS: 'EACCES',
  GH_BUSY: 'EBUSY',
  RM_NOMEM: 'ENOMEM',
  RM_NORESOURCE: 'ENODEV',
  RM_DENIED: 'EPERM',
  RM_BUSY: 'EBUSY',
};

/** The errno of whoever called the driver. */
export function driverErrno(ret: Reply): Extract<Reply, 'OK' | Errno> {
  if (!ret.startsWith('GH_') && !ret.startsWith('RM_')) return ret as 'OK' | Errno;
  return errnos[ret] ?? 'EINVAL';
}
