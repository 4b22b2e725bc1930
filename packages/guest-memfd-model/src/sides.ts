import type { Cell } from '@guestmem/model';
import type { FrameSlot } from '@guestmem/spec';
import { type Gmem, type GmemTurn, update } from './record.js';

/** Where a page of guest memory lies: in the guest_memfd, or in the ordinary memory that 6.8-dual keeps beside it. */
export type Side = 'file' | 'ordinary';

/** Where the mappings of host processes lead. */
export function hostSide({ ordinary }: Gmem): Side {
  return ordinary ? 'ordinary' : 'file';
}

/** Where the next fault of the guest takes its page from. */
export function sideInUse({ attr, ordinary }: Gmem): Side {
  return ordinary && attr === 'shared' ? 'ordinary' : 'file';
}

/** The sides that there are. */
export function sidesOf({ ordinary }: Gmem): readonly Side[] {
  return ordinary ? ['file', 'ordinary'] : ['file'];
}

/** The frame on one side. */
export function slotOn({ slot, ordinary }: Gmem, side: Side): FrameSlot | null {
  return side === 'file' ? slot : (ordinary?.slot ?? null);
}

/** The frame that the mappings of host processes lead to. */
export function hostSlot(record: Gmem): FrameSlot | null {
  return slotOn(record, hostSide(record));
}

/** The frame that stands for this page at the moment. */
export function slotInUse({ backing }: Cell<Gmem>): FrameSlot | null {
  return slotOn(backing, sideInUse(backing));
}

/** Whether the page has to leave that side and waits for the guest that holds it. */
export function isPunched({ punched, ordinary }: Gmem, side: Side): boolean {
  return side === 'file' ? punched : (ordinary?.punched ?? false);
}

/** Replaces what is known of one side. */
export function updateSide(turn: GmemTurn, side: Side, change: Partial<Pick<Gmem, 'slot' | 'punched'>>): void {
  const { ordinary } = turn.cell.backing;
  if (side === 'file') update(turn, change);
  else if (ordinary) update(turn, { ordinary: { ...ordinary, ...change } });
}
