export { createGuestMemfd, type GmemState } from './create-guest-memfd.js';
export type { Attribute, Gmem, References } from './record.js';
