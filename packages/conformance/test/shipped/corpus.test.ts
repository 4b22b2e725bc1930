import { describe, expect, it } from 'vitest';
import { explain, orderToShow } from '../../src/explain/explain.js';
import { parseJson } from '../../src/files/json-document.js';
import { buildReport, buildTrace, colorsFor, stableJson } from '../../src/index.js';
import { validateAs } from '../../src/schema/validate.js';
import { entries, judgedBy, ledger } from '../support/shipped-run.js';

const shipped = judgedBy(ledger);

describe('the shipped corpus', () => {
  it('is as its scenarios and its ledger record', () => {
    const red = shipped.scenarios.filter(({ problems }) => problems.length > 0);
    expect(red.map(({ scenario, problems }) => [scenario.id, problems])).toEqual([]);
    expect(shipped.ledger).toEqual([]);
  });

  it('gives a report that its schema accepts', () => {
    const report = buildReport(shipped, { version: '0.0.0', selection: [] });
    expect(validateAs('Report', parseJson(stableJson(report), 'report.json')).summary.red).toBe(0);
  });

  it('gives traces that their schema accepts', () => {
    for (const { scenario, configuration, run } of entries) {
      if (run.kind !== 'ran' || configuration === undefined) continue;
      const head = { scenario: scenario.id, title: scenario.title, settings: configuration, world: scenario.world };
      for (const order of run.orders) {
        const trace = stableJson(buildTrace(head, order));
        expect(validateAs('Trace', parseJson(trace, `${scenario.id}.json`)).states.length).toBeGreaterThan(1);
      }
    }
  });

  it('is explained within 100 columns, links aside', () => {
    for (const judged of shipped.scenarios) {
      const { run, configuration } = judged;
      const order = orderToShow(judged, undefined);
      if (run.kind !== 'ran' || configuration === undefined || order === undefined) continue;
      const text = explain({ judged, run, configuration, order }, colorsFor(false));
      const wide = text.split('\n').filter((line) => line.length > 100 && !/^ *https:\/\/\S+$/.test(line));
      expect(wide).toEqual([]);
      for (const { step, entry } of judged.roots) {
        if (entry !== undefined && order.steps.some(({ ref, cause }) => ref === step && cause === 'root')) {
          expect(text).toContain(`ledger ${entry.id}`);
        }
      }
    }
  });
});

describe('without one entry of the shipped ledger', () => {
  it.each(ledger.map(({ id }) => id))('%s, the run is red', (id) => {
    const found = judgedBy(ledger.filter((entry) => entry.id !== id));
    const kinds = found.scenarios.flatMap(({ problems }) => problems.map(({ kind }) => kind));
    expect(kinds.length).toBeGreaterThan(0);
    expect(new Set(kinds)).toEqual(new Set(['unexpected-root']));
  });
});

it('with an entry that nothing needs, the run is red', () => {
  const [first] = ledger;
  if (first === undefined) throw new Error('the ledger has entries');
  const found = judgedBy([...ledger, { ...first, id: 'L999', left: 'allow', right: 'refuse-final' }]);
  expect(found.ledger).toMatchObject([{ kind: 'stale-entry', entry: 'L999' }]);
});
