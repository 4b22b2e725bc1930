import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, type Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/program.js';
import { commandNames } from '../../src/shell/commands.js';
import { complete } from '../../src/shell/complete.js';
import { guestmem, guestmemWith } from '../support/command.js';
import { directoryWith } from '../support/temporary.js';

const session = (lines: readonly string[], ...words: readonly string[]) =>
  guestmemWith(lines.map((line) => `${line}\n`).join(''), 'shell', ...words);

describe('a session', () => {
  it('takes operations at both designs and shows both answers and their class', async () => {
    const { code, out, error } = await session([
      'guest.write gfn=0 value=Secret',
      'guest.share gfn=0',
      'kernel.get page=0',
      'guest.unshare gfn=0',
    ]);
    expect([code, error]).toEqual([0, '']);
    expect(out).toMatch(
      /^world: \{ pages: 2 \}\nleft {3}guest-memfd:in-place\nright {2}shmem-gup:exclusive-intended\n/,
    );
    expect(out).toMatch(/\n {3}1 {6}guest\.write gfn 0 Secret +allow +allow\n(?:.*\n)? +identical\n/);
    expect(out).toMatch(
      /\n\* {2}4 {6}guest\.unshare gfn 0 +refuse-retryable, guest +allow, guest SUCCESS\n +differs-decision/,
    );
    expect(out).not.toContain('guestmem>');
  });

  it('shows what every party sees, with a mark where the designs differ', async () => {
    const steps = ['guest.write gfn=0 value=Secret', 'guest.share gfn=0', 'kernel.get page=0', 'guest.unshare gfn=0'];
    const { out } = await session([...steps, 'views']);
    expect(out).toMatch(/\n\* {2}0 {5}user0 sees +allow Secret +kill-process\n/);
    expect(out).toMatch(/\n {9}guest0 sees +allow Secret +allow Secret\n/);
    expect(out).toMatch(/\n\* {8}host holds +shared-borrowed +nopage\n/);
    expect(out).toContain('* the designs differ here');
    expect((await session(['guest.write gfn=0 value=Secret', 'views'])).out).not.toContain('* the designs');
  });

  it('says by which rules the last step was decided, and who says so', async () => {
    const { out } = await session(['guest.write gfn=0 value=Secret', 'user.read page=0', 'why']);
    expect(out).toContain('  the answer:\n    user: SIGBUS | SIGSEGV\n');
    expect(out).toMatch(/guest-memfd decides by GMEM-[A-Z]+-\d{3} \(MUST, /);
    expect(out).toMatch(/shmem-gup decides by CPU-HOST-003 [\s\S]*https:\/\//);
  });

  it('takes the last step back, and all of them', async () => {
    const one = ['guest.write gfn=0 value=Secret', 'user.read page=0', 'undo'];
    expect((await session([...one, 'steps'])).out).not.toMatch(/undo|user\.read page 0[\s\S]*user\.read page 0/);
    expect((await session([...one, 'user.read page=1'])).out).toMatch(
      /\n {3}2 {6}user\.read page 1 +allow zero +allow zero/,
    );
    const { out, code } = await session([...one, 'undo', 'steps', 'guest.read gfn=0']);
    expect(out).toMatch(/back at the start\nno step so far\n {3}1 {6}guest\.read gfn 0 +allow zero/);
    expect(code).toBe(0);
    expect(await session(['undo'])).toMatchObject({ code: 2, error: 'found no step to take back\n' });
    expect((await session(['guest.read gfn=0', 'reset', 'steps'])).out).toContain(
      'back at the start\nno step so far\n',
    );
  });

  it.each([
    ['vews', 'found "vews"; expected an operation, or one of views, ', 'did you mean "views"?'],
    ['guest.wirte gfn=0', 'found unknown operation "guest.wirte"; expected one of guest.read, ', '"guest.write"?'],
    ['guest.read gfm=0', 'found unknown key "gfm"; expected one of op, gfn, vm, pages; ', 'did you mean "gfn"?'],
    ['guest.read', 'found no "gfn"; expected "gfn" of guest.read', ''],
    ['guest.read gfn=x', 'found "x" for gfn; expected a whole number', ''],
    ['guest.read gfn=0 gfn=1', 'found gfn a second time; expected each field once', ''],
    ['guest.read gfn=7', 'found gfn 7 out of range; expected gfn 0 to 1, the pages of the world', ''],
    ['user.madvise page=0 advice=colapse', 'found "colapse" for advice; expected one of ', '"collapse"?'],
    ['user.read page=0 process=3', 'found unknown process 3; expected a process of the world', ''],
    ['views now', 'found "views now"; expected views alone', ''],
    ['save', 'found "save"; expected save FILE', ''],
    ['save somewhere.json', 'found "somewhere.json"; expected a file named ID.yaml', ''],
    ['load S00', 'found unknown scenario "S00"; expected one of ', ''],
    ['__proto__', 'found "__proto__"; expected an operation', ''],
  ])('answers the line %o with one clear line, changes nothing and goes on', async (line, message, hint) => {
    const { code, out, error } = await session(['guest.write gfn=1 value=A', line, 'guest.read gfn=1']);
    expect(error).toContain(message);
    expect(error).toContain(hint);
    expect(error.trimEnd().split('\n')).toHaveLength(1);
    expect(out).toMatch(/\n {3}2 {6}guest\.read gfn 1 +allow A +allow A\n/);
    expect(code).toBe(2);
  });

  it('refuses what an ended actor would do', async () => {
    const { error } = await session(['kvm.destroy', 'guest.read gfn=0']);
    expect(error).toBe(
      'found guest.read of vm 0, which step 1 ended; expected an actor that is alive, or an expectation with the decision not-run\n',
    );
  });

  it('passes over blank lines and remarks, and ends at quit', async () => {
    const { code, out } = await session(['', '# a remark', 'quit', 'guest.read gfn=0']);
    expect([code, out.includes('guest.read')]).toEqual([0, false]);
  });

  it('names its commands and how an operation is written', async () => {
    const { out } = await session(['help']);
    expect(out).toContain('guest.write gfn=0 value=Secret');
    for (const name of commandNames) expect(out).toContain(`\n  ${name} `);
  });
});

describe('where a session begins', () => {
  it('is a world and profiles of the command line', async () => {
    const words = ['--world', 'pages=3,devices=2,vms=protected+non-protected,memlock=none', '--profile', 'iommu:pv'];
    const { out } = await session(['iommu.map index=0 domain=1'], ...words);
    expect(out).toContain(
      'world: { pages: 3, devices: [{ speaksPrivate: false, domain: 0 }, { speaksPrivate: false, domain: 1 }], ' +
        'vms: [{ kind: protected }, { kind: non-protected }], memlock: none }\n',
    );
    expect(out).toContain('with   hypervisor:pkvm-2026 and iommu:pv\n');
    expect(out).toMatch(/\n\* {2}0 {6}start\n +differs-decision\n~ {2}1 {6}iommu\.map /);
  });

  it.each(['shell', 'load'])('is the end of a scenario, by %s', async (how) => {
    const { code, out } = how === 'shell' ? await session(['undo'], 'S031') : await session(['load S031', 'undo']);
    expect(code).toBe(0);
    expect(out).toMatch(/\n~ {2}6 {6}guest\.read gfn 0 +allow Secret +refuse-final, run EFAULT\n/);
    expect(out).toMatch(/\n~ {2}5 {6}kernel\.copyFromRef [\s\S]*\n~ {2}5 {6}kernel\.copyFromRef /);
  });

  it.each([
    [['--world', 'pags=2'], 'found "pags"; expected one of pages, '],
    [['--world', 'pages=0'], 'found 0 for pages; expected at least 1'],
    [['--world', 'pages=2,vms=guarded'], 'found "guarded" for vms; expected one of protected, non-protected'],
    [['--world', 'pages=2', 'S031'], 'a scenario has its own world'],
    [['--profile', 'hypervisor:gunyah-2'], 'found unknown profile of hypervisor: "gunyah-2"'],
    [['S0311'], 'found unknown scenario "S0311"'],
  ])('with %o is bad input', async (words, message) => {
    expect(await guestmem('shell', ...words)).toMatchObject({ code: 2, error: expect.stringContaining(message) });
  });
});

describe('a session that is saved', () => {
  const agreeing = [
    'guest.write gfn=0 value=True',
    'guest.share gfn=0',
    'user.read page=0',
    'kernel.pin page=0 longterm',
  ];

  it('is a scenario that validates and runs as expected', async () => {
    const directory = directoryWith({});
    const file = join(directory, 'X900.yaml');
    const { code, out } = await session(
      [...agreeing, `save ${file}`],
      '--world',
      'pages=1,devices=1',
      '--profile',
      'iommu:pv',
    );
    expect([code, out.split('\n').at(-2)]).toEqual([
      0,
      expect.stringMatching(/^saved .*X900\.yaml: 4 steps, identical$/),
    ]);
    expect(readFileSync(file, 'utf8')).toContain('- { decision: allow, data: "True" }');
    expect(await guestmem('validate', file)).toMatchObject({
      code: 0,
      out: expect.stringContaining('X900.yaml  scenario'),
    });
    expect(await guestmem('run', '--corpus', directory)).toMatchObject({
      code: 0,
      out: expect.stringContaining('1 agree'),
    });
    writeFileSync(file, readFileSync(file, 'utf8').replace('decision: allow, data: "True"', 'decision: refuse-final'));
    expect(await guestmem('run', '--corpus', directory)).toMatchObject({ code: 1 });
  });

  it('keeps its profiles and each answer where the designs part; then only the ledger is missing', async () => {
    const directory = directoryWith({});
    const lines = ['load S031', `save ${join(directory, 'X901.yaml')}`];
    const { out } = await session(lines, '--profile', 'hypervisor:pkvm-android-6.12', '--profile', 'iommu:nested');
    expect(out).toContain('A run of it is red until a ledger entry accepts that');
    expect(readFileSync(join(directory, 'X901.yaml'), 'utf8')).toContain(
      'setting: [guest-memfd:in-place, shmem-gup:exclusive-intended, hypervisor:pkvm-android-6.12, iommu:nested]\n',
    );
    const run = await guestmem('run', '--corpus', directory, '--json');
    const [{ configuration, problems }] = JSON.parse(run.out).scenarios;
    expect(configuration).toMatchObject({ hypervisor: 'hypervisor:pkvm-android-6.12', iommu: 'iommu:nested' });
    expect(new Set(problems.map(({ kind }: { kind: string }) => kind))).toEqual(new Set(['unexpected-root']));
    expect((await session([`load ${join(directory, 'X901.yaml')}`, 'steps'])).code).toBe(0);
  });

  it('overwrites nothing and needs steps and a name', async () => {
    const directory = directoryWith({ 'X900.yaml': 'mine' });
    const there = await session([...agreeing, `save ${join(directory, 'X900.yaml')}`]);
    expect([there.code, there.error]).toEqual([2, expect.stringContaining('exists already; save overwrites nothing')]);
    expect(readFileSync(join(directory, 'X900.yaml'), 'utf8')).toBe('mine');
    const unnamed = await session([...agreeing, `save ${join(directory, 'mine.yaml')}`]);
    expect(unnamed.error).toContain('found "mine" for id; expected a scenario id that matches');
    expect((await session([`save ${join(directory, 'X901.yaml')}`])).error).toContain('found 0 entries for steps');
  });
});

describe('at a terminal', () => {
  it('asks for each line, ends with the input, and a bad line is no failure', async () => {
    const shown: string[] = [];
    const terminal = new Writable({
      write: (chunk, _, done) => {
        shown.push(String(chunk));
        done();
      },
    });
    const input = new PassThrough();
    const errors: string[] = [];
    const ended = main(['shell'], {
      write: () => {},
      writeError: (text) => errors.push(text),
      isColorful: false,
      input: input as Readable,
      terminal,
    });
    input.write('vews\n');
    input.end('guest.read gfn=0\n');
    expect(await ended).toBe(0);
    expect(shown.join('').match(/guestmem> /g)).toHaveLength(3);
    expect(errors).toHaveLength(1);
  });

  it.each([
    ['', 'vi', ['views']],
    ['an operation', 'guest.u', ['guest.unshare']],
    ['a field', 'guest.write v', ['value=', 'vm=']],
    ['a field that is left', 'guest.write gfn=0 ', ['value=', 'vm=', 'pages=']],
    ['a value', 'user.madvise page=0 advice=populate-', ['advice=populate-read', 'advice=populate-write']],
    ['a boolean', 'user.punchHole index=0 aligned=', ['aligned=true', 'aligned=false']],
    ['a scenario', 'load S03', ['S031', 'S032a']],
    ['nothing', 'views ', []],
  ])('completes %s', (_, line, found) => {
    const [matches, word] = complete(line, commandNames, () => ['S031', 'S032a', 'X001']);
    expect([matches, line.endsWith(word)]).toEqual([found, true]);
  });
});
