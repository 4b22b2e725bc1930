import { type Alive, guestOwners, isAlive, isGuests, isOpen, type Page } from './page.js';
import type { Shape } from './shape.js';

/** Something that can happen to one page. */
export interface Rule {
  readonly name: string;
  /** Of the totals, the first is how many pins all pages have. */
  readonly when: (page: Page, alive: Alive, totals: readonly number[]) => boolean;
  readonly change: (page: Page) => Partial<Page>;
}

export function rulesOf({
  isShmem,
  guests,
  devices,
  hasSpeculative,
  pinCap,
  unshareIgnoresPins,
}: Shape): readonly Rule[] {
  const canPin: Rule['when'] = (page, _, totals) =>
    page.hostMapped && !page.exclusive && (isShmem || isOpen(page)) && page.pins < 2 && (totals[0] as number) < pinCap;
  const canDonate = (page: Page): boolean =>
    page.owner === 'host' &&
    page.pins === 0 &&
    !page.hostDma &&
    (isShmem ? page.exclusive : !page.hostMapped && !page.speculative);
  const seen = ({ isShared }: Page): Page['content'] => (isShared ? 'public' : 'secret');
  const guestHas: Rule['when'] = (page, alive) => isAlive(page, alive) && page.guestMapped;

  const ofHost: readonly Rule[] = [
    {
      name: 'hostMap',
      when: (page) => !page.hostMapped && (isShmem ? !page.exclusive && page.owner !== 'hyp' : isOpen(page)),
      change: () => ({ hostMapped: true }),
    },
    { name: 'hostUnmap', when: (page) => page.hostMapped, change: () => ({ hostMapped: false }) },
    {
      name: 'hostWrite',
      when: (page) => page.hostMapped && isOpen(page) && page.content !== 'public',
      change: () => ({ content: 'public' }),
    },
    { name: 'pin', when: canPin, change: ({ pins }) => ({ pins: pins + 1 }) },
    {
      name: 'pinLongterm',
      when: (page, alive, totals) => canPin(page, alive, totals) && !page.longterm,
      change: ({ pins }) => ({ pins: pins + 1, longterm: true }),
    },
    { name: 'unpin', when: (page) => page.pins > (page.longterm ? 1 : 0), change: ({ pins }) => ({ pins: pins - 1 }) },
    {
      name: 'unpinLongterm',
      when: (page) => page.longterm && !page.hostDma,
      change: ({ pins }) => ({ pins: pins - 1, longterm: false }),
    },
    {
      name: 'hypDonate',
      when: (page) =>
        page.owner === 'host' && !page.hostMapped && page.pins === 0 && !page.speculative && !page.exclusive,
      change: () => ({ owner: 'hyp', content: 'zero' }),
    },
    { name: 'hypReturn', when: ({ owner }) => owner === 'hyp', change: () => ({ owner: 'host' }) },
    ...guestOwners.slice(0, guests).map(
      (owner, index): Rule => ({
        name: `donate ${owner}`,
        when: (page, alive) => canDonate(page) && alive[index] === true,
        change: () => ({ owner }),
      }),
    ),
    {
      name: 'reclaim',
      when: (page, alive) => isGuests(page) && !isAlive(page, alive),
      change: ({ isShared, content }) => ({
        owner: 'host',
        content: isShared ? content : 'zero',
        isShared: false,
        guestMapped: false,
      }),
    },
  ];

  const ofSpeculation: readonly Rule[] = [
    {
      name: 'speculativeGet',
      when: (page) => !page.speculative && (isShmem || isOpen(page)),
      change: () => ({ speculative: true }),
    },
    { name: 'speculativePut', when: ({ speculative }) => speculative, change: () => ({ speculative: false }) },
  ];

  const ofExclusivePin: readonly Rule[] = [
    {
      name: 'pinExclusive',
      when: (page) => page.owner === 'host' && !page.exclusive && page.pins === 0 && !page.speculative,
      change: () => ({ exclusive: true, hostMapped: false }),
    },
    {
      name: 'unpinExclusive',
      when: ({ exclusive, owner }) => exclusive && owner === 'host',
      change: () => ({ exclusive: false }),
    },
  ];

  const ofGuest: readonly Rule[] = [
    {
      name: 'guestMap',
      when: (page, alive) => isAlive(page, alive) && !page.guestMapped,
      change: () => ({ guestMapped: true }),
    },
    {
      name: 'guestUnmap',
      when: (page) => isGuests(page) && page.guestMapped && !page.guestDma,
      change: () => ({ guestMapped: false }),
    },
    {
      name: 'guestWrite',
      when: (page) => page.guestMapped && page.content !== seen(page),
      change: (page) => ({ content: seen(page) }),
    },
    {
      name: 'guestScrub',
      when: (page) => page.guestMapped && page.content !== 'zero',
      change: () => ({ content: 'zero' }),
    },
    {
      name: 'share',
      when: (page, alive, totals) =>
        guestHas(page, alive, totals) && !page.isShared && !page.guestDma && page.content !== 'secret',
      change: ({ exclusive }) => ({ isShared: true, exclusive: exclusive && !isShmem }),
    },
    {
      name: 'unshare',
      when: (page, alive) =>
        isAlive(page, alive) &&
        page.isShared &&
        (unshareIgnoresPins || page.pins === 0) &&
        !page.speculative &&
        (isShmem || !page.hostMapped),
      change: () => (isShmem ? { isShared: false, exclusive: true, hostMapped: false } : { isShared: false }),
    },
    {
      name: 'relinquish',
      when: (page, alive) => isAlive(page, alive) && !page.isShared && !page.guestDma,
      change: () => ({ owner: 'host', guestMapped: false, content: 'zero' }),
    },
  ];

  const ofHostDevice: readonly Rule[] = [
    {
      name: 'hostDmaMap',
      when: (page) => page.longterm && !page.hostDma && isOpen(page),
      change: () => ({ hostDma: true }),
    },
    { name: 'hostDmaUnmap', when: ({ hostDma }) => hostDma, change: () => ({ hostDma: false }) },
    {
      name: 'hostDmaWrite',
      when: (page) => page.hostDma && isOpen(page) && page.content !== 'public',
      change: () => ({ content: 'public' }),
    },
  ];

  const ofGuestDevice: readonly Rule[] = [
    {
      name: 'guestDmaMap',
      when: (page, alive, totals) =>
        page.owner === 'guest1' && guestHas(page, alive, totals) && !page.isShared && !page.guestDma,
      change: () => ({ guestDma: true }),
    },
    { name: 'guestDmaUnmap', when: ({ guestDma }) => guestDma, change: () => ({ guestDma: false }) },
    {
      name: 'guestDmaWrite',
      when: ({ guestDma, content }) => guestDma && content !== 'secret',
      change: () => ({ content: 'secret' }),
    },
  ];

  return [
    ...ofHost,
    ...(hasSpeculative ? ofSpeculation : []),
    ...(isShmem ? ofExclusivePin : []),
    ...ofGuest,
    ...(devices >= 1 ? ofHostDevice : []),
    ...(devices >= 2 ? ofGuestDevice : []),
  ];
}
