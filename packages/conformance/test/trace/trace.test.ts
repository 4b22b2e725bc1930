import { describe, expect, it } from 'vitest';
import { parseJson } from '../../src/files/json-document.js';
import { buildTrace, replayTrace, runScenario, stableJson } from '../../src/index.js';
import { validateAs } from '../../src/schema/validate.js';
import { read, scenario } from '../support/scenarios.js';
import { configuration, type Script, scripted, scriptedPair } from '../support/scripted.js';
import { observation, probe, report } from '../support/sides.js';

const script: Script = (_, number) =>
  report({ data: number === 1 ? 'A' : 'zero' }, observation([probe({ data: 'A' })]));

const made = scenario({ steps: [read(), read()] });

const traceOf = async () => {
  const run = await runScenario(made, scriptedPair({ script }, { script }));
  const order = run.kind === 'ran' ? run.orders[0] : undefined;
  if (order === undefined) throw new Error('the scenario runs');
  return buildTrace({ scenario: made.id, title: made.title, settings: configuration, world: made.world }, order);
};

describe('a trace', () => {
  it('is what its schema says, before and after the disk', async () => {
    const trace = await traceOf();
    const again = validateAs('Trace', parseJson(stableJson(trace), 'trace.json'));
    expect(again).toEqual(trace);
    expect(trace.states.map(({ step }) => step)).toEqual(['S900#0', 'S900#1', 'S900#2']);
  });

  it('replays byte for byte', async () => {
    const same = {
      left: () => scripted(configuration.left, { script }),
      right: () => scripted(configuration.right, { script }),
    };
    expect(await replayTrace(await traceOf(), same)).toBeUndefined();
  });

  it('names the first place where a replay leaves it', async () => {
    const other: Script = (operation, number) => (number === 2 ? report({ data: 'B' }) : script(operation, number));
    const changed = {
      left: () => scripted(configuration.left, { script }),
      right: () => scripted(configuration.right, { script: other }),
    };
    expect(await replayTrace(await traceOf(), changed)).toEqual({
      path: 'states.2.cause',
      recorded: '"none"',
      replayed: '"root"',
    });
  });
});
