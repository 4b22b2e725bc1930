import type { Backing, Observation, Operation, Outcome, Settings, World } from '@guestmem/spec';
import type { BackingDesign, Violation } from './backing.js';
import { violationsOf } from './invariants/check.js';
import { observe } from './observe.js';
import { perform } from './perform.js';
import { initialState, type State } from './state.js';

/** One design, ready to run: pure and synchronous. S is opaque to whoever drives it. */
export interface Model<S> {
  readonly backing: Backing;
  readonly settings: Settings;
  start(world: World): S;
  perform(state: S, operation: Operation): { readonly state: S; readonly outcome: Outcome };
  observe(state: S): Observation;
  /** The invariants that a step has broken. */
  violations(
    before: S,
    operation: Operation,
    after: { readonly state: S; readonly outcome: Outcome },
  ): readonly Violation[];
}

export function createModel<B, F>(design: BackingDesign<B, F>): Model<State<B, F>> {
  return {
    backing: design.backing,
    settings: design.settings,
    start: (world) => initialState(design, world),
    perform: (state, operation) => perform(design, state, operation),
    observe: (state) => observe(design, state),
    violations: (before, operation, after) => violationsOf(design, before, operation, after),
  };
}
