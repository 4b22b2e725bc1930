/** One page of the abstract model: who owns it, who has it mapped, who holds on to it, what is in it. */
export interface Page {
  readonly owner: Owner;
  readonly isShared: boolean;
  readonly hostMapped: boolean;
  readonly guestMapped: boolean;
  /** Mapped for the host's device, and for the guest's. */
  readonly hostDma: boolean;
  readonly guestDma: boolean;
  readonly pins: number;
  /** Whether one of the pins is long-term. */
  readonly longterm: boolean;
  readonly exclusive: boolean;
  readonly speculative: boolean;
  readonly content: 'zero' | 'secret' | 'public';
}

export type Owner = 'host' | 'guest1' | 'guest2' | 'hyp';

/** Which guests live. */
export type Alive = readonly boolean[];

export const freshPage: Page = {
  owner: 'host',
  isShared: false,
  hostMapped: false,
  guestMapped: false,
  hostDma: false,
  guestDma: false,
  pins: 0,
  longterm: false,
  exclusive: false,
  speculative: false,
  content: 'zero',
};

export const guestOwners: readonly Owner[] = ['guest1', 'guest2'];

export const isGuests = ({ owner }: Page): boolean => guestOwners.includes(owner);

export const isAlive = ({ owner }: Page, alive: Alive): boolean => alive[guestOwners.indexOf(owner)] === true;

/** Whether the host may look at it. */
export const isOpen = ({ owner, isShared }: Page): boolean => owner === 'host' || isShared;

/** What may not be, whichever design it is. */
export function brokenInvariant(page: Page): string | null {
  const { owner, isShared, pins, hostDma, hostMapped, content, exclusive, longterm, guestDma, guestMapped } = page;
  const isPrivate = isGuests(page) && !isShared;
  const isHeldByHost = pins > 0 || hostDma || hostMapped;
  if (isPrivate && isHeldByHost) return 'private page in the hands of the host';
  if (owner === 'hyp' && isHeldByHost) return 'page of the hypervisor in the hands of the host';
  if (content === 'secret' && !isPrivate) return 'secret outside a private page';
  if (exclusive && (pins > 0 || hostMapped)) return 'exclusive pin beside another or a mapping';
  if (longterm && pins === 0) return 'long-term pin without a pin';
  if (hostDma && !longterm) return 'DMA to an unpinned page';
  if (guestDma && !(guestMapped && owner === 'guest1' && !isShared)) return 'DMA of the guest to what it does not have';
  return null;
}
