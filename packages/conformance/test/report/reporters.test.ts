import { describe, expect, it } from 'vitest';
import { parseJson } from '../../src/files/json-document.js';
import { colorsFor, exitCodeOf, type ReporterName, reporters } from '../../src/index.js';
import { validateAs } from '../../src/schema/validate.js';
import { reportScripted } from '../support/corpus-run.js';
import { sampleReport } from '../support/sample-report.js';
import { scenario } from '../support/scenarios.js';

const plain = { colors: colorsFor(false), replayOptions: ['--corpus', 'mine'] };

const files: readonly (readonly [ReporterName, string])[] = [
  ['terminal', 'terminal.txt'],
  ['json', 'json.txt'],
  ['junit', 'junit.xml'],
  ['ktap', 'ktap.txt'],
  ['markdown', 'report.md'],
];

describe('a report', () => {
  it.each(files)('as %s is as agreed', async (name, file) => {
    await expect(reporters[name](await sampleReport(), plain)).toMatchFileSnapshot(`golden/${file}`);
  });

  it.each(files)('as %s is the same the second time', async (name) => {
    expect(reporters[name](await sampleReport(), plain)).toBe(reporters[name](await sampleReport(), plain));
  });

  it.each(files)('as %s names every scenario, the limits and how real each combination is', async (name) => {
    const report = await sampleReport();
    const text = reporters[name](report, plain);
    for (const { id } of report.scenarios) expect(text).toContain(id);
    expect(text).toContain('not a kernel');
    expect(text).toContain('hypothetical');
  });

  it.each(files)('as %s says how to see each red scenario again', async (name) => {
    if (name === 'json') return;
    const text = reporters[name](await sampleReport(), plain);
    expect(text).toContain('guestmem explain S902 --corpus mine');
    expect(text).toContain('guestmem explain S906 --run 2 --corpus mine');
  });

  it('as JSON is what its schema says', async () => {
    const text = reporters.json(await sampleReport(), plain);
    expect(validateAs('Report', parseJson(text, 'report.json'))).toEqual(JSON.parse(text));
  });

  it('has colours only where they are asked for', async () => {
    const report = await sampleReport();
    expect(reporters.terminal(report, plain)).not.toContain('\u001b');
    expect(reporters.terminal(report, { ...plain, colors: colorsFor(true) })).toContain('\u001b[31m');
  });
});

describe('the exit code of a run', () => {
  it.each([
    ['0 where all is as recorded', [scenario()], 0],
    ['1 where a scenario is red', [scenario({ verdict: 'latent' })], 1],
  ] as const)('is %s', async (_, scenarios, code) => {
    expect(exitCodeOf(await reportScripted(scenarios))).toBe(code);
  });

  it('is 3 where an implementation broke, whatever else is red', async () => {
    expect(exitCodeOf(await sampleReport())).toBe(3);
  });

  it('is 1 where only the ledger is red', async () => {
    const report = await sampleReport();
    const summary = { ...report.summary, red: 0, errored: 0, ledgerEntriesRed: 1 };
    expect(exitCodeOf({ ...report, summary })).toBe(1);
  });
});
