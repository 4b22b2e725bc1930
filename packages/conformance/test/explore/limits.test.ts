import { beyondTogether, type Names } from '@guestmem/explorer';
import { initialState } from '@guestmem/model';
import type { Bound } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import { beyondLimits, requireRoom, sharedLimitsOf } from '../../src/explore/limits.js';
import { loadBound } from '../../src/explore/load-bound.js';
import { designFor } from '../../src/implementation/design-for.js';
import { runnableSide } from '../../src/settings/runnable.js';

const start = { layout: { vmas: [1] }, globals: { vms: [{ vcpu: 'loaded' }, { vcpu: 'loaded' }] } } as unknown as Names;

const beyond = (limits: Bound['limits'], page: unknown, names: Names = start): string | null =>
  beyondLimits({ limits, world: { pages: 1 } } as unknown as Bound, start)(page, names);

describe('a limit on a page', () => {
  it.each([
    ['a number counts as itself', { pins: 2 }, ['pins'], 2],
    ['true counts as one', { batch: true }, ['batch'], 1],
    ['false and null count nothing', { batch: false, copy: null }, ['batch', 'copy'], 0],
    ['whatever is there counts as one', { copy: 'Secret' }, ['copy'], 1],
    ['a star goes through all', { counts: [{ pins: 1 }, { pins: 2 }] }, ['counts.*.pins'], 3],
    ['paths add up', { pins: 1, gets: 1 }, ['pins', 'gets'], 2],
    ['what only the other side has counts nothing', { pins: 1 }, ['counters.*.held'], 0],
  ])('%s', (_, page, count, held) => {
    const limit = (max: number) => [{ name: 'held', count, max }];
    expect(beyond(limit(held), page)).toBeNull();
    if (held > 0) expect(beyond(limit(held - 1), page)).toBe('held');
  });
});

describe('a limit on all pages together', () => {
  const limit = { name: 'held', count: ['pins'], changed: ['layout'], max: 2, holder: 'world' } as const;
  const boundOf = (pages: number) => ({ world: { pages }, limits: [limit] }) as unknown as Bound;
  const changed = { layout: { vmas: [] }, globals: start.globals } as unknown as Names;

  it.each([
    ['as much as there may be', [1, 1], start, null],
    ['one too many', [2, 1], start, 'held'],
    ['what has changed takes its room', [1, 1], changed, 'held'],
    ['and leaves the rest', [1, 0], changed, null],
  ])('%s', (_, pins, names, beyond) => {
    const pages = pins.map((held) => ({ pins: held }));
    expect(beyondTogether(sharedLimitsOf(boundOf(2), start), pages, names)).toBe(beyond);
  });

  it('is one on its page in a world of one, and no page has it otherwise', () => {
    expect(sharedLimitsOf(boundOf(1), start)).toEqual([]);
    expect(beyondLimits(boundOf(1), start)({ pins: 3 }, start)).toBe('held');
    expect(beyondLimits(boundOf(2), start)({ pins: 3 }, start)).toBeNull();
  });
});

describe('an untouched world', () => {
  const design = designFor(runnableSide('shmem-gup', []));
  const within = (limit: Partial<Bound['limits'][number]>) => {
    const bound: Bound = { ...loadBound('tiny', 2), limits: [{ name: 'held', count: ['backing'], max: 1, ...limit }] };
    return () => requireRoom(bound, initialState(design, bound.world));
  };

  it.each([
    ['of each page', { max: 0 }],
    ['of all together', { holder: 'world' }],
  ] as const)('has to be within the limits %s', (_, limit) => {
    expect(within(limit)).toThrow('bound tiny: found an untouched world beyond the limit "held"');
    expect(within({ ...limit, max: 2 })).not.toThrow();
  });
});

describe('a limit on what has changed', () => {
  const limits = (max: number) => [{ name: 'changed', changed: ['globals.vms.*.vcpu', 'layout'], max }];
  const changed = { layout: { vmas: [] }, globals: start.globals } as unknown as Names;

  it('counts nothing at the start', () => {
    expect(beyond(limits(0), {})).toBeNull();
  });

  it('counts each path that is not what it was', () => {
    expect(beyond(limits(0), {}, changed)).toBe('changed');
    expect(beyond(limits(1), {}, changed)).toBeNull();
  });
});
