import type { OperationTable } from './backing.js';
import { deviceOperations } from './operations/device-operations.js';
import { el2Call } from './operations/el2-call.js';
import { guestMalformed } from './operations/guest-malformed.js';
import { iommuOperations } from './operations/iommu-operations.js';
import type { PageSource } from './operations/page-source.js';
import { vcpuOperations } from './operations/vcpu-operations.js';

/**
 * The operations that every backing offers unchanged: el2.call, iommu.*, device.*, kvm.vcpuLoad, kvm.vcpuPut,
 * kvm.topUp, kvm.drainMemcache and guest.malformed. `ensureFrame` puts a page of the backing where the file has none.
 */
export function machineOperations<B, F>(
  fileFrame: PageSource<B, F>['fileFrame'],
  ensureFrame: PageSource<B, F>['ensureFrame'],
): OperationTable<B, F> {
  const source: PageSource<B, F> = { fileFrame, ensureFrame };
  return {
    'el2.call': el2Call(source),
    'guest.malformed': guestMalformed(),
    ...iommuOperations(source),
    ...deviceOperations(source),
    ...vcpuOperations(),
  };
}
