import type { Observation, Operation, OperationName, Outcome, RuleId, Settings, World } from '@guestmem/spec';
import type { OwnershipView } from '../oracle/index.js';

/** An invariant that a step broke. */
export interface BrokenInvariant {
  readonly rule: RuleId;
  readonly text: string;
  readonly page?: number;
}

/** What an implementation says of itself. */
export interface Identity {
  readonly name: string;
  readonly version: string;
  /** Operations that it cannot perform. A scenario that needs one of them is skipped and counted. */
  readonly lacks?: readonly OperationName[];
}

/** What can be said of a state. Fields of the observation that it cannot see are `unknown`. */
export interface StateReport {
  readonly observation: Observation;
  /** All that it holds of EL2 and the IOMMU, if it can say so: the oracle then checks it against the hypercall table. */
  readonly el2?: OwnershipView;
}

/** The answer to one operation. */
export interface StepReport extends StateReport {
  readonly outcome: Outcome;
  /** Of its own invariants, if it checks any. */
  readonly broken?: readonly BrokenInvariant[];
}

/**
 * Anything the runner can drive: a model, an adapter, a kernel. Calls come one at a time: start, then any number of
 * reset with its steps, then stop. A rejected promise ends the scenario as errored.
 */
export interface Implementation {
  /** What it runs with, so that expectations for a profile can be found. */
  readonly settings: Settings;
  start(): Promise<Identity>;
  /** Puts it into the world's first state and says what is observable there. */
  reset(world: World): Promise<StateReport>;
  step(operation: Operation): Promise<StepReport>;
  stop(): Promise<void>;
}

/** Makes an implementation that runs with the given settings. */
export type ImplementationFactory = (settings: Settings) => Implementation;
