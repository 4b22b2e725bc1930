import { describe, expect, it } from 'vitest';
import { modelFor } from '../../src/index.js';
import { specCatalogue } from '../../src/settings/catalogue.js';
import { designOf } from '../../src/settings/designs.js';
import { resolveSide } from '../../src/settings/resolve-side.js';
import { standIn } from '../../src/settings/stand-in.js';

describe('a profile that stands in for what a scenario names', () => {
  it.each([
    ['takes the place of a profile', ['guest-memfd:6.18', 'iommu:pv'], ['iommu:pv', 'guest-memfd:6.8-dual']],
    ['is added where none is named', ['iommu:pv'], ['iommu:pv', 'guest-memfd:6.8-dual']],
    ['keeps the switches of the question', ['guest-memfd:6.18+init=private'], ['guest-memfd:6.8-dual+init=private']],
    [
      'keeps its own release whatever the scenario says',
      ['guest-memfd:6.18+init=private+kernel=7.2'],
      ['guest-memfd:6.8-dual+init=private'],
    ],
  ])('%s', (_, setting, expected) => {
    expect(standIn(setting, ['guest-memfd:6.8-dual'])).toEqual(expected);
  });

  it('keeps what it fixes, and gives up what it does not', () => {
    const setting = ['shmem-gup:exclusive-intended+unshareDeniable=true+sharedPin=drop'];
    expect(standIn(setting, ['shmem-gup:longterm-2026'])).toEqual(['shmem-gup:longterm-2026+sharedPin=drop']);
    expect(standIn(setting, ['shmem-gup:exclusive-rfc-v1'])).toEqual([
      'shmem-gup:exclusive-rfc-v1+unshareDeniable=true+sharedPin=drop',
    ]);
  });

  it('goes by its own switches before those of the scenario', () => {
    expect(standIn(['shmem-gup+sharedPin=drop'], ['shmem-gup+sharedPin=keep'])).toEqual(['shmem-gup+sharedPin=keep']);
  });
});

describe('one side', () => {
  it('runs where only the other backing is not written yet', () => {
    const setting = ['guest-memfd:6.18', 'iommu:pv'];
    const profiles = specCatalogue.profiles.map((one) =>
      one.axis === 'guest-memfd' && one.name === '6.18' ? { ...one, status: 'pending' as const } : one,
    );
    const catalogue = { ...specCatalogue, profiles };
    expect(resolveSide('shmem-gup', setting, [], catalogue)).toMatchObject({
      kind: 'runnable',
      settings: { backing: { axis: 'shmem-gup' }, iommu: { profile: 'pv' } },
    });
    expect(resolveSide('guest-memfd', setting, [], catalogue)).toEqual({
      kind: 'pending',
      profiles: ['guest-memfd:6.18'],
    });
  });
});

describe('what the data calls runnable', () => {
  const { profiles, switches } = specCatalogue;
  const selectors = [
    ...profiles.map(({ axis, name, status }) => ({ selector: `${axis}:${name}`, isPending: status === 'pending' })),
    ...switches.flatMap(({ axis, name, values, pending = [] }) =>
      values.map((value) => ({ selector: `${axis}+${name}=${value}`, isPending: pending.includes(value) })),
    ),
  ];

  it.each(selectors)('$selector: pending $isPending, as the models have it', ({ selector, isPending }) => {
    const resolved = resolveSide(designOf(selector) ?? 'shmem-gup', [selector]);
    expect(resolved.kind).toBe(isPending ? 'pending' : 'runnable');
    if (resolved.kind === 'runnable') expect(() => modelFor(resolved.settings)).not.toThrow();
  });
});
