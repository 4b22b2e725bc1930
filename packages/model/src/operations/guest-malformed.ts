import type { HypercallArgs } from '@guestmem/spec';
import type { OperationOf, OperationRow } from '../backing.js';
import { type GuestWish, guestCall } from '../guest/guest-call.js';
import { once } from '../passes.js';
import { notOffered } from '../platform/not-offered.js';
import { platformOf } from '../platform/platform-of.js';
import { worldOnly } from '../resolve.js';

type Malformed = OperationOf<'guest.malformed'>;

const calls: Readonly<Record<Malformed['call'], GuestWish>> = {
  MEM_SHARE: 'share',
  MEM_UNSHARE: 'unshare',
  MEM_RELINQUISH: 'relinquish',
};

const faults: Readonly<Record<Malformed['fault'], HypercallArgs>> = {
  misaligned: { aligned: false },
  arg2: { reserved: 'non-zero' },
  arg3: { reserved: 'non-zero' },
};

/** A malformed call ends before EL2 looks at any page. */
export function guestMalformed<B, F>(): OperationRow<'guest.malformed', B, F> {
  return {
    resolve: worldOnly,
    passes: once((turn, { call, fault, vm = 0 }) => {
      const { offers } = platformOf(turn.settings);
      if (!offers('hvc_mem_share') && !offers('rm_guest_share')) return notOffered;
      const { rule, guest } = guestCall(turn, calls[call], { ...faults[fault], vm });
      return { decision: 'refuse-final', rule, codes: guest === null ? {} : { guest } };
    }),
  };
}
