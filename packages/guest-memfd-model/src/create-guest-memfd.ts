import { type BackingDesign, createModel, type Model, type State } from '@guestmem/model';
import type { Settings } from '@guestmem/spec';
import { pageViolations } from './invariants/page.js';
import { stepViolations } from './invariants/step.js';
import { operations } from './operations.js';
import { profileOf } from './profiles/profile-of.js';
import { freshRecord, type Gmem, type HugeFolio } from './record.js';
import { gmemSettings } from './settings.js';
import { slotInUse } from './sides.js';

export type GmemState = State<Gmem, HugeFolio>;

/** A host kernel that backs guests with guest_memfd. Throws where the settings are those of another backing. */
export function createGuestMemfd(settings: Settings): Model<GmemState> {
  return createModel(guestMemfd(settings));
}

export function guestMemfd(settings: Settings): BackingDesign<Gmem, HugeFolio> {
  const { init } = gmemSettings(settings);
  const profile = profileOf(settings);
  return {
    backing: 'guest-memfd',
    settings,
    mapping: 'shared',
    clampOrder: (order) => (profile.hasLargeFolios ? order : 0),
    freshRecord: (processes) => freshRecord(init, processes, profile.hasOrdinaryMemory),
    allocated: (cell) => ({ ...cell, backing: withFirstFrame(cell.backing) }),
    freshFolio: (pages) => ({ shared: init === 'shared' ? pages : 0, held: 0, leaving: 0 }),
    fileFrame: slotInUse,
    operations: operations(settings),
    invariants: pageViolations,
    stepInvariants: (step) => stepViolations(profile, step),
  };
}

/** Where the VMM maps it. */
function withFirstFrame(record: Gmem): Gmem {
  return record.ordinary ? { ...record, ordinary: { ...record.ordinary, slot: 0 } } : { ...record, slot: 0 };
}
