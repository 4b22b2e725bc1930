export type { LargeFolio, ShmemRecord } from './record.js';
export { createShmemGup, shmemGup } from './shmem-gup.js';
export { representative, type ThresholdClass, thresholdClass } from './threshold-class.js';
export type { UapiAnswer, UapiLowered, UapiRefused, UapiUnspecified } from './uapi/answer.js';
export { type UapiKernel, uapiKernels } from './uapi/kernels.js';
export { lowerUapi } from './uapi/lower.js';
export {
  type UapiDescriptor,
  type UapiFile,
  type UapiHold,
  type UapiLimits,
  type UapiMapping,
  type UapiTable,
  uapiTable,
} from './uapi/table.js';
export { UnsupportedSettings } from './unsupported-settings.js';
