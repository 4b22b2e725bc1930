import { describe, expect, it } from 'vitest';
import { colorsFor } from '../../src/index.js';
import { matrixExitCode } from '../../src/profiles/build-matrix.js';
import { matrixMarkdown } from '../../src/profiles/matrix-markdown.js';
import { matrixText } from '../../src/profiles/matrix-terminal.js';
import { read, scenario } from '../support/scenarios.js';
import { report } from '../support/sides.js';
import { answering, matrixOf, record } from '../support/variations.js';

const expecting = [read({ expect: [{ decision: 'allow' }] })];
const scenarios = [
  scenario({ steps: expecting }),
  scenario({ id: 'S901', setting: ['guest-memfd:unwritten'], steps: expecting }),
  scenario({ id: 'S902', verdict: 'latent' }),
];
const refusal = { decision: 'refuse-final', rule: 'SHM-PIN-002' } as const;
const matrix = await matrixOf(scenarios, {
  model: answering(({ backing: { profile } }) => (profile === '6.18' ? () => report(refusal) : undefined)),
  names: ['as-named', 'guest-memfd.6.18', 'iommu.pv', 'pair.6.18.exclusive-intended', 'pair.intended'],
  records: [
    record({ answers: [{ at: 'S900#1', ...refusal }] }),
    record({ with: ['iommu:pv'], verdicts: [{ scenario: 'S902', verdict: 'identical' }] }),
  ],
});
const replayOptions = ['--corpus', 'mine'];
const context = { colors: colorsFor(false), replayOptions };

describe('the report of every profile', () => {
  it('is a table of answers and one of verdicts, then what is red and what is pending', async () => {
    await expect(matrixText(matrix, context)).toMatchFileSnapshot('golden/matrix.txt');
  });

  it('is a page', async () => {
    await expect(matrixMarkdown({ ...matrix, selection: ['--id', 'S900'] }, context)).toMatchFileSnapshot(
      'golden/matrix.md',
    );
  });

  it('paints what is red', () => {
    const lines = matrixText(matrix, { ...context, colors: colorsFor(true) }).split('\n');
    const red = lines.filter((line) => line.startsWith('\u001b[31m'));
    expect(red.some((line) => line.includes('guest-memfd:6.18'))).toBe(true);
    expect(red.some((line) => line.includes('iommu:pv'))).toBe(false);
  });

  it.each([
    [{ red: 0, errored: 0 }, 0],
    [{ red: 1, errored: 0 }, 1],
    [{ red: 1, errored: 1 }, 3],
  ])('with %o ends with %i', (counts, code) => {
    expect(matrixExitCode({ ...matrix, summary: { ...matrix.summary, ...counts } })).toBe(code);
  });
});
