import { type Access, frameOf, hostAccess, type Verdict } from '@guestmem/model';
import type { FrameSlot } from '@guestmem/spec';
import type { GmemTurn } from '../record.js';
import { gmemSettings } from '../settings.js';
import { hostSide } from '../sides.js';
import { type Fault, hostFault } from './fault.js';

const noEntry: Verdict = { decision: 'kill-host', rule: 'GMEM-LINEAR-001', codes: { kernel: 'OOPS' } };
const fixedUp: Verdict = { decision: 'allow', rule: 'GMEM-LINEAR-002', data: 'zero' };

/** An access of the kernel by the linear map, which ends there if the page is not in it. */
export function linearAccess(turn: GmemTurn, slot: FrameSlot, access: Access): Verdict {
  return isMapped(turn, slot) ? hostAccess(turn, slot, 'linear', access) : noEntry;
}

/** The same by load_unaligned_zeropad, whose fixup takes any fault. */
export function zeropadAccess(turn: GmemTurn, slot: FrameSlot): Verdict {
  return isMapped(turn, slot) ? hostAccess(turn, slot, 'zeropad', {}) : fixedUp;
}

/** A fault on behalf of GUP, which looks at the mapping first and touches none whose pages the kernel cannot reach. */
export function gupFault(turn: GmemTurn, process: number): Fault {
  return refusesGup(turn) ? { refused: 'no-direct-map' } : hostFault(turn, process);
}

/** Ordinary memory beside the file is in the linear map whatever the flags of the file. */
export function refusesGup({ cell, settings }: GmemTurn): boolean {
  return gmemSettings(settings).directMap === 'removed' && hostSide(cell.backing) === 'file';
}

/** A page leaves the linear map when it is first made ready for a process or a guest, and comes back when it is freed. */
function isMapped({ cell, settings }: GmemTurn, slot: FrameSlot): boolean {
  if (gmemSettings(settings).directMap === 'kept' || slot === cell.backing.ordinary?.slot) return true;
  return !frameOf(cell, slot).uptodate;
}
