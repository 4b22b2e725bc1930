import { describe, expect, it } from 'vitest';
import { parseJson } from '../../src/files/json-document.js';
import { validateAs } from '../../src/schema/validate.js';
import { guestmem } from '../support/command.js';

const drop = 'shmem-gup:exclusive-intended,shmem-gup:exclusive-intended+sharedPin=drop';

describe('guestmem run --between', () => {
  it('tells every root of two profiles of one design, and is not red', async () => {
    const { code, out } = await guestmem('run', '--group', 'pins', '--between', drop);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^left {3}shmem-gup:exclusive-intended\nright {2}shmem-gup:exclusive-intended\+sharedPin=drop\n/,
    );
    expect(out).toContain('differ  S027   Unshare while direct I/O is in flight  differs-decision\n');
    expect(out).toMatch(/ S027#4 guest\.unshare: differs-decision\n +left +refuse-retryable/);
    expect(out).toMatch(/ 0 red, 0 skipped\n/);
  });

  it('finds no difference between a profile and itself', async () => {
    const { code, out } = await guestmem('run', '--between', 'guest-memfd:in-place,guest-memfd:in-place');
    expect(code).toBe(0);
    expect(out).toMatch(/: (\d+) agree, 0 differ, 0 pending, 0 red/);
  });

  it('names the entries of the ledger that are about this very pair', async () => {
    const { out } = await guestmem('run', '--id', 'S003', '--pair', 'intended');
    expect(out).toMatch(
      /^left {3}guest-memfd:in-place\nright {2}shmem-gup:exclusive-intended\nboth {3}hypervisor:pkvm-2026\n/,
    );
    expect(out).toMatch(/ S003#\d \S+: differs-code \(L\d{3}\)\n/);
  });

  it('gives a report that its schema accepts, without recorded verdicts', async () => {
    const { out } = await guestmem('run', '--between', drop, '--json');
    const report = validateAs('Report', parseJson(out, 'report.json'));
    expect(report.between).toEqual({ left: drop.split(',')[0], right: drop.split(',')[1] });
    expect(report.scenarios.filter(({ recorded }) => recorded !== undefined)).toEqual([]);
    expect(report.selection).toEqual(['--between', drop]);
  });

  it('has a table of divergences in Markdown', async () => {
    const { out } = await guestmem('run', '--id', 'S027', '--between', drop, '--reporter', 'markdown');
    expect(out).toContain('| S027#4 | guest.unshare | differs-decision | refuse-retryable');
  });

  it.each([
    [['--between', 'guest-memfd'], 'expected SELECTOR,SELECTOR'],
    [['--pair', '2O24'], 'found unknown pair "2O24"; expected one of 2024, 2026, intended'],
    [['--pair', 'intended', '--between', drop], 'found both --between and --pair; expected one of them'],
  ])('with %o is bad input', async (words, message) => {
    expect(await guestmem('run', ...words)).toMatchObject({ code: 2, error: expect.stringContaining(message) });
  });
});

it('guestmem explain --between names the sides by their selectors', async () => {
  const { code, out } = await guestmem('explain', 'S027', '--between', drop);
  expect(code).toBe(0);
  expect(out).toContain('verdict  differs-decision; what is recorded is about another pair');
  expect(out).toContain('shmem-gup:exclusive-intended+sharedPin=drop decides by SHM-');
});

it('guestmem list pairs names them', async () => {
  const { out } = await guestmem('list', 'pairs');
  expect(out.split('\n').map((line) => line.split(' ')[0])).toEqual(['2024', '2026', 'intended', '']);
});
