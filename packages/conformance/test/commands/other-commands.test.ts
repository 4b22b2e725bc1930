import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { guestmem } from '../support/command.js';
import { scenarioText } from '../support/scenario-text.js';
import { directoryWith } from '../support/temporary.js';

const corpusOf = (...ids: readonly string[]) =>
  directoryWith(Object.fromEntries(ids.map((id) => [`${id}.yaml`, scenarioText({ id })])));

const text = (path: string): string => readFileSync(path, 'utf8');

describe('guestmem', () => {
  it.each([['--version'], ['-V']])('%s prints the version', async (word) => {
    expect(await guestmem(word)).toEqual({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), error: '' });
  });

  it.each([[], ['--help'], ['help'], ['run', '--help']])('explains itself with %s %s', async (...words) => {
    const ended = await guestmem(...words);
    expect(ended.code).toBe(0);
    expect(ended.out).toContain('Usage: guestmem');
  });

  it.each(['run', 'explain', 'evaluate', 'list', 'show', 'replay', 'diff', 'validate'])(
    '%s --help gives examples',
    async (command) => {
      expect((await guestmem(command, '--help')).out).toMatch(/Examples:\n {2}guestmem /);
    },
  );

  it('knows no other command', async () => {
    const ended = await guestmem('rum');
    expect(ended.code).toBe(2);
    expect(ended.error).toContain("unknown command 'rum'\n(Did you mean run?)");
  });
});

describe('guestmem explain', () => {
  it('shows both sides step by step within 100 columns, with the way there and back', async () => {
    const directory = directoryWith({});
    const file = join(directory, 'trace.json');
    const ended = await guestmem('explain', 'S900', '--corpus', corpusOf('S900'), '--trace', file);
    expect(ended).toMatchObject({ code: 0, error: '' });
    expect(ended.out).toContain('user.read page 0');
    expect(ended.out).toContain('verdict  identical, recorded identical: as recorded');
    const wide = ended.out.split('\n').filter((line) => line.length > 100);
    expect(wide).toEqual([]);
    expect((await guestmem('replay', file)).code).toBe(0);
    expect((await guestmem('explain', 'S900', '--corpus', corpusOf('S900'), '--json')).out).toBe(text(file));
  });

  it('says what cannot be combined', async () => {
    const corpus = directoryWith({ 'S900.yaml': scenarioText({ setting: '[hypervisor:tdx, iommu:nested]' }) });
    const ended = await guestmem('explain', 'S900', '--corpus', corpus);
    expect(ended).toEqual({
      code: 0,
      out: 'S900 is impossible: cannot be combined: iommu:nested with hypervisor:tdx\n',
      error: '',
    });
  });

  it.each([
    [['S9'], 'found unknown scenario "S9"; expected one of S900'],
    [['S900', '--run', '2'], 'found no order 2 of S900; expected 1 to 1'],
    [['S900', '--run', '0'], 'expected a number from 1'],
  ])('with %o is bad input', async (words, message) => {
    const ended = await guestmem('explain', ...words, '--corpus', corpusOf('S900'));
    expect(ended.code).toBe(2);
    expect(ended.error).toContain(message);
  });
});

describe('guestmem replay', () => {
  const traceFile = async (change: (trace: string) => string): Promise<string> => {
    const file = join(directoryWith({}), 'trace.json');
    await guestmem('explain', 'S900', '--corpus', corpusOf('S900'), '--trace', file);
    writeFileSync(file, change(text(file)));
    return file;
  };

  it('ends with 1 at the first place that differs', async () => {
    const file = await traceFile((trace) => trace.replace('"decision": "allow"', '"decision": "stalled"'));
    const ended = await guestmem('replay', file);
    expect(ended.code).toBe(1);
    expect(ended.out).toContain('recorded  "stalled"\n  replayed  "allow"');
  });

  it.each([
    ['{', 'trace.json:1:2: found the end of the file; expected a key in double quotes'],
    ['{}', 'trace.json:1:1: found no "#meta"; expected "#meta" of trace'],
    ['{"#meta": 1, "vars": [], "states": []}', 'trace.json:1:11: found 1; expected a mapping'],
  ])('of %s is bad input', async (content, message) => {
    const ended = await guestmem('replay', await traceFile(() => content));
    expect(ended.code).toBe(2);
    expect(ended.error).toContain(message);
  });
});

describe('guestmem diff', () => {
  const reportOf = async (...ids: readonly string[]): Promise<string> => {
    const file = join(directoryWith({}), 'report.json');
    await guestmem('run', '--corpus', corpusOf(...ids), '--json', '--out', file);
    return file;
  };

  it('ends with 0 where two reports say the same', async () => {
    expect(await guestmem('diff', await reportOf('S900'), await reportOf('S900'))).toEqual({
      code: 0,
      out: 'the same results\n',
      error: '',
    });
  });

  it('names each change', async () => {
    const [before, after] = [await reportOf('S900', 'S901'), await reportOf('S900', 'S902')];
    writeFileSync(after, text(after).replace('"status": "agree"', '"status": "red"'));
    const ended = await guestmem('diff', before, after);
    expect(ended.code).toBe(1);
    expect(ended.out).toBe(
      'S900   status: agree -> red\nS901   only in the first report\nS902   only in the second report\n',
    );
    expect(JSON.parse((await guestmem('diff', before, after, '--json')).out)).toHaveLength(3);
  });

  it('takes reports only', async () => {
    const file = join(corpusOf('S900'), 'S900.yaml');
    expect(await guestmem('diff', file, file)).toMatchObject({
      code: 2,
      error: expect.stringContaining('unknown key'),
    });
  });
});

describe('guestmem validate', () => {
  it('tells what each file is, and reads directories', async () => {
    const corpus = corpusOf('S900', 'S901');
    const report = join(directoryWith({}), 'report.json');
    await guestmem('run', '--corpus', corpus, '--json', '--out', report);
    const ended = await guestmem('validate', corpus, report);
    expect(ended.code).toBe(0);
    expect(ended.out.replaceAll(/\/\S*\//g, '')).toBe(
      'ok  S900.yaml  scenario\nok  S901.yaml  scenario\nok  report.json  report\n',
    );
  });

  it.each([
    [
      'a: 1',
      'found a mapping of "a"; expected a scenario, a workload, a ledger, a record, a report, a matrix, a trace, a bound or an exploration',
    ],
    [
      '- 1',
      'found a list; expected a scenario, a workload, a ledger, a record, a report, a matrix, a trace, a bound or an exploration',
    ],
    ['entries: []', 'found 0 entries; expected at least 1'],
    ['steps: []', 'found no "id"; expected "id" of scenario'],
  ])('%s is bad input', async (content, message) => {
    const directory = directoryWith({ 'f.yaml': content });
    const ended = await guestmem('validate', join(directory, 'f.yaml'), '--corpus', corpusOf('S900'));
    expect(ended.code).toBe(2);
    expect(ended.error).toContain(message);
  });
});

describe('guestmem list', () => {
  it.each(['rules', 'profiles', 'switches', 'hypercalls', 'requirements', 'operations'])(
    '%s has lines and data',
    async (topic) => {
      const ended = await guestmem('list', topic);
      expect(ended.code).toBe(0);
      const data = JSON.parse((await guestmem('list', topic, '--json')).out) as unknown[];
      expect(data.length).toBeGreaterThan(0);
      expect(ended.out.trimEnd().split('\n')).toHaveLength(data.length);
    },
  );

  it('scenarios of a corpus', async () => {
    expect((await guestmem('list', 'scenarios', '--corpus', corpusOf('S900'))).out).toBe(
      'S900  lifecycle    identical        Made for a test\n',
    );
  });

  it('knows no other topic', async () => {
    expect(await guestmem('list', 'rulse')).toMatchObject({
      code: 2,
      error:
        'guestmem: found unknown topic "rulse"; expected one of scenarios, rules, profiles, pairs, workloads, switches, hypercalls, requirements, operations, bounds, ledger; did you mean "rules"?\n',
    });
  });
});

describe('guestmem show', () => {
  it.each([
    ['R01', 'https://lore.kernel.org/all/CA+EHjTxWWEHfjZ9LJqZy+VCk43qd3SMKiPF7uvAwmDdPeVhrvQ@mail.gmail.com/'],
    ['guest-memfd:in-place', 'runnable, the default, queued: '],
    ['shmem-gup+sharedPin', 'Values\n  keep | drop'],
    ['host_donate_guest', 'called by the host, upstream'],
    ['S900', 'user.read page 0'],
  ])('%s tells of it within 100 columns, with links', async (name, part) => {
    const ended = await guestmem('show', name, '--corpus', corpusOf('S900'));
    expect(ended).toMatchObject({ code: 0, error: '' });
    expect(ended.out).toContain(part);
    const wide = ended.out.split('\n').filter((line) => line.length > 100 && /\S\s+\S/.test(line.trim()));
    expect(wide).toEqual([]);
  });

  it('gives the data', async () => {
    expect(JSON.parse((await guestmem('show', 'R01', '--json')).out)).toMatchObject({ id: 'R01' });
  });

  it('names what was probably meant', async () => {
    expect(await guestmem('show', 'host_donate_gest', '--corpus', corpusOf('S900'))).toMatchObject({
      code: 2,
      error: expect.stringContaining('did you mean "host_donate_guest"?'),
    });
  });
});
