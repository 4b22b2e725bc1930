import type { HypercallEffect, HypercallTable } from '../../../packages/spec/src/index.ts';
import { contradictions, factOf } from './facts.ts';

/**
 * Whether two effects provably come to the same in either order: one of them does no work that is written down (maps,
 * wipes and syncs have an order of their own), and neither writes what the other reads or writes. Or only one of them
 * ever happens: their guards contradict each other, in a field that neither of them writes.
 */
export function commute(one: HypercallEffect, other: HypercallEffect): boolean {
  const written = [...writes(one), ...writes(other)];
  const apart = contradictions(guardsOf(one).map(factOf), guardsOf(other).map(factOf));
  if (apart.some((field) => !written.includes(field))) return true;
  if (isWork(one) && isWork(other)) return false;
  return isUntouched(one, other) && isUntouched(other, one);
}

/** Whether the first writes nothing that the second reads or writes. */
function isUntouched(one: HypercallEffect, other: HypercallEffect): boolean {
  const touched = [...guardsOf(other).map(({ field }) => field), ...writes(other)];
  return !writes(one).some((field) => touched.includes(field));
}

function guardsOf(effect: HypercallEffect) {
  return 'when' in effect ? (effect.when ?? []) : [];
}

/** EL2's own table is mapped and unmapped without a word. */
function isWork(effect: HypercallEffect): boolean {
  if (effect.do === 'map' || effect.do === 'unmap') return effect.table !== 'hyp';
  return !['set', 'add', 'assign', 'permit', 'write-protect'].includes(effect.do);
}

const entry = ['guest-entry.state', 'guest-entry.size', 'guest-entry.fits', 'guest-entry.writable'];
const devices = ['device.owner', 'device.attachment', 'domain.owner', 'domain.devices'];
const mapping = ['iommu-entry.state', 'frame.hostMappings'];

/** What else there is of a table. The host's follows from its state; the mirrors are no fields of the language. */
const inTable: Readonly<Record<HypercallTable, readonly string[]>> = {
  host: [],
  hyp: ['in the table of EL2'],
  guest: entry,
  smmu: ['in the mirror'],
  iommu: mapping,
};

/** The fields that an effect may change, rather too many than too few. */
function writes(effect: HypercallEffect): readonly string[] {
  switch (effect.do) {
    case 'set':
      return effect.target === 'device.attachment' ? [effect.target, 'domain.devices'] : [effect.target];
    case 'add':
      return [`frame.${effect.count}`];
    case 'map':
    case 'unmap':
      return inTable[effect.table];
    case 'assign':
    case 'poison':
    case 'permit':
    case 'write-protect':
      return entry;
    case 'drop-guest-dma':
      return ['frame.refcount', ...mapping, ...devices];
    case 'release-devices':
      return devices;
    case 'zero':
    case 'cache-clean':
    case 'tlb-sync':
    case 'stage2-map':
    case 'stage2-unmap':
      return [];
  }
}
