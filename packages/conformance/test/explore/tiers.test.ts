import { numbered, type SearchResult, search, searchLazily, type Tier } from '@guestmem/explorer';
import { type Backing, type Bound, bounds } from '@guestmem/spec';
import { describe, expect, test } from 'vitest';
import { lockStepProduct, searchAlone, searchInLockStep } from '../../src/explore/lock-step-search.js';
import type { SideView } from '../../src/explore/product.js';
import type { SearchByOptions } from '../../src/explore/search-by.js';
import { GuestmemError } from '../../src/guestmem-error.js';
import { stableJson } from '../../src/report/stable-json.js';
import { type Configuration, resolveConfiguration } from '../../src/settings/resolve.js';

function boundNamed(name: string, pages: number, leaves: (line: string) => boolean = () => false): Bound {
  const bound = bounds.find((one) => one.name === name);
  if (bound === undefined) throw new Error(`no bound ${name}`);
  const operations = bound.operations.filter((line) => !leaves(line));
  return { ...bound, world: { ...bound.world, pages }, operations };
}

function configurationOf(selectors: readonly string[]): Configuration {
  const resolved = resolveConfiguration(selectors);
  if (resolved.kind !== 'runnable') throw new Error('these profiles do not run');
  return resolved.configuration;
}

type Which = Backing | 'both';

function searched(
  which: Which,
  bound: Bound,
  { left, right }: Configuration,
  options: SearchByOptions,
): Promise<SearchResult> {
  if (which === 'both') return searchInLockStep({ bound, configuration: { left, right } }, options);
  return searchAlone({ bound, settings: which === left.backing.axis ? left : right }, options);
}

/** All that every tier has to agree in, with the pages that it tells of. */
async function told(search: (options: SearchByOptions) => Promise<SearchResult>, options: SearchByOptions = {}) {
  const pages = new Set<string>();
  const onPage = (sides: readonly SideView[]): void => {
    pages.add(stableJson(sides));
  };
  const { ending, states, transitions, refusals, saturated, found } = await search({ ...options, onPage });
  return {
    ending,
    counts: [states, transitions, refusals].map(Number),
    saturated: [...saturated].sort(),
    classes: found.map(({ group, names, trace }) => [trace?.length, group, ...names].join(' ')).sort(),
    pages: pages.size,
  };
}

/** Of the bound `small`, what makes few states and yet goes through the names, several pages, and back. */
const kept =
  /^(guest\.(read|share|unshare)|user\.(map|unmap|close|exit|punchHole|mapMany)|kvm\.(destroy|convert|bind))/;
const cutDown = (line: string): boolean => !kept.test(line);

const tiny = boundNamed('tiny', 1);
const tinyTwice = boundNamed('tiny', 2, (line) => /kernel\.(get|put)|\.read/.test(line));
const small = boundNamed('small', 1, (line) => /madvise|speculative|copyFromRef/.test(line));
const partTwice = boundNamed('small', 2, (line) => cutDown(line) || /user\.(mapMany|punch)/.test(line));

const together: Bound = { ...tinyTwice, limits: tinyTwice.limits.map((limit) => ({ ...limit, holder: 'world' })) };

interface Row {
  readonly title: string;
  readonly which: Which;
  readonly bound: Bound;
  readonly selectors?: readonly string[];
  readonly options?: SearchByOptions;
  /** Those that have no tables for it. */
  readonly cannot?: readonly Tier[];
}

const tables: readonly Tier[] = ['T2', 'T3'];

const rows: readonly Row[] = [
  ...(['guest-memfd', 'shmem-gup', 'both'] as const).flatMap((which): readonly Row[] => [
    { title: 'tiny, one page', which, bound: tiny },
    { title: 'tiny, two pages', which, bound: tinyTwice },
    { title: 'most of small, one page', which, bound: small },
  ]),
  { title: 'a part of small, two pages', which: 'both', bound: partTwice },
  { title: 'tiny, a limit on both pages together', which: 'both', bound: together, cannot: tables },
  { title: 'tiny, no hypervisor', which: 'both', bound: tiny, selectors: ['hypervisor:none'] },
  { title: 'a part of small, no hypervisor', which: 'both', bound: partTwice, selectors: ['hypervisor:none'] },
  { title: 'tiny, behind differences', which: 'both', bound: tiny, options: { realign: true, passesLatent: true } },
];

describe.for(rows)('$title: $which', ({ which, bound, selectors = [], options = {}, cannot = [] }) => {
  const configuration = configurationOf(selectors);
  const by = (engine: Tier) => told((all) => searched(which, bound, configuration, all), { ...options, engine });

  test('the tiers that can do it count the same and find the same by ways of the same length', async () => {
    const plain = await by('T0');
    expect(plain.ending).toBe('complete');
    for (const tier of ['T1', ...tables] as const) {
      if (cannot.includes(tier)) await expect(by(tier), tier).rejects.toThrow(GuestmemError);
      else expect(await by(tier), tier).toEqual(plain);
    }
  });
});

test.for(['T0', 'T1'] as const)('the product by its steps is the product by its numbers: %s', async (engine) => {
  const product = lockStepProduct({ bound: partTwice, configuration: configurationOf([]) });
  const { numbers: _, ...bySteps } = product;
  expect(numbered(bySteps)).not.toBe(product.numbers?.());
  const [steps, numbers] = [await search(bySteps, { engine }), await searchLazily(product)];
  expect(await told(async () => steps)).toEqual(await told(async () => numbers));
});

test('the comparison notices an operation that is left out', async () => {
  const configuration = configurationOf([]);
  const part = boundNamed('tiny', 1, (line) => line.startsWith('kvm.destroy'));
  const [whole, less] = [tiny, part].map((bound) => told((all) => searched('both', bound, configuration, all)));
  expect(await less).not.toEqual(await whole);
});
