import type { HypercallEffect } from '../../../packages/spec/src/index.ts';

/**
 * Whether two effects provably come to the same in either order: one of them only assigns or counts, and neither writes
 * what the other reads or writes. Work that is written down (maps, wipes, syncs) has an order of its own.
 */
export function commute(one: HypercallEffect, other: HypercallEffect): boolean {
  if (!isAssignment(one) && !isAssignment(other)) return false;
  const [written, touched] = isAssignment(one) ? [one, other] : [other, one];
  return (
    writes(written).every((field) => !reads(touched).includes(field) && !writes(touched).includes(field)) &&
    writes(touched).every((field) => !reads(written).includes(field))
  );
}

function isAssignment({ do: kind }: HypercallEffect): boolean {
  return kind === 'set' || kind === 'add';
}

function reads(effect: HypercallEffect): readonly string[] {
  return 'when' in effect ? (effect.when ?? []).map(({ field }) => field) : [];
}

const everything = {
  'guest-entry': ['guest-entry.state', 'guest-entry.size', 'guest-entry.fits'],
  frame: ['frame.host', 'frame.hyp', 'frame.hostMappings', 'frame.refcount'],
  device: ['device.owner', 'device.attachment', 'domain.owner'],
} as const;

/** The fields that an effect may change, rather too many than too few. */
function writes(effect: HypercallEffect): readonly string[] {
  switch (effect.do) {
    case 'set':
      return [effect.target];
    case 'add':
      return [`frame.${effect.count}`];
    case 'map':
    case 'unmap':
      return effect.table === 'guest' ? everything['guest-entry'] : everything.frame;
    case 'poison':
    case 'permit':
    case 'write-protect':
      return everything['guest-entry'];
    case 'drop-guest-dma':
      return [...everything.frame, ...everything.device];
    case 'release-devices':
      return everything.device;
    case 'zero':
    case 'cache-clean':
    case 'tlb-sync':
      return [];
  }
}
