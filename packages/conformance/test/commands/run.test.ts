import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { guestmem } from '../support/command.js';
import { scenarioText } from '../support/scenario-text.js';
import { directoryWith } from '../support/temporary.js';

const agreeing = scenarioText();
const race = scenarioText({
  id: 'S901',
  steps: '  - race: [[{ do: { op: user.read, page: 0 } }], [{ do: { op: user.read, page: 1 } }]]\n',
});
const red = scenarioText({ id: 'S902', verdict: 'latent' });

const corpusOf = (texts: Readonly<Record<string, string>>) =>
  directoryWith(Object.fromEntries(Object.entries(texts).map(([id, text]) => [`${id}.yaml`, text])));

describe('guestmem run', () => {
  it('ends with 0 where everything is as recorded', async () => {
    const ended = await guestmem('run', '--corpus', corpusOf({ S900: agreeing, S901: race }));
    expect(ended).toMatchObject({ code: 0, error: '' });
    expect(ended.out).toContain('2 scenarios: 2 agree, 0 differ as recorded, 0 pending, 0 red, 0 skipped');
  });

  it('ends with 1 where something is red, and says why and how to see it again', async () => {
    const corpus = corpusOf({ S900: agreeing, S902: red });
    const ended = await guestmem('run', '--corpus', corpus);
    expect(ended.code).toBe(1);
    expect(ended.out).toContain('the verdict is identical; the scenario records latent');
    expect(ended.out).toContain(`replay: guestmem explain S902 --corpus ${corpus}`);
  });

  it.each([
    [['--id', 'S900'], ['S900']],
    [
      ['--id', 'S902', '--id', 'S900'],
      ['S900', 'S902'],
    ],
    [
      ['--group', 'lifecycle'],
      ['S900', 'S901', 'S902'],
    ],
    [
      ['--question', 'THE TEST work'],
      ['S900', 'S901', 'S902'],
    ],
  ])('with %o runs %o', async (words, ids) => {
    const corpus = corpusOf({ S900: agreeing, S901: race, S902: red });
    const { out } = await guestmem('run', '--corpus', corpus, '--json', ...words);
    const report = JSON.parse(out) as { scenarios: { id: string }[]; selection: string[] };
    expect(report.scenarios.map(({ id }) => id)).toEqual(ids);
    expect(report.selection).toEqual(words);
  });

  it.each([
    [['--id', 'S90'], 'found unknown scenario "S90"; expected one of S900; did you mean "S900"?'],
    [['--group', 'lifecycel'], 'found unknown group "lifecycel"; expected one of lifecycle; did you mean "lifecycle"?'],
    [['--question', 'elephants'], 'no scenario matches --question elephants'],
    [
      ['--profile', 'iommu:pvv'],
      'selector iommu:pvv: found unknown profile of iommu: "pvv"; expected one of host, nested, none, pv, seed-literal; did you mean "pv"?',
    ],
    [['--corpus', 'none'], 'none: cannot be read: no such file'],
    [
      ['--reporter', 'xml'],
      "option '--reporter <name>' argument 'xml' is invalid. Allowed choices are terminal, json, junit, ktap, markdown.",
    ],
    [['--colour'], "unknown option '--colour'"],
  ])('with %o is bad input', async (words, message) => {
    const ended = await guestmem('run', '--corpus', corpusOf({ S900: agreeing }), ...words);
    expect(ended.code).toBe(2);
    expect(ended.error).toContain(message);
    expect(ended.error).not.toMatch(/^ +at /m);
    expect(ended.out).toBe('');
  });

  it('writes the report to a file, and nothing to the terminal', async () => {
    const directory = directoryWith({});
    const file = join(directory, 'report.json');
    const ended = await guestmem('run', '--corpus', corpusOf({ S900: agreeing }), '--json', '--out', file);
    expect(ended).toEqual({ code: 0, out: '', error: '' });
    expect(readdirSync(directory)).toEqual(['report.json']);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ kind: 'guestmem-report' });
  });

  it('names no absolute path and no time in a JSON report', async () => {
    const corpus = corpusOf({ S900: agreeing, S902: red });
    const reports = [
      await guestmem('run', '--corpus', corpus, '--json'),
      await guestmem('run', '--corpus', corpus, '--json'),
    ];
    expect(reports[0]?.out).toBe(reports[1]?.out);
    expect(reports[0]?.out).not.toContain(corpus);
  });

  it('takes a profile over what the scenarios say', async () => {
    const { out } = await guestmem(
      'run',
      '--corpus',
      corpusOf({ S900: agreeing }),
      '--json',
      '--profile',
      'shmem-gup+sharedPin=drop',
      '--profile',
      'iommu:pv',
    );
    expect(JSON.parse(out)).toMatchObject({
      selection: ['--profile', 'shmem-gup+sharedPin=drop', '--profile', 'iommu:pv'],
      scenarios: [{ configuration: { right: 'shmem-gup:exclusive-intended+sharedPin=drop', iommu: 'iommu:pv' } }],
    });
  });

  it('writes a trace of every order, which replays', async () => {
    const traces = directoryWith({});
    await guestmem('run', '--corpus', corpusOf({ S900: agreeing, S901: race }), '--trace-dir', traces);
    expect(readdirSync(traces).toSorted()).toEqual(['S900.json', 'S901.1.json', 'S901.2.json']);
    for (const name of readdirSync(traces)) {
      const ended = await guestmem('replay', join(traces, name));
      expect(ended).toMatchObject({ code: 0, error: '' });
      expect(ended.out).toContain('the same byte for byte');
    }
  });
});
