import { type BackingDesign, createModel, type Model, type State } from '@guestmem/model';
import type { Settings } from '@guestmem/spec';
import { pageViolations } from './invariants/page.js';
import { stepViolations } from './invariants/step.js';
import { operations } from './operations.js';
import { profileOf } from './profiles/profile-of.js';
import { freshRecord, type Gmem } from './record.js';
import { gmemSettings } from './settings.js';
import { slotInUse } from './sides.js';

export type GmemState = State<Gmem, never>;

/** A host kernel that backs guests with guest_memfd. Throws where the settings are those of another backing. */
export function createGuestMemfd(settings: Settings): Model<GmemState> {
  const model = createModel(guestMemfd(settings));
  const profile = profileOf(settings);
  return {
    ...model,
    violations: (before, operation, after) => [
      ...model.violations(before, operation, after),
      ...stepViolations(profile, before, operation, after),
    ],
  };
}

/** guest_memfd gives single pages whatever folio order a world asks for. */
export function guestMemfd(settings: Settings): BackingDesign<Gmem, never> {
  const { init } = gmemSettings(settings);
  const { hasOrdinaryMemory } = profileOf(settings);
  return {
    backing: 'guest-memfd',
    settings,
    mapping: 'shared',
    clampOrder: () => 0,
    freshRecord: (processes) => freshRecord(init, processes, hasOrdinaryMemory),
    allocated: (cell) => ({ ...cell, backing: withFirstFrame(cell.backing) }),
    freshFolio: () => {
      throw new Error('guest_memfd has no large folios');
    },
    fileFrame: slotInUse,
    operations: operations(settings),
    invariants: pageViolations,
  };
}

/** Where the VMM maps it. */
function withFirstFrame(record: Gmem): Gmem {
  return record.ordinary ? { ...record, ordinary: { ...record.ordinary, slot: 0 } } : { ...record, slot: 0 };
}
