import type { Operation } from '@guestmem/spec';

// The operations that most cases are made of, at page 0 unless they say otherwise.
export const hostWrite: Operation = { op: 'user.write', page: 0, value: 'H' };
export const hostRead: Operation = { op: 'user.read', page: 0 };
export const guestWrite: Operation = { op: 'guest.write', gfn: 0, value: 'G' };
export const guestRead: Operation = { op: 'guest.read', gfn: 0 };
export const share: Operation = { op: 'guest.share', gfn: 0 };
export const unshare: Operation = { op: 'guest.unshare', gfn: 0 };
export const pin: Operation = { op: 'kernel.pin', page: 0, longterm: true };
export const unpin: Operation = { op: 'kernel.unpin', page: 0 };
export const get: Operation = { op: 'kernel.get', page: 0 };
export const toPrivate: Operation = { op: 'kvm.convert', index: 0, to: 'private' };
export const toShared: Operation = { op: 'kvm.convert', index: 0, to: 'shared' };
export const punch: Operation = { op: 'user.punchHole', index: 0 };
export const unmapAll: Operation = { op: 'user.unmap', page: 0, pages: 4 };
export const close: Operation = { op: 'user.close' };
export const destroy: Operation = { op: 'kvm.destroy' };
