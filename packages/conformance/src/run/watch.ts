import type { HypercallRecord, Settings, World } from '@guestmem/spec';
import type { StateReport } from '../implementation/implementation.js';
import { compareOwnership, describeDisagreement, followStep, type OracleState, startOracle } from '../oracle/index.js';

/** The oracle beside one side of a run: where it stands, and what the last step contradicted. */
export interface Watch {
  readonly oracle: OracleState;
  readonly disagreements: readonly string[];
}

/** The oracle at the start of a run. */
export function startWatch(world: World, settings: Settings, report: StateReport): Watch {
  return watch(startOracle(world, settings), [], report);
}

/** Follows the calls of one step and compares what they should have left behind. */
export function watch(oracle: OracleState, calls: readonly HypercallRecord[], { el2 }: StateReport): Watch {
  const followed = followStep(oracle, calls);
  if (el2 === undefined) {
    return { oracle: followed.state, disagreements: followed.disagreements.map(describeDisagreement) };
  }
  const owned = compareOwnership(followed.state, el2);
  return {
    oracle: owned.state,
    disagreements: [...followed.disagreements, ...owned.disagreements].map(describeDisagreement),
  };
}
