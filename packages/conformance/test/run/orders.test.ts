import { describe, expect, it } from 'vitest';
import { byId, interleavings, ordersOf, runScenario } from '../../src/index.js';
import { read, scenario } from '../support/scenarios.js';
import { scriptedPair } from '../support/scripted.js';
import { report } from '../support/sides.js';

const step = (page: number) => ({ do: { op: 'user.read', page } as const });
const race = { race: [[step(0), step(0)], [step(1)]] };

describe('the orders of a scenario', () => {
  it('are every interleaving that keeps each sequence in order', () => {
    expect(interleavings([['a1', 'a2'], ['b1']]).map((order) => order.join(' '))).toEqual([
      'a1 a2 b1',
      'a1 b1 a2',
      'b1 a1 a2',
    ]);
  });

  it('name the steps by sequence and place, beside the steps that are no race', () => {
    const orders = ordersOf(scenario({ steps: [read(), race, read()] }));
    expect(orders.map(({ steps }) => steps.map(({ ref }) => ref).join(' '))).toEqual([
      'S900#1 S900#2.a1 S900#2.a2 S900#2.b1 S900#3',
      'S900#1 S900#2.a1 S900#2.b1 S900#2.a2 S900#3',
      'S900#1 S900#2.b1 S900#2.a1 S900#2.a2 S900#3',
    ]);
    expect(orders[1]).toMatchObject({ run: 2, interleaving: 'a1 b1 a2' });
  });

  it('multiply with each further race', () => {
    expect(ordersOf(scenario({ steps: [race, race] }))).toHaveLength(9);
  });

  it('are refused where they are too many', () => {
    const long = [step(0), step(0), step(0), step(0)];
    expect(() => ordersOf(scenario({ steps: [{ race: [long, long, long] }] }))).toThrow(
      'S900: its races have 34650 orders; at most 4096 can be run',
    );
  });
});

describe('a scenario with a race', () => {
  it('runs every order from a fresh start and reports a divergence once, with the order that showed it first', async () => {
    const pair = scriptedPair({
      // Only where page 1 is read before page 0 has been read twice.
      script: (operation, number) =>
        report({ codes: 'page' in operation && operation.page === 1 && number < 3 ? { user: 'EAGAIN' } : {} }),
    });
    const run = await runScenario(scenario({ steps: [race], verdict: 'differs-code' }), pair);
    expect(run).toMatchObject({
      stepsPlanned: 9,
      stepsRun: 9,
      problems: [],
      roots: [{ step: 'S900#1.b1', run: 2 }],
    });
  });
});

describe('the order of ids', () => {
  it('has the catalogue, which begins with S, before other letters', () => {
    expect(['N2', 'S10', 'B1', 'S9b', 'S9a', 'N11'].toSorted(byId)).toEqual(['S9a', 'S9b', 'S10', 'B1', 'N2', 'N11']);
  });
});
