import { type Access, type Facts, guestEntryAccess, type Verdict } from '@guestmem/model';
import { refusedWhileUnsharing } from '../attribute/unsharing.js';
import type { GmemTurn, Handler } from '../record.js';
import { guestFault } from './fault.js';

export const guestRead: Handler<'guest.read'> = (turn, { vm = 0 }, facts) => touch(turn, vm, facts, {});

export const guestWrite: Handler<'guest.write'> = (turn, { vm = 0, value }, facts) =>
  touch(turn, vm, facts, { write: value });

function touch(turn: GmemTurn, vm: number, facts: Facts, access: Access): Verdict {
  const direct = refusedWhileUnsharing(turn, vm) ?? guestEntryAccess(turn, vm, access);
  if (direct) return direct;
  const refused = guestFault(turn, vm, facts, 'touch');
  if (refused) return refused;
  const retried = guestEntryAccess(turn, vm, access);
  if (!retried) throw new Error('the fault mapped nothing');
  return retried;
}
