import type { Access } from '../cpu/host-access.js';
import { platformOf } from '../platform/platform-of.js';
import type { Turn, Verdict } from '../turn.js';

/** A guest CPU access through an entry that is there. null: there is none, the backing has to fault the page in. */
export function guestEntryAccess<B, F>(turn: Turn<B, F>, vm: number, access: Access): Verdict | null {
  return platformOf(turn.settings).guestAccess(turn, vm, access);
}
