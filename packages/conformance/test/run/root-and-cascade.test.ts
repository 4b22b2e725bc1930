import { describe, expect, it } from 'vitest';
import { type CompletedRun, runScenario } from '../../src/index.js';
import { read, scenario } from '../support/scenarios.js';
import { type Script, scriptedPair } from '../support/scripted.js';
import { observation, ownership, probe, report } from '../support/sides.js';

const steps = [read(), read(), read(), read()];

async function runWith(left: Script, right?: Script): Promise<CompletedRun> {
  const run = await runScenario(
    scenario({ steps }),
    scriptedPair({ script: left }, { script: right ?? (() => report()) }),
  );
  if (run.kind !== 'ran') throw new Error(run.why);
  return run;
}

const causes = ({ orders }: CompletedRun) => orders.flatMap((order) => order.steps.map(({ cause }) => cause));

const owned = observation([probe()], ownership({ host: 'shared-owned' }));
const lost = observation([probe({ decision: 'kill-process' })]);

describe('a divergence', () => {
  it('is a root where the states agreed before, and a cascade while they do not', async () => {
    const run = await runWith((_, number) => (number >= 2 ? report({}, lost) : report()));
    expect(causes(run)).toEqual(['none', 'none', 'root', 'cascade', 'cascade']);
    expect(run.found).toBe('differs-decision');
    expect(run.cascades).toBe(2);
  });

  it('is a root again once the states have come together', async () => {
    const run = await runWith((_, number) => (number === 1 || number === 3 ? report({}, lost) : report()));
    expect(causes(run)).toEqual(['none', 'root', 'none', 'root', 'none']);
  });

  it('of codes alone leaves the states agreed, so that each is a root', async () => {
    const run = await runWith((_, number) => report({ codes: number < 3 ? { user: 'EAGAIN' } : {} }));
    expect(causes(run)).toEqual(['none', 'root', 'root', 'none', 'none']);
    expect(run.found).toBe('differs-code');
  });

  it('of codes is a cascade while the states differ', async () => {
    const run = await runWith((_, number) =>
      number === 1 ? report({}, owned) : report({ codes: { user: 'EIO' } }, number === 2 ? owned : observation()),
    );
    expect(causes(run)).toEqual(['none', 'root', 'cascade', 'cascade', 'root']);
  });

  it('of ownership alone is latent, and what it leads to is a cascade', async () => {
    const run = await runWith((_, number) =>
      number === 1 ? report({}, owned) : number === 2 ? report({ decision: 'refuse-final' }, owned) : report(),
    );
    expect(causes(run)).toEqual(['none', 'root', 'cascade', 'none', 'none']);
    expect(run.roots.map((root) => root.class)).toEqual(['latent']);
    expect(run.found).toBe('latent');
  });

  it('of the first states is a root at the start', async () => {
    const run = await runScenario(scenario(), scriptedPair({ start: { observation: lost } }));
    expect(run).toMatchObject({ found: 'differs-decision', roots: [{ step: 'S900#0', operation: 'start' }] });
  });
});

it('the verdict of a scenario is its worst root, cascades aside', async () => {
  const run = await runWith((_, number) =>
    number === 1 ? report({ codes: { user: 'EIO' } }) : number === 2 ? report({}, owned) : report({ data: 'A' }, owned),
  );
  expect(run.roots.map((root) => root.class)).toEqual(['differs-code', 'latent']);
  expect(run.found).toBe('latent');
});
