import type { FrameSlot, Value } from '@guestmem/spec';
import { frameOf, withFrame } from '../cell.js';
import { platformOf } from '../platform/platform-of.js';
import type { Turn, Verdict } from '../turn.js';

/**
 * How the host kernel or a process gets at a page. user: a load or store of a process; uaccess: the kernel on behalf of
 * a system call; zeropad: load_unaligned_zeropad, which has a fixup; linear: any other access through the linear map.
 */
export type HostAccessKind = 'user' | 'uaccess' | 'zeropad' | 'linear';

/** A load, or a store of `write`. */
export interface Access {
  readonly write?: Value;
}

/** A host CPU access to a frame, once the host's own page tables have led there. */
export function hostAccess<B, F>(turn: Turn<B, F>, slot: FrameSlot, kind: HostAccessKind, access: Access): Verdict {
  return platformOf(turn.settings).hostAccess(turn, slot, kind, access);
}

/** The load or store itself. */
export function accessFrame<B, F>(
  turn: Turn<B, F>,
  slot: FrameSlot,
  { write }: Access,
  rule: Verdict['rule'],
): Verdict {
  if (write === undefined) return { decision: 'allow', rule, data: frameOf(turn.cell, slot).content };
  turn.cell = withFrame(turn.cell, slot, { content: write });
  return { decision: 'allow', rule };
}
