import type { FrameSlot } from '@guestmem/spec';
import type { Cell } from '../cell.js';
import type { Turn } from '../turn.js';

/** Where an operation that names a file index finds its page; the backing fills it in. */
export interface PageSource<B, F> {
  readonly fileFrame: (cell: Cell<B>) => FrameSlot | null;
  /** Puts a page into the file where there is none, as a fault of the host would. */
  readonly ensureFrame: (turn: Turn<B, F>) => FrameSlot;
}

export function pageAt<B, F>({ fileFrame, ensureFrame }: PageSource<B, F>, turn: Turn<B, F>): FrameSlot {
  return fileFrame(turn.cell) ?? ensureFrame(turn);
}
