import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraries } from './arbitrary.js';
import { FUZZ } from './fuzz-settings.js';
import { type Judges, judgesOf, sharedVerdict } from './judges.js';
import { mutate, mutations } from './mutation.js';
import { FIXTURES, TARGETS } from './targets.js';

// Long runs are asked for by FC_RUNS; a time-out would only cut them short.
const TIMEOUT = 600_000;

/** Runs the action; a failure ends with the line that replays it. */
const replayable = (name: string, action: () => void): void => {
  try {
    action();
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${replay(name)}`, { cause: error });
  }
};

const replay = (name: string): string =>
  `replay: FC_SEED=${FUZZ.seed} FC_RUNS=${FUZZ.numRuns} npx vitest run test/schema/differential.test.ts -t ' ${name}$'`;

describe.each(TARGETS)('zod, ajv and cfworker on the definitions of the $name', (target) => {
  const valuesOf = arbitraries(target.definitions);
  const judges = judgesOf(target);

  it.each([...target.definitions.keys()])('agree on values, sound and mutated, of %s', { timeout: TIMEOUT }, (name) => {
    const values = valuesOf(name);
    const jury = judges(name);
    let refused = 0;
    replayable(name, () =>
      fc.assert(
        fc.property(values, fc.array(mutations, { minLength: 1, maxLength: 2 }), (value, changes) => {
          if (!sharedVerdict(jury, value)) throw new Error(`all refuse a sound value: ${JSON.stringify(value)}`);
          if (!sharedVerdict(jury, changes.reduce(mutate, value))) refused += 1;
        }),
        FUZZ,
      ),
    );
    // Without refusals only one half of the question was asked.
    expect(refused, replay(name)).toBeGreaterThan(0);
  });
});

describe('the differential harness', () => {
  const sound = judgesOf(FIXTURES)('Tree');
  const find = (broken: Partial<Judges>): void =>
    fc.assert(
      fc.property(
        arbitraries(FIXTURES.definitions)('Tree'),
        fc.array(mutations, { maxLength: 2 }),
        (value, changes) => {
          sharedVerdict({ ...sound, ...broken }, changes.reduce(mutate, value));
        },
      ),
      FUZZ,
    );

  it.each<[string, Partial<Judges>]>([
    ['accepts everything', { zod: () => true }],
    ['refuses everything', { ajv: () => false }],
    ['takes no deep value', { cfworker: (value) => sound.cfworker(value) && JSON.stringify(value).length < 80 }],
    ['ignores further properties', { zod: (value) => sound.zod(value) || 'extra' in Object(value) }],
  ])('finds a validator that %s', (_, broken) => {
    expect(() => find(broken)).toThrow(/accepts.*refuses|refuses.*accepts/s);
  });
});
