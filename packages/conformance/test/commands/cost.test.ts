import { describe, expect, it } from 'vitest';
import { costNames, costTable } from '../../src/cost/count.js';
import { parseJson } from '../../src/files/json-document.js';
import { loadCorpus, modelFor, runCorpus, shippedCorpus } from '../../src/index.js';
import { validateAs } from '../../src/schema/validate.js';
import { guestmem } from '../support/command.js';

const tableOf = async (...ids: readonly string[]) => {
  const chosen = loadCorpus(shippedCorpus()).filter(({ id }) => ids.includes(id));
  return costTable((await runCorpus(chosen, { left: modelFor, right: modelFor })).scenarios);
};

describe('the cost of a scenario', () => {
  it('counts the calls and effects of both sides', async () => {
    const { scenarios } = await tableOf('S006');
    expect(scenarios).toMatchObject([
      {
        id: 'S006',
        isSameCourse: true,
        left: { hypercalls: 2, guestExits: 2, stage2Updates: 3, pagesZeroed: 1, copies: 0, allocations: 1 },
        right: { hypercalls: 2, guestExits: 0, stage2Updates: 3, pagesZeroed: 1, copies: 0, allocations: 1 },
      },
    ]);
  });

  it('enters the sum only where every step is decided alike', async () => {
    const { scenarios, sameCourse } = await tableOf('S006', 'S031');
    expect(scenarios.map(({ isSameCourse }) => isSameCourse)).toEqual([true, false]);
    expect(sameCourse).toEqual({ scenarios: 1, left: scenarios[0]?.left, right: scenarios[0]?.right });
  });
});

describe('guestmem run --cost', () => {
  it('stands side by side within 100 columns', async () => {
    const { code, out } = await guestmem('run', '--cost');
    expect(code).toBe(0);
    expect(out).toMatch(/\nS006 +2 \| 2 +2 \| 0 +1 \| 1 /);
    expect(out).toMatch(/\nS031 \* /);
    expect(out.split('\n').filter((line) => line.length > 100)).toEqual([]);
  });

  it('is data, or a table of Markdown, of any two profiles', async () => {
    const words = ['run', '--cost', '--id', 'S006', '--pair', 'intended'];
    expect(validateAs('CostReport', parseJson((await guestmem(...words, '--json')).out, 'cost.json'))).toMatchObject({
      kind: 'guestmem-cost',
      left: 'guest-memfd:in-place',
      scenarios: [{ id: 'S006', left: { hypercalls: 2 } }],
    });
    const { out } = await guestmem(...words, '--reporter', 'markdown');
    expect(out).toContain('| S006 | 2 / 2 | 2 / 0 |');
    expect(
      out
        .split('\n')
        .find((line) => line.startsWith('| scenario'))
        ?.split('|').length,
    ).toBe(costNames.length + 3);
  });

  it('is of its schema for the whole corpus, and a document with a count too few is not', async () => {
    const document = parseJson((await guestmem('run', '--cost', '--json')).out, 'cost.json');
    const { scenarios, ...rest } = validateAs('CostReport', document);
    expect(scenarios.length).toBeGreaterThan(100);
    const [first] = scenarios;
    const broken = { ...rest, scenarios: [{ ...first, left: { ...first?.left, tlbSyncs: undefined } }] };
    const text = parseJson(JSON.stringify(broken), 'cost.json');
    expect(() => validateAs('CostReport', text)).toThrow('found no "tlbSyncs"');
  });

  it.each(['junit', 'ktap'])('is no test report: %s', async (reporter) => {
    expect(await guestmem('run', '--cost', '--reporter', reporter)).toMatchObject({
      code: 2,
      error: expect.stringContaining('expected terminal, json or markdown'),
    });
  });
});
