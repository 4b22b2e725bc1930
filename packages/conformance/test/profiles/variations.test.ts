import { pairs } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import { selectVariations } from '../../src/profiles/select-variations.js';
import { pendingProfiles, variationsOf } from '../../src/profiles/variations.js';
import { specCatalogue } from '../../src/settings/catalogue.js';

const all = variationsOf();
const runnable = specCatalogue.profiles.filter(({ status }) => status === 'runnable');
const of = (axis: string) => runnable.filter((one) => one.axis === axis);
const namesOf = (variations: readonly { readonly name: string }[]) => variations.map(({ name }) => name);

describe('the variations', () => {
  it('begin with the scenarios as they are, at both sides', () => {
    expect(all[0]).toEqual({
      name: 'as-named',
      selectors: [],
      sides: ['guest-memfd', 'shmem-gup'],
      isCompared: true,
    });
  });

  it.each(runnable)('have $axis:$name by itself', ({ axis, name }) => {
    const isBacking = axis === 'guest-memfd' || axis === 'shmem-gup';
    expect(all.filter(({ selectors }) => selectors.join() === `${axis}:${name}`)).toEqual([
      {
        name: `${axis}.${name}`,
        selectors: [`${axis}:${name}`],
        sides: isBacking ? [axis] : ['guest-memfd', 'shmem-gup'],
        isCompared: !isBacking,
      },
    ]);
  });

  it('have every two backings, whose sides are recorded by themselves', () => {
    const twos = all.filter(({ selectors }) => selectors.length === 2);
    expect(twos).toHaveLength(of('guest-memfd').length * of('shmem-gup').length);
    for (const { sides, isCompared } of twos) expect([sides, isCompared]).toEqual([[], true]);
  });

  it('have the named pairs, with sides of their own', () => {
    const threes = all.filter(({ selectors }) => selectors.length === 3);
    expect(namesOf(threes)).toEqual(pairs.map(({ name }) => `pair.${name}`));
    for (const { sides } of threes) expect(sides).toEqual(['guest-memfd', 'shmem-gup']);
  });

  it('have a name each', () => {
    expect(new Set(namesOf(all)).size).toBe(all.length);
  });

  it('and the profiles that are not written yet are all there are', () => {
    const singles = all.filter(({ selectors }) => selectors.length === 1).flatMap(({ selectors }) => selectors);
    const known = specCatalogue.profiles.map(({ axis, name }) => `${axis}:${name}`);
    expect([...singles, ...pendingProfiles()].toSorted()).toEqual(known.toSorted());
  });
});

describe('a choice', () => {
  it.each([
    [{ profile: ['hypervisor:upstream-2024'] }, ['hypervisor.upstream-2024', 'pair.2024']],
    [{ pair: '2024' }, ['pair.2024']],
    [{ profile: ['iommu:pv', 'iommu:none'], pair: 'intended' }, ['iommu.none', 'iommu.pv', 'pair.intended']],
  ])('of %o is of %o', (choice, names) => {
    expect(namesOf(selectVariations(choice)).toSorted()).toEqual(names.toSorted());
  });

  it('of nothing is all', () => {
    expect(selectVariations({})).toEqual(all);
  });

  it.each([
    [{ profile: ['iommu:pvv'] }, 'did you mean "pv"?'],
    [{ profile: ['shmem-gup+sharedPin=drop'] }, 'nothing is recorded of single switches'],
    [{ profile: ['shmem-gup'] }, '--all-profiles --profile: found "shmem-gup"; expected one of shmem-gup:'],
    [{ pair: '2023' }, 'found unknown pair "2023"; expected one of 2024, 2026, intended'],
    [{ pair: 'in-place.longterm-2026' }, 'found unknown pair'],
  ])('of %o is refused', (choice, message) => {
    expect(() => selectVariations(choice)).toThrow(message);
  });
});
