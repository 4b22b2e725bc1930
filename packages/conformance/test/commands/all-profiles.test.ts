import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../src/files/json-document.js';
import { shippedRecords } from '../../src/index.js';
import { main } from '../../src/program.js';
import { validateAs } from '../../src/schema/validate.js';
import { guestmem } from '../support/command.js';
import { scenarioText } from '../support/scenario-text.js';
import { directoryWith } from '../support/temporary.js';

const all = (...words: readonly string[]) => guestmem('run', '--all-profiles', ...words);

// The guest writes, the VMM reads: SIGBUS and SIGSEGV where the scenario is at home.
const touching = scenarioText({
  verdict: 'differs-code',
  steps: [
    '  - { do: { op: guest.write, gfn: 0, value: Secret }, expect: [{ decision: allow }] }\n',
    '  - { do: { op: user.read, page: 0 }, expect: [{ decision: kill-process }] }\n',
  ].join(''),
});
const corpusOf = (...texts: readonly string[]) =>
  directoryWith(Object.fromEntries(texts.map((text) => [`${text.slice(4, 8)}.yaml`, text])));
const two = () => corpusOf(touching, touching.replace('S900', 'S901'));

describe('guestmem run --all-profiles', () => {
  it('ends with 1 where profiles answer otherwise and nothing is recorded, and says how to see it', async () => {
    const corpus = two();
    const ended = await all('--corpus', corpus);
    expect(ended.code).toBe(1);
    expect(ended.out).toContain('RED  hypervisor:upstream-2024  answer S900#2');
    expect(ended.out).toContain('shmem-gup: expected kill-process, found kill-host, kernel OOPS by CPU-HOST-002');
    expect(ended.out).toContain(
      `replay: guestmem explain S900 --profile shmem-gup:exclusive-intended --profile hypervisor:upstream-2024 --profile iommu:none --corpus ${corpus}`,
    );
  });

  it('ends with 0 where what it proposed is recorded, and proposes the same again', async () => {
    const corpus = two();
    const records = directoryWith({});
    const proposed = await all('--corpus', corpus, '--write-records', records);
    expect(proposed.error).toMatch(/^\d+ records proposed in .*; read what changed before you accept it\n$/);
    const ended = await all('--corpus', corpus, '--records', records);
    expect(ended).toMatchObject({ code: 0, error: '' });
    expect(ended.out).toContain(' 0 pending, 0 impossible, 0 red');
    const again = directoryWith({});
    await all('--corpus', corpus, '--records', records, '--write-records', again);
    const textsOf = (directory: string) =>
      readdirSync(directory).map((name) => [name, readFileSync(join(directory, name), 'utf8')]);
    expect(textsOf(again)).toEqual(textsOf(records));
    expect(textsOf(records).length).toBeGreaterThan(9);
  });

  it('proposes again only what it ran, and keeps what is recorded of the rest', async () => {
    const corpus = two();
    const records = directoryWith({});
    await all('--corpus', corpus, '--write-records', records);
    const file = join(records, 'guest-memfd.6.18.yaml');
    const before = readFileSync(file, 'utf8');
    expect(before).toMatch(/S900#[\s\S]*S901#/);
    await all('--corpus', corpus, '--records', records, '--id', 'S901', '--write-records', records);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('is red where a record no longer holds', async () => {
    const stale =
      'with: [guest-memfd:in-place]\nanswers:\n  - { at: S900#2, decision: stalled, rule: GMEM-FAULT-001 }\nverdicts: []\n';
    const words = ['--corpus', two(), '--records', directoryWith({ 'a.yaml': stale })];
    const ended = await all(...words, '--profile', 'guest-memfd:in-place', '--json');
    const matrix = validateAs('Matrix', parseJson(ended.out, 'matrix.json'));
    expect(matrix.rows[0]).toMatchObject({ name: 'guest-memfd.in-place', problems: [{ kind: 'stale-answer' }] });
    expect(ended.code).toBe(1);
  });

  it('gives the same bytes twice, as its schema has them, with nothing of this machine in them', async () => {
    const corpus = two();
    const [first, second] = [await all('--corpus', corpus, '--json'), await all('--corpus', corpus, '--json')];
    expect(first.out).toBe(second.out);
    expect(first.out).not.toContain(corpus);
    expect(validateAs('Matrix', parseJson(first.out, 'matrix.json')).rows.length).toBeGreaterThan(20);
  });

  it('chooses scenarios and rows', async () => {
    const ended = await all('--corpus', two(), '--id', 'S901', '--pair', '2024', '--json');
    expect(JSON.parse(ended.out)).toMatchObject({
      selection: ['--all-profiles', '--id', 'S901', '--pair', '2024'],
      rows: [{ name: 'pair.2024', answers: { of: 2 }, verdicts: { of: 1 } }],
    });
  });

  it('tells a person how far it is, and nobody else', async () => {
    const said: string[] = [];
    const io = {
      write: () => {},
      writeError: (text: string) => said.push(text),
      isColorful: false,
      input: Readable.from([]),
    };
    const words = ['run', '--all-profiles', '--corpus', two(), '--pair', 'intended'];
    await main(words, { ...io, isErrorTerminal: true });
    expect(said).toEqual(['\r1 of 2 scenarios', '\r\u001b[K']);
    said.length = 0;
    await main(words, io);
    expect(said).toEqual([]);
  });

  it.each([
    [['--between', 'shmem-gup,shmem-gup'], 'found --all-profiles with --between; expected one of them'],
    [['--cost'], 'found --all-profiles with --cost'],
    [['--ledger', '.'], 'found --all-profiles with --ledger'],
    [['--trace-dir', '.'], 'found --all-profiles with --trace-dir'],
    [['--write-ledger', 'x'], 'found --all-profiles with --write-ledger'],
    [['--reporter', 'junit'], 'found --all-profiles with --reporter junit; expected terminal, json or markdown'],
    [['--reporter', 'ktap'], 'found --all-profiles with --reporter ktap'],
    [['--profile', 'iommu'], 'found "iommu"; expected one of iommu:'],
  ])('with %o is bad usage', async (words, message) => {
    const ended = await all('--corpus', two(), ...words);
    expect(ended).toMatchObject({ code: 2, out: '' });
    expect(ended.error).toContain(message);
  });

  it.each(['--records', '--write-records'])('is needed for %s', async (option) => {
    const ended = await guestmem('run', '--corpus', two(), option, '.');
    expect(ended).toMatchObject({ code: 2 });
    expect(ended.error).toContain(`found ${option} without --all-profiles`);
  });
});

describe('the shipped records', () => {
  it('are what a part of the corpus answers', async () => {
    const ended = await all('--group', 'mm');
    expect(ended.out).toContain(' 0 red');
    expect(ended.code).toBe(0);
  });

  it('are missed where they are not there', async () => {
    const ended = await all('--group', 'mm', '--records', directoryWith({}));
    expect(ended.code).toBe(1);
  });

  it('are each as the program writes them', async () => {
    const again = directoryWith({});
    await all('--id', 'S035', '--write-records', again);
    for (const name of readdirSync(again)) {
      expect(readFileSync(join(again, name), 'utf8')).toBe(readFileSync(join(shippedRecords(), name), 'utf8'));
    }
    expect(readdirSync(again).length).toBeGreaterThan(20);
  });
});
