export { createGuestMemfd, type GmemState, guestMemfd } from './create-guest-memfd.js';
export type { Attribute, Gmem, References } from './record.js';
