import type { Profile, Settings } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import {
  describeConfiguration,
  type GuestmemError,
  maturityOf,
  resolveConfiguration,
  selects,
  specificity,
} from '../../src/index.js';
import { specCatalogue } from '../../src/settings/catalogue.js';

const resolved = (selectors: readonly string[], overrides: readonly string[] = []) => {
  const found = resolveConfiguration(selectors, overrides);
  if (found.kind !== 'runnable') throw new Error(`pending: ${found.profiles.join(', ')}`);
  return found.configuration;
};

describe('the settings of a scenario', () => {
  it('are the defaults where it says nothing', () => {
    expect(describeConfiguration(resolved([]))).toEqual({
      left: 'guest-memfd:in-place',
      right: 'shmem-gup:exclusive-intended',
      hypervisor: 'hypervisor:pkvm-2026',
      iommu: 'iommu:nested',
    });
  });

  it('give both sides the same hypervisor and IOMMU', () => {
    const { left, right } = resolved(['hypervisor:upstream-2024', 'iommu:pv']);
    expect(left.hypervisor).toEqual(right.hypervisor);
    expect(left.hypervisor).toMatchObject({ profile: 'upstream-2024', userFault: 'fatal', linearMapFault: 'crash' });
    expect(left.iommu).toEqual(right.iommu);
  });

  it.each([
    ['hypervisor:pkvm-2026', 'nested'],
    ['hypervisor:pkvm-android-6.12', 'pv'],
    ['hypervisor:upstream-2024', 'none'],
  ])('of %s take its own IOMMU design, %s', (selector, iommu) => {
    expect(resolved([selector]).left.iommu.profile).toBe(iommu);
    expect(resolved([selector, 'iommu:nested']).left.iommu.profile).toBe('nested');
  });

  it('read switches as the types that the settings have', () => {
    const { left, right } = resolved(['shmem-gup+sharedPin=drop+unshareDeniable=false', 'guest-memfd+init=private']);
    expect(right.backing).toMatchObject({ profile: 'exclusive-intended', sharedPin: 'drop', unshareDeniable: false });
    expect(left.backing).toMatchObject({ profile: 'in-place', init: 'private', unshareDeniable: true });
  });

  it('are pending where a profile is, by name', () => {
    const unwritten = ({ axis }: Profile): boolean => axis === 'guest-memfd' || axis === 'iommu';
    const profiles = specCatalogue.profiles.map((one) =>
      unwritten(one) ? { ...one, status: 'pending' as const } : one,
    );
    expect(resolveConfiguration(['guest-memfd:6.18', 'iommu:pv'], [], { ...specCatalogue, profiles })).toEqual({
      kind: 'pending',
      profiles: ['guest-memfd:6.18', 'iommu:pv'],
    });
  });
});

describe('a hypervisor that knows few IOMMU designs', () => {
  it.each([
    [['hypervisor:sev-snp'], 'runnable'],
    [['hypervisor:sev-snp', 'iommu:none'], 'impossible'],
    [['hypervisor:sev-snp', 'iommu:nested'], 'impossible'],
    [['hypervisor:tdx', 'iommu:none'], 'runnable'],
    [['hypervisor:pkvm-android-6.12', 'iommu:host'], 'impossible'],
    [['hypervisor:pkvm-2026', 'iommu:host'], 'runnable'],
    [['hypervisor:pkvm-2026', 'iommu:none'], 'runnable'],
  ] as const)('%o is %s', (selectors, kind) => {
    expect(resolveConfiguration(selectors).kind).toBe(kind);
  });

  it('runs with no other, by name', () => {
    expect(resolveConfiguration(['iommu:pv'], ['hypervisor:tdx'])).toEqual({
      kind: 'impossible',
      profiles: ['iommu:pv with hypervisor:tdx'],
    });
  });

  it('is not said to be written some day, whatever else is not written', () => {
    const profiles = specCatalogue.profiles.map((one) =>
      one.axis === 'guest-memfd' ? { ...one, status: 'pending' as const } : one,
    );
    const resolved = resolveConfiguration(['iommu:pv', 'hypervisor:tdx'], [], { ...specCatalogue, profiles });
    expect(resolved).toEqual({ kind: 'impossible', profiles: ['iommu:pv with hypervisor:tdx'] });
  });
});

describe('an override', () => {
  it('without a profile sets switches beside those of the scenario', () => {
    const { right } = resolved(['shmem-gup+sharedPin=drop'], ['shmem-gup+pinCount=exact']);
    expect(right.backing).toMatchObject({ sharedPin: 'drop', pinCount: 'exact' });
  });

  it('with a profile replaces what the scenario says of the axis', () => {
    const { right } = resolved(['shmem-gup+sharedPin=drop'], ['shmem-gup:exclusive-intended']);
    expect(right.backing).toMatchObject({ sharedPin: 'keep' });
  });

  it('of the hypervisor brings its IOMMU design, unless the scenario names one', () => {
    expect(resolved([], ['hypervisor:pkvm-android-6.12']).left.iommu.profile).toBe('pv');
    expect(resolved(['iommu:nested'], ['hypervisor:pkvm-android-6.12']).left.iommu.profile).toBe('nested');
  });

  it.each([
    [
      'guest-memfd:inplace',
      'found unknown profile of guest-memfd: "inplace"; expected one of 6.18, 6.8-dual, hugetlb, in-place, no-direct-map, three-state; did you mean "in-place"?',
    ],
    [
      'gest-memfd',
      'found unknown axis "gest-memfd"; expected one of guest-memfd, shmem-gup, hypervisor, iommu; did you mean "guest-memfd"?',
    ],
    [
      'shmem-gup+shared=drop',
      'found unknown switch of shmem-gup: "shared"; expected one of unshareDeniable, exclusiveScope, pinCount, sharedPin, memory, exclusivePin, pageFlagChecks; did you mean "sharedPin"?',
    ],
    ['shmem-gup+sharedPin', 'found "shmem-gup+sharedPin"; expected axis:profile+switch=value'],
    [
      'hypervisor+relinquish=maybe',
      'found unknown value of the switch relinquish: "maybe"; expected one of false, true',
    ],
  ])('%s is refused', (selector, message) => {
    expect(() => resolveConfiguration([], [selector])).toThrow(
      expect.objectContaining({ code: 'bad-selector', message: `selector ${selector}: ${message}` }) as GuestmemError,
    );
  });
});

describe('a selector', () => {
  const settings: Settings = resolved(['shmem-gup+sharedPin=drop']).right;

  it.each([
    ['shmem-gup', true],
    ['shmem-gup:exclusive-intended', true],
    ['shmem-gup+sharedPin=drop+memory=memfd', true],
    ['hypervisor:pkvm-2026', true],
    ['iommu:nested+smmuFault=terminate', true],
    ['guest-memfd', false],
    ['shmem-gup:longterm-2026', false],
    ['shmem-gup+sharedPin=keep', false],
    ['iommu:pv', false],
    ['nonsense', false],
    ['shmem-gup & hypervisor:pkvm-2026', true],
    ['shmem-gup & hypervisor:pkvm-2026 & iommu:nested', true],
    ['shmem-gup & hypervisor:upstream-2024', false],
    ['guest-memfd & hypervisor:pkvm-2026', false],
  ])('%s: %s', (selector, expected) => {
    expect(selects(selector, settings)).toBe(expected);
  });

  it('demands the more the more specific it is', () => {
    const ranks = [undefined, 'shmem-gup', 'shmem-gup:x', 'shmem-gup:x+a=b', 'shmem-gup:x+a=b+c=d'].map(specificity);
    expect(ranks).toEqual([0, 1, 2, 3, 4]);
    expect(['shmem-gup & iommu', 'shmem-gup & hypervisor:x+a=b & iommu:y'].map(specificity)).toEqual([2, 6]);
  });
});

describe('the maturity of a combination', () => {
  it.each([
    [['hypervisor:upstream-2024', 'iommu:none'], 'hypothetical', 'posted'],
    [[], 'hypothetical', 'hypothetical'],
  ] as const)('of %o is %s and %s', (selectors, left, right) => {
    const configuration = resolved(selectors);
    expect(maturityOf(configuration.left)).toBe(left);
    expect(maturityOf(configuration.right)).toBe(right);
  });

  it('is hypothetical where no entry names it', () => {
    expect(
      maturityOf(resolved(['hypervisor:upstream-2024', 'iommu:none']).right, {
        profiles: [],
        switches: [],
        triples: [],
      }),
    ).toBe('hypothetical');
  });
});
