import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Bound, BoundInvariant, Exploration } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import { loadBound } from '../../src/explore/load-bound.js';
import { parseJson } from '../../src/files/json-document.js';
import { validateAs } from '../../src/schema/validate.js';
import { guestmem } from '../support/command.js';
import { directoryWith } from '../support/temporary.js';

const kept: BoundInvariant = {
  name: 'what a guest has to itself is out of reach of the host',
  path: 'frames.*.host',
  is: 'nopage',
  when: { path: 'guests.*.state', is: 'owned' },
};

/** Holds of no page that a guest shares. */
const broken: BoundInvariant = { name: 'a guest shares nothing', path: 'guests.*.state', isNot: 'shared-owned' };

/** Misspelt: nothing stands there. */
const idle: BoundInvariant = { name: 'nothing is poison', path: 'guest.*.kind', isNot: 'poison' };

const fileWith = (invariants: readonly BoundInvariant[], change: Partial<Bound> = {}): string =>
  join(
    directoryWith({ 'mine.json': JSON.stringify({ ...loadBound('tiny'), name: 'mine', ...change, invariants }) }),
    'mine.json',
  );

async function explored(
  invariants: readonly BoundInvariant[],
  ...words: readonly string[]
): Promise<{ readonly code: number } & Pick<Exploration, 'breaches' | 'invariants'>> {
  const { code, out } = await guestmem('explore', '--bound', fileWith(invariants), '--json', ...words);
  return { code, ...validateAs('Exploration', parseJson(out, 'out')) };
}

const searches = [
  ['--engine', 'T0'],
  ['--engine', 'T1'],
  ['--engine', 'T2'],
  ['--engine', 'T3'],
  ['--pages', '2'],
];

describe.each([[], ['--only', 'guest-memfd']])('an invariant of the bound', (...only) => {
  it('that holds is told as holding', async () => {
    const { code, breaches, invariants } = await explored([kept], ...only);
    expect([code, breaches]).toEqual([0, []]);
    expect(invariants).toEqual([{ name: kept.name, isAsked: true }]);
  });

  it.each(searches)('that does not is told with its fewest steps: %s %s', async (...words) => {
    const { code, breaches } = await explored([broken], ...only, ...words);
    expect(code).toBe(1);
    expect(breaches.every(({ invariant }) => invariant === broken.name)).toBe(true);
    expect(breaches.map(({ steps }) => steps.map(({ op }) => op))).toContainEqual(['guest.share']);
  });

  it('that no page is asked is a mistake, and told', async () => {
    const { code, invariants } = await explored([idle], ...only);
    expect([code, invariants]).toEqual([1, [{ name: idle.name, isAsked: false }]]);
  });
});

describe('guestmem explore with invariants of the bound', () => {
  it('tells them in the terminal, and writes traces that replay', async () => {
    const directory = directoryWith({});
    const words = ['--only', 'guest-memfd', '--trace-dir', directory] as const;
    const { code, out } = await guestmem('explore', '--bound', fileWith([kept, broken]), ...words);
    expect(code).toBe(1);
    expect(out).toContain(`\nholds    ${kept.name}\n`);
    expect(out).toContain(`\nbroken   ${broken.name}\n`);
    expect(out).toContain(
      `BROKEN  guest-memfd: breaks "${broken.name}" at page 0, as the bound has it\n    1. guest.share`,
    );
    expect(readdirSync(directory)).toEqual(['broken-1.json']);
    expect((await guestmem('replay', join(directory, 'broken-1.json'))).code).toBe(0);
  });

  it('looks at the start', async () => {
    const never: BoundInvariant = { name: 'the VM never runs', path: 'globals.vms.*.life', isNot: 'running' };
    const { breaches } = await explored([never], '--only', 'guest-memfd', '--engine', 'T1');
    expect(breaches.map(({ steps }) => steps.length)).toContain(0);
  });

  it.each([
    [[{ name: 'idle', path: 'frames.*.host' }], /"idle" that demands nothing; expected is or isNot/],
    [[broken, { ...kept, name: broken.name }], /two invariants "a guest shares nothing"/],
  ])('refuses %j', async (invariants, text) => {
    const { code, error } = await guestmem('explore', '--bound', fileWith(invariants));
    expect(code).toBe(2);
    expect(error).toMatch(text);
  });
});

describe('guestmem explore by an engine', () => {
  it('says which tier it was, in the terminal and as data', async () => {
    const { out } = await guestmem('explore', '--bound', 'tiny', '--engine', 'T2');
    expect(out).toMatch(/^32 states, .* by T2 /m);
    const { out: data } = await guestmem('explore', '--bound', 'tiny', '--engine', 'T0', '--json');
    expect(validateAs('Exploration', parseJson(data, 'out'))).toMatchObject({ engine: 'T0 plain states', depth: 5 });
  });

  it('goes by sets of states where pages are many, and tells counts that no number holds', async () => {
    const { code, out } = await guestmem(
      'explore',
      '--only',
      'guest-memfd',
      '--bound',
      'tiny',
      '--pages',
      '16',
      '--json',
    );
    const { engine, exact, states, ending } = validateAs('Exploration', parseJson(out, 'out'));
    expect([code, engine, ending, states]).toEqual([0, 'T3 diagrams', 'complete', Number.MAX_SAFE_INTEGER]);
    expect(exact?.states).toMatch(/^\d{24}$/);
  });

  it('goes by plain states where there are large folios, which no table holds', async () => {
    const bound = fileWith([kept], { world: { pages: 2, folioOrder: 1 }, operations: ['guest.read gfn=*'], goals: [] });
    const words = ['explore', '--only', 'shmem-gup', '--bound', bound] as const;
    expect((await guestmem(...words)).out).toContain('by T0 plain states');
    const { code, error } = await guestmem(...words, '--engine', 'T1');
    expect([code, error]).toEqual([2, expect.stringMatching(/folioOrder 1; expected single pages, or .*--engine T0/)]);
  });

  it.each([
    [['--engine', 'T9'], /T0, T1, T2, T3/],
    [
      ['--engine', 'T2', '--pages', '2', '--bound', 'everything'],
      /--engine T2: found a search that its tables cannot hold .*expected T1/,
    ],
    [['--only', 'guest-memfd', '--realign'], /--only with --realign/],
    [['--only', 'guest-memfd', '--pair', 'intended'], /--only with --pair/],
  ])('refuses %j', async (words, text) => {
    const { code, error } = await guestmem('explore', '--bound', 'tiny', ...words);
    expect(code).toBe(2);
    expect(error).toMatch(text);
  });
});
