import { designSystem, NotTabulable, numbered, type SearchResult, search, searchLazily } from '@guestmem/explorer';
import { type Bound, bounds } from '@guestmem/spec';
import { describe, expect, test } from 'vitest';
import { designFor } from '../../src/explore/design-for.js';
import { expandOperations } from '../../src/explore/expand-operations.js';
import { beyondLimits, sharedLimitsOf } from '../../src/explore/limits.js';
import { plainProduct } from '../../src/explore/plain-product.js';
import { type ProductOptions, type ProductSystem, productSystem } from '../../src/explore/product.js';
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

const partsOf = (bound: Bound): Parameters<typeof plainProduct>[2] => ({
  world: bound.world,
  operations: expandOperations(bound),
  limits: (start) => beyondLimits(bound, start),
  sharedLimits: (start) => sharedLimitsOf(bound, start),
});

function tabulated(bound: Bound, { left, right }: Configuration, options: ProductOptions): ProductSystem {
  const parts = partsOf(bound);
  return productSystem(designSystem(designFor(left), parts), designSystem(designFor(right), parts), options);
}

/** All that two searches have to agree in. */
function told({ states, transitions, refusals, saturated, depth, found }: SearchResult): unknown {
  return {
    counts: [states, transitions, refusals, depth].map(Number),
    saturated: [...saturated].sort(),
    found: found.map(({ group, names, trace }) => [trace?.length, group, ...names].join(' ')).sort(),
  };
}

/** Of the bound `small`, what makes few states and yet goes through the names, several pages, and back. */
const kept =
  /^(guest\.(read|share|unshare)|user\.(map|unmap|close|exit|punchHole|mapMany)|kvm\.(destroy|convert|bind|vcpu))/;
const cutDown = (line: string): boolean => !kept.test(line);

const selections: readonly (readonly [title: string, selectors: readonly string[]])[] = [
  ['the default profiles', []],
  ['no hypervisor under them', ['hypervisor:none']],
];

const searches: readonly (readonly [title: string, bound: Bound])[] = [
  ['tiny, one page', boundNamed('tiny', 1)],
  ['tiny, two pages', boundNamed('tiny', 2, (line) => /kernel\.(get|put)|\.(read|write)/.test(line))],
  ['a part of small, one page', boundNamed('small', 1, cutDown)],
  [
    'a part of small, two pages',
    boundNamed('small', 2, (line) => cutDown(line) || /user\.(mapMany|punch)|vcpu/.test(line)),
  ],
];

/** The same with its limits on all pages together. */
const together = (bound: Bound): Bound => ({
  ...bound,
  limits: bound.limits.map((limit) => ({ ...limit, holder: 'world' })),
});

describe.for(selections)('%s', ([, selectors]) => {
  const configuration = configurationOf(selectors);

  test.for(searches)('the tables find what whole states show: %s', async ([, bound]) => {
    const plain = plainProduct(designFor(configuration.left), designFor(configuration.right), partsOf(bound));
    expect(told(await searchLazily(tabulated(bound, configuration, {})))).toEqual(told(plain));
  });
});

test('a limit on all pages together keeps out what each page alone may hold', async () => {
  const bound = boundNamed('tiny', 2, (line) => /kernel\.(get|put)|\.(read|write)/.test(line));
  const configuration = configurationOf([]);
  const plain = plainProduct(designFor(configuration.left), designFor(configuration.right), partsOf(together(bound)));
  const product = tabulated(together(bound), configuration, {});
  expect(told(await searchLazily(product))).toEqual(told(plain));
  const { numbers: _, ...bySteps } = product;
  expect(told(await search(bySteps, { engine: 'T0' }))).toEqual(told(plain));
  expect(Number((await searchLazily(tabulated(bound, configuration, {}))).states)).toBeGreaterThan(
    Number(plain.states),
  );
});

test('closed tables have no limit on all pages together', async () => {
  const product = tabulated(together(boundNamed('tiny', 2)), configurationOf([]), {});
  await expect(search(product, { engine: 'T2' })).rejects.toThrow(NotTabulable);
});

test('nor is it otherwise where the search goes on behind differences', async () => {
  const bound = boundNamed('tiny', 1);
  const configuration = configurationOf([]);
  const options = { realign: true, passesLatent: true };
  const plain = plainProduct(designFor(configuration.left), designFor(configuration.right), partsOf(bound), options);
  const product = tabulated(bound, configuration, options);
  expect(told(await searchLazily(product))).toEqual(told(plain));
  expect(plain.states).toBeGreaterThan(Number((await searchLazily(tabulated(bound, configuration, {}))).states));
});

test.for(['T0', 'T1'] as const)('the product by its steps is the product by its numbers: %s', async (engine) => {
  const bound = boundNamed('small', 2, (line) => cutDown(line) || /user\.(mapMany|punch)|vcpu/.test(line));
  const product = tabulated(bound, configurationOf([]), {});
  const { numbers: _, ...bySteps } = product;
  expect(numbered(bySteps)).not.toBe(product.numbers?.());
  expect(told(await search(bySteps, { engine }))).toEqual(told(await searchLazily(product)));
});

test('the comparison notices an operation that is left out', async () => {
  const configuration = configurationOf([]);
  const [whole, part] = [boundNamed('tiny', 1), boundNamed('tiny', 1, (line) => line.startsWith('kvm.destroy'))];
  const plain = plainProduct(designFor(configuration.left), designFor(configuration.right), partsOf(whole));
  expect(told(await searchLazily(tabulated(part, configuration, {})))).not.toEqual(told(plain));
});
