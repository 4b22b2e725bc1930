import type { Verdict } from '@guestmem/model';
import type { Attribute, GmemTurn } from '../record.js';

/** How a page changes its attribute: three steps, each walked over the whole range before the next begins. */
export interface Conversion {
  /** What the ioctl says that nobody has written; absent: it is there. */
  readonly missing?: Verdict;
  /** Done before anything is asked, and not undone when the second step refuses. */
  readonly zap: (turn: GmemTurn, to: Attribute) => void;
  /** null: nothing stands in its way. */
  readonly check: (turn: GmemTurn, to: Attribute) => Verdict | null;
  readonly store: (turn: GmemTurn, to: Attribute) => Verdict;
}
