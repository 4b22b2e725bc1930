import type { Verdict } from '@guestmem/model';
import type { Attribute, GmemTurn } from '../record.js';

const split: Verdict = { decision: 'allow', rule: 'GMEM-HUGE-001' };
const merged: Verdict = { decision: 'allow', rule: 'GMEM-HUGE-002' };
const splitRefused: Verdict = {
  decision: 'refuse-retryable',
  rule: 'GMEM-HUGE-003',
  codes: { user: 'EAGAIN' },
  errorOffset: 0,
};
const mergeRefused: Verdict = { ...splitRefused, rule: 'GMEM-HUGE-004' };

/** The conversion begins to count the pages that it takes from the folio; one that was refused has left its count. */
export function restart(turn: GmemTurn): void {
  if (turn.folio) turn.folio = { ...turn.folio, leaving: 0 };
}

/**
 * Whether the folio can be split for the first page that is shared, or merged with the last that becomes private: not
 * as long as anything but the page cache refers to it. null: nothing stands in the way.
 */
export function mayRestructure(turn: GmemTurn, to: Attribute): Verdict | null {
  const { folio } = turn;
  if (!folio || turn.cell.backing.attr === to) return null;
  if (to === 'shared') return folio.shared === 0 && folio.held > 0 ? splitRefused : null;
  const leaving = folio.leaving + 1;
  turn.folio = { ...folio, leaving };
  return leaving === folio.shared && folio.held > 0 ? mergeRefused : null;
}

/**
 * Sizes follow the attributes at once, so that no later fault maps a folio that is larger than what it may reach. null:
 * the folio stays as it is.
 */
export function restructure(turn: GmemTurn, to: Attribute): Verdict | null {
  if (!turn.folio) return null;
  const before = turn.folio.shared;
  const shared = before + (to === 'shared' ? 1 : -1);
  turn.folio = { ...turn.folio, shared };
  const done = before === 0 ? split : shared === 0 ? merged : null;
  if (done) turn.effect(done === split ? 'split' : 'merge');
  return done;
}
