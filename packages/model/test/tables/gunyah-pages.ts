import { mapped, type PageSpec } from '../fixtures.js';

const gone = { host: 'nopage' } as const;

/** The states of a page under Gunyah, by the extent that holds it. */
export const gunyahPages = {
  moved: { frame: { ...gone, extent: 'private' }, guests: { 0: mapped('pending') } },
  private: { frame: { ...gone, extent: 'private' }, guests: { 0: mapped('owned') } },
  common: {
    frame: { host: 'shared-owned', extent: 'common', guestShares: 1 },
    guests: { 1: mapped('shared-borrowed', { prot: 'rw' }) },
  },
  lent: { frame: { ...gone, extent: 'lent' }, guests: { 0: mapped('pending') } },
  lentReadOnly: { frame: { ...gone, extent: 'lent' }, guests: { 0: mapped('pending', { prot: 'rx' }) } },
  borrowed: { frame: { ...gone, extent: 'lent' }, guests: { 0: mapped('owned') } },
  borrowedReadOnly: { frame: { ...gone, extent: 'lent' }, guests: { 0: mapped('owned', { prot: 'r' }) } },
  shared: { frame: { host: 'shared-owned', extent: 'shared' }, guests: { 0: mapped('pending') } },
  sharedAccepted: {
    frame: { host: 'shared-owned', extent: 'shared', guestShares: 1 },
    guests: { 0: mapped('shared-borrowed') },
  },
  donated: { frame: { ...gone, extent: 'donated' }, guests: { 0: mapped('pending') } },
  own: { frame: { ...gone, extent: 'guest' }, guests: { 0: mapped('owned') } },
  offered: { frame: { ...gone, extent: 'offered' }, guests: { 0: mapped('shared-owned') } },
  offeredAccepted: {
    frame: { host: 'shared-borrowed', extent: 'offered' },
    guests: { 0: mapped('shared-owned') },
  },
} as const satisfies Record<string, PageSpec>;
