import type { UapiShmemCall } from '@guestmem/spec';
import { addSeals } from './add-seals.js';
import type { UapiAnswer } from './answer.js';
import { drainPipe } from './drain-pipe.js';
import { reexcUserPage, unexcUserPage } from './exclusive-page.js';
import { fallocate } from './fallocate.js';
import { ftruncate } from './ftruncate.js';
import { getSeals } from './get-seals.js';
import type { UapiKernel } from './kernels.js';
import { madviseCollapse } from './madvise-collapse.js';
import { memfdCreate } from './memfd-create.js';
import { mmap } from './mmap.js';
import { munmap } from './munmap.js';
import { pinUserPages } from './pin-user-pages.js';
import { pread } from './pread.js';
import { processVmReadv } from './process-vm-readv.js';
import { processVmWritev } from './process-vm-writev.js';
import { pwrite } from './pwrite.js';
import { registerBuffers } from './register-buffers.js';
import type { UapiTable } from './table.js';
import { unpinExcPages, unpinUserPages } from './unpin-user-pages.js';
import { unregisterBuffers } from './unregister-buffers.js';
import { vmsplice } from './vmsplice.js';

type Name = UapiShmemCall['call'];
type CallOf<N extends Name> = Extract<UapiShmemCall, { readonly call: N }>;
type Lowering<N extends Name> = (call: CallOf<N>, table: UapiTable, kernel: UapiKernel) => UapiAnswer;

const lowerings: { readonly [N in Name]: Lowering<N> } = {
  memfd_create: memfdCreate,
  fallocate,
  ftruncate,
  pread,
  pwrite,
  fcntl_add_seals: addSeals,
  fcntl_get_seals: getSeals,
  mmap,
  munmap,
  madvise_collapse: madviseCollapse,
  io_uring_register_buffers: registerBuffers,
  io_uring_unregister_buffers: unregisterBuffers,
  vmsplice,
  drain_pipe: drainPipe,
  process_vm_readv: processVmReadv,
  process_vm_writev: processVmWritev,
  pin_user_pages: pinUserPages,
  unpin_user_pages: unpinUserPages,
  unpin_exc_pages: unpinExcPages,
  unexc_user_page: unexcUserPage,
  reexc_user_page: reexcUserPage,
};

/**
 * One call of the kernel interface, literally as made: an errno, or the operations that do what it does and the table
 * after it. A caller that runs the operations keeps the old table if the model refuses one of them.
 */
export function lowerUapi<N extends Name>(call: CallOf<N>, table: UapiTable, kernel: UapiKernel): UapiAnswer {
  const lowering: Lowering<N> = lowerings[call.call];
  return lowering(call, table, kernel);
}
