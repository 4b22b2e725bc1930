import type { Model } from '@guestmem/model';
import type { World } from '@guestmem/spec';
import type { OwnershipView } from '../oracle/index.js';
import type { Implementation, StateReport } from './implementation.js';

interface Options<S> {
  readonly version?: string;
  /** What a state holds of EL2 and the IOMMU, for the oracle. */
  readonly el2?: (state: S) => OwnershipView;
}

/** A pure model as an implementation that remembers where it is. */
export function asImplementation<S>(model: Model<S>, { version = 'model', el2 }: Options<S> = {}): Implementation {
  let now: { readonly state: S } | undefined;
  const current = (): S => {
    if (now === undefined) throw new Error('step before reset');
    return now.state;
  };
  const report = (state: S): StateReport => ({
    observation: model.observe(state),
    ...(el2 && { el2: el2(state) }),
  });
  return {
    settings: model.settings,
    start: async () => ({ name: model.backing, version }),
    reset: async (world: World) => {
      now = { state: model.start(world) };
      return report(now.state);
    },
    step: async (operation) => {
      const before = current();
      const after = model.perform(before, operation);
      now = { state: after.state };
      return {
        outcome: after.outcome,
        ...report(after.state),
        broken: model.violations(before, operation, after),
      };
    },
    stop: async () => {
      now = undefined;
    },
  };
}
