import type { Scenario, Step } from '@guestmem/spec';

/** A scenario with the parts that a test is about. */
export const scenario = (parts: Partial<Scenario> = {}): Scenario => ({
  id: 'S900',
  group: 'lifecycle',
  title: 'Made for a test',
  question: 'Does the test work?',
  why: 'Because it must.',
  confidence: 'inferred',
  sources: [{ kind: 'inference', ref: 'a test' }],
  verdict: 'identical',
  setting: [],
  world: { pages: 2 },
  steps: [read(), read()],
  ...parts,
});

/** The VMM reads page 0. */
export const read = (parts: Partial<Step> = {}): Step => ({ do: { op: 'user.read', page: 0 }, ...parts });
