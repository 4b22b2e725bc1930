export type { LargeFolio, ShmemRecord } from './record.js';
export { createShmemGup, shmemGup } from './shmem-gup.js';
export { UnsupportedSettings } from './unsupported-settings.js';
