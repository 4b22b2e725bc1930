import { type Facts, frameOf, hostAccess, isRefusal, type Verdict, withFrame } from '@guestmem/model';
import type { Content, FrameSlot } from '@guestmem/spec';
import { removeFromFile, type Zap, zapEverywhere } from './entries.js';
import { hasUnexpectedReferences } from './folio.js';
import { folioOf, inLargeFolio } from './frames.js';
import { memoryOf } from './memory.js';
import type { ShmemTurn } from './record.js';

const removed: Verdict = { decision: 'allow', rule: 'SHM-HOLE-001' };
const zeroedInPlace: Verdict = { decision: 'allow', rule: 'SHM-HOLE-002' };
const zeroedInPool: Verdict = { decision: 'allow', rule: 'SHM-HOLE-005' };
const zeroedInPart: Verdict = { decision: 'allow', rule: 'SHM-HOLE-003' };

/** What punching a hole does at one page. It never refuses and never waits, whoever has pinned the page. */
export function punch(turn: ShmemTurn, hole: Facts['hole'], zap: Zap): Verdict {
  const { slot } = turn.cell.backing;
  if (hole === 'part') return slot === null ? zeroedInPart : zero(turn, slot, partlyZeroed, zeroedInPart);
  zapEverywhere(turn, zap);
  if (slot !== null && hole === 'page' && inLargeFolio(turn, slot)) return punchLargeFolio(turn, slot);
  removeFromFile(turn);
  return removed;
}

/** Part of a large folio is zeroed first; then the folio is split, unless somebody holds it. */
function punchLargeFolio(turn: ShmemTurn, slot: FrameSlot): Verdict {
  if (memoryOf(turn).isPool) return zero(turn, slot, () => 'zero', zeroedInPool);
  const verdict = zero(turn, slot, () => 'zero', zeroedInPlace);
  if (isRefusal(verdict) || hasUnexpectedReferences(folioOf(turn, slot)) || !turn.folio) return verdict;
  turn.folio = { ...turn.folio, split: true };
  turn.effect('split', slot);
  removeFromFile(turn);
  return { ...verdict, rule: verdict.decision === 'allow' ? 'SHM-HOLE-004' : verdict.rule };
}

/** The kernel zeroes through its linear map, so a page that a guest owns is seized on the way. */
function zero(turn: ShmemTurn, slot: FrameSlot, rest: (content: Content) => Content, done: Verdict): Verdict {
  const { content } = frameOf(turn.cell, slot);
  const touched = hostAccess(turn, slot, 'linear', { write: 'Zeroes' });
  if (isRefusal(touched)) return touched;
  // What was seized on the way is wiped, and what was poisoned stays so.
  const left = touched.decision === 'allow' ? rest(content) : 'zero';
  if (frameOf(turn.cell, slot).content !== 'poisoned') turn.cell = withFrame(turn.cell, slot, { content: left });
  turn.effect('zero', slot);
  return touched.decision === 'allow' ? done : { decision: touched.decision, rule: touched.rule };
}

function partlyZeroed(content: Content): Content {
  return content === 'zero' || content.startsWith('partly-zeroed:') ? content : `partly-zeroed:${content}`;
}
