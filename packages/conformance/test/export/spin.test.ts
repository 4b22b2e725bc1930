import { join } from 'node:path';
import { searchLazily } from '@guestmem/explorer';
import type { Backing, Bound } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import { loadBound } from '../../src/explore/load-bound.js';
import { oneDesign } from '../../src/export/one-design.js';
import { exportPromela } from '../../src/export/promela.js';
import { type AnyDesign, designFor } from '../../src/implementation/design-for.js';
import { runnableSide } from '../../src/settings/runnable.js';
import { hasSpin, runSpin } from '../../tools/spin/run-spin.js';
import { guestmem } from '../support/command.js';
import { directoryWith } from '../support/temporary.js';
import { forgetsRecord, refusesNothing, withFault } from './broken-design.js';

const isThere = hasSpin();
if (!isThere) process.stderr.write('SPIN or gcc is not installed: exported models are not held against SPIN\n');

const designOf = (side: Backing): AnyDesign => designFor(runnableSide(side, []));

const exported = (design: AnyDesign, bound: Bound): Promise<string> =>
  exportPromela(oneDesign(design, bound), { about: [] });

const refusalsIn = (model: string): number => Number(/allowed, ([0-9]+) refused/.exec(model)?.[1]);

describe.skipIf(!isThere)('SPIN and our engine agree', () => {
  it.each([
    { side: 'guest-memfd', name: 'tiny', pages: 1 },
    { side: 'guest-memfd', name: 'tiny', pages: 2 },
    { side: 'guest-memfd', name: 'small', pages: 1 },
    { side: 'shmem-gup', name: 'tiny', pages: 1 },
    { side: 'shmem-gup', name: 'tiny', pages: 2 },
  ] as const)('on $side within $name, pages: $pages', async ({ side, name, pages }) => {
    const bound = loadBound(name, pages);
    const design = designOf(side);
    const result = await searchLazily(oneDesign(design, bound));
    const model = await exported(design, bound);
    const spin = runSpin(model);
    expect(spin.states).toBe(result.states);
    // Its first state counts as one transition.
    expect(spin.transitions - refusalsIn(model) - 1).toBe(result.transitions);
    expect(spin.errors).toBe(0);
    expect(result.found).toEqual([]);
  });

  it('on the states where instances that change nothing are left out', async () => {
    const bound = loadBound('tiny');
    const result = await searchLazily(oneDesign(designOf('guest-memfd'), bound));
    const moves = runSpin(await exported(designOf('guest-memfd'), bound), { defines: ['MOVES_ONLY'] });
    expect(moves.states).toBe(result.states);
    expect(moves.transitions).toBeLessThan(Number(result.transitions));
  });

  it.each([
    { title: 'an unshare that ignores pins', side: 'guest-memfd', change: refusesNothing },
    { title: 'an unshare that keeps the record of the page', side: 'shmem-gup', change: forgetsRecord },
  ] as const)('that $title breaks an invariant of $side', async ({ side, change }) => {
    const bound = loadBound('tiny', 2);
    const design = withFault(designOf(side), 'guest.unshare', change);
    const result = await searchLazily(oneDesign(design, bound));
    const model = await exported(design, bound);
    expect(result.found.map(({ group }) => group)).toContain('guest.unshare');
    // Going on behind every error it comes to the same counts.
    const whole = runSpin(model, { goesOn: true });
    expect(whole.errors).toBeGreaterThan(0);
    expect(whole.states).toBe(result.states);
    expect(whole.transitions - refusalsIn(model) - 1).toBe(result.transitions);
  });
});

describe('guestmem export', () => {
  it('writes what SPIN is to find, and how to ask it', async () => {
    const { code, out } = await guestmem('export', '--promela', '--side', 'shmem-gup', '--bound', 'tiny');
    expect(code).toBe(0);
    expect(out).toMatch(
      /^\/\*\n \* guestmem [0-9.]+: shmem-gup:\S+, hypervisor:\S+, iommu:\S+\n \* bound tiny, pages: 1\n/,
    );
    expect(out).toMatch(/^ \* {3}[0-9]+ states, stored$/m);
    expect(out).toMatch(/^ \* {3}spin -a FILE && gcc -O2 -DSAFETY -o pan pan\.c$/m);
    expect(out).toContain('\nactive proctype world() {\nend:\n  do\n');
  });

  it('refuses memory of large folios, whatever the bound says', async () => {
    const hugetlb = 'shmem-gup:exclusive-intended+memory=hugetlb';
    const ended = await guestmem('export', '--promela', '--side', 'shmem-gup', '--profile', hugetlb);
    expect([ended.code, ended.out]).toEqual([2, '']);
    expect(ended.error).toContain('folioOrder 9; expected single pages');
  });

  it('says which actions lead where', async () => {
    const { out } = await guestmem('export', '--promela');
    expect(out).toMatch(/\/\* row 0, from 0: guest\.read gfn=0; /);
  });

  it.each([
    { words: [], error: 'found no form to export to; expected --promela' },
    {
      words: ['--promela', '--max-states', '5'],
      error: /^guestmem: found a bound with more than [0-9]+ states \(max-states\)/,
    },
    { words: ['--promela', '--bound', 'tinny'], error: 'did you mean' },
    { words: ['--promela', '--side', 'neither'], error: 'neither' },
  ])('refuses $words', async ({ words, error }) => {
    const ended = await guestmem('export', ...words);
    expect(ended.code).toBe(2);
    expect(ended.error).toMatch(error);
    expect(ended.out).toBe('');
  });

  it.each([
    {
      title: 'a limit on all pages together',
      limit: { holder: 'world', max: 1 },
      error: 'found the limit "held" on all',
    },
    { title: 'no room for the start', limit: { count: ['backing'], max: 0 }, error: 'beyond the limit "held"' },
  ])('refuses a bound with $title before it searches', async ({ limit, error }) => {
    const bound = { ...loadBound('tiny'), limits: [{ name: 'held', count: ['backing.users.*'], ...limit }] };
    const directory = directoryWith({ 'mine.json': JSON.stringify(bound) });
    const ended = await guestmem('export', '--promela', '--bound', join(directory, 'mine.json'), '--pages', '2');
    expect([ended.code, ended.out]).toEqual([2, '']);
    expect(ended.error).toContain(error);
  });
});
