export type { LargeFolio, ShmemRecord } from './record.js';
export { createShmemGup } from './shmem-gup.js';
export { UnsupportedSettings } from './unsupported-settings.js';
