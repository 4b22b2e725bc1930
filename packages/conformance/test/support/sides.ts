import type { Observation, Outcome, Ownership, Probe } from '@guestmem/spec';
import type { StepReport } from '../../src/index.js';

/** An outcome with the parts that a test is about. */
export const outcome = (parts: Partial<Outcome> = {}): Outcome => ({
  decision: 'allow',
  codes: {},
  rule: 'CPU-ACTOR-001',
  calls: [],
  effects: [],
  ...parts,
});

/** A probe of page 0 by the VMM. */
export const probe = (parts: Partial<Probe> = {}): Probe => ({
  party: 'user0',
  page: 0,
  access: 'read',
  decision: 'allow',
  data: 'zero',
  rule: 'CPU-ACTOR-001',
  ...parts,
});

/** Ownership of page 0, which nobody has touched. */
export const ownership = (parts: Partial<Ownership> = {}): Ownership => ({
  page: 0,
  host: 'owned',
  hyp: 'nopage',
  guests: [{ vm: 0, state: 'none', host: 'not-applicable' }],
  domains: [],
  ...parts,
});

export const observation = (seen: readonly Probe[] = [probe()], owned: Ownership = ownership()): Observation => ({
  probes: seen,
  ownership: [owned],
});

/** A report of one step. */
export const report = (parts: Partial<Outcome> = {}, state: Observation = observation()): StepReport => ({
  outcome: outcome(parts),
  observation: state,
});
