import { type BackingDesign, createModel, type Model, type State } from '@guestmem/model';
import type { Settings, ShmemGupSettings } from '@guestmem/spec';
import { allocatedUnder } from './frames.js';
import { homeFrameUnder } from './home-page.js';
import { invariantsUnder } from './invariants.js';
import { memoryTraits } from './memory.js';
import { operationsUnder } from './operations.js';
import { runnableProfiles, traitsOf } from './profiles.js';
import { freshFolio, freshRecord, type LargeFolio, type ShmemRecord } from './record.js';
import { stepViolations } from './step-invariants.js';
import { UnsupportedSettings } from './unsupported-settings.js';

/**
 * The host that backs guest memory with shmem and pins what a protected guest has got: exclusively as the 2024 proposal
 * has it, or with the ordinary pin that was merged in 2026.
 * Throws UnsupportedSettings for a profile or switch value that is not written yet.
 */
export function createShmemGup(settings: Settings): Model<State<ShmemRecord, LargeFolio>> {
  return createModel(shmemGup(settings));
}

/** What the design is made of, for whoever steps it page by page. Throws as createShmemGup does. */
export function shmemGup(settings: Settings): BackingDesign<ShmemRecord, LargeFolio> {
  const backing = runnable(settings);
  const memory = memoryTraits(backing);
  return {
    backing: 'shmem-gup',
    settings,
    mapping: memory.mapping,
    clampOrder: (order) => (order === 0 ? memory.order : order),
    freshRecord,
    allocated: allocatedUnder(memory),
    freshFolio,
    fileFrame: homeFrameUnder(memory),
    operations: operationsUnder(traitsOf(backing), memory),
    invariants: invariantsUnder(backing),
    stepInvariants: stepViolations,
  };
}

function runnable({ backing }: Settings): ShmemGupSettings {
  if (backing.axis !== 'shmem-gup') {
    throw new UnsupportedSettings('other-backing', `${backing.axis} is not this backing`, 'give shmem-gup settings');
  }
  if (!runnableProfiles.includes(backing.profile)) {
    const found = `the profile shmem-gup:${backing.profile} cannot be run yet`;
    throw new UnsupportedSettings('pending-profile', found, `use one of ${runnableProfiles.join(', ')}`);
  }
  return backing;
}
