import type { Model } from '@guestmem/model';
import type { World } from '@guestmem/spec';
import type { OwnershipView } from '../oracle/index.js';
import type { Implementation, StateReport } from './implementation.js';

interface Options<S> {
  readonly version?: string;
  /** What a state holds of EL2 and the IOMMU, for the oracle. */
  readonly el2?: (state: S) => OwnershipView;
}

/** A state, and what is told of it. */
interface Place<S> {
  readonly state: S;
  readonly report: StateReport;
}

/** A pure model as an implementation that remembers where it is. */
export function asImplementation<S>(model: Model<S>, { version = 'model', el2 }: Options<S> = {}): Implementation {
  const placeOf = (state: S): Place<S> => ({
    state,
    report: { observation: model.observe(state), ...(el2 && { el2: el2(state) }) },
  });
  // Scenarios share few worlds, and each of their orders starts anew.
  const starts = new Map<string, Place<S>>();
  let now: Place<S> | undefined;
  return {
    settings: model.settings,
    start: async () => ({ name: model.backing, version }),
    reset: async (world: World) => {
      const key = JSON.stringify(world);
      now = starts.get(key) ?? placeOf(model.start(world));
      starts.set(key, now);
      return now.report;
    },
    step: async (operation) => {
      if (now === undefined) throw new Error('step before reset');
      const before = now.state;
      const after = model.perform(before, operation);
      // Nearly half of all steps change nothing, and then there is nothing else to see.
      if (after.state !== before) now = placeOf(after.state);
      return { outcome: after.outcome, ...now.report, broken: model.violations(before, operation, after) };
    },
    stop: async () => {
      now = undefined;
    },
  };
}
