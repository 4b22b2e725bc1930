import { reexc, takeExclusive } from './exclusive.js';
import { reexcAsPosted, takeExclusiveAsPosted } from './exclusive-as-posted.js';
import { type ProfileTraits, traitsOf } from './profiles.js';
import { backingSettings, type ShmemTurn } from './record.js';

/** The two calls in which the posted code and what is said of it come apart. */
export interface ExclusiveCalls {
  readonly takeExclusive: typeof takeExclusive;
  readonly reexc: typeof reexc;
}

const calls: Readonly<Record<ProfileTraits['exclusiveCalls'], ExclusiveCalls | null>> = {
  intended: { takeExclusive, reexc },
  'as-posted': { takeExclusive: takeExclusiveAsPosted, reexc: reexcAsPosted },
  none: null,
};

/** Throws in a kernel without these calls: its operations do not lead here. */
export function exclusiveCallsOf(turn: ShmemTurn): ExclusiveCalls {
  const offered = calls[traitsOf(backingSettings(turn)).exclusiveCalls];
  if (!offered) throw new Error('this kernel has no exclusive pin');
  return offered;
}
