import { type Profile, pairs } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import { namedPair, parseBetween, requireRunnable, resolveBetween } from '../../src/index.js';
import { specCatalogue } from '../../src/settings/catalogue.js';
import { selectorFault } from '../../src/settings/selector-fault.js';

const settingsOf = (...words: Parameters<typeof resolveBetween>) => {
  const resolved = resolveBetween(...words);
  if (resolved.kind !== 'runnable') throw new Error(`pending: ${resolved.profiles.join(' ')}`);
  return resolved.configuration;
};

describe('two backings in place of those of a scenario', () => {
  it('may be of one design', () => {
    const between = parseBetween('shmem-gup:exclusive-intended,shmem-gup:exclusive-intended+sharedPin=drop');
    const { left, right } = settingsOf([], between);
    expect([left.backing, right.backing]).toMatchObject([{ sharedPin: 'keep' }, { sharedPin: 'drop' }]);
    expect(left.hypervisor).toEqual(right.hypervisor);
  });

  it('stand in the order in which they were named', () => {
    const { left, right } = settingsOf([], parseBetween('shmem-gup,guest-memfd'));
    expect([left.backing.axis, right.backing.axis]).toEqual(['shmem-gup', 'guest-memfd']);
  });

  it('leave hypervisor and IOMMU to the scenario, and switches where only the axis is named', () => {
    const setting = ['hypervisor:upstream-2024', 'iommu:pv', 'guest-memfd+init=private'];
    const { left, right } = settingsOf(setting, parseBetween('guest-memfd,guest-memfd:in-place'));
    expect(left).toMatchObject({ hypervisor: { profile: 'upstream-2024' }, iommu: { profile: 'pv' } });
    expect([left.backing, right.backing]).toMatchObject([{ init: 'private' }, { init: 'shared' }]);
  });

  it('ignore what the scenario says of a design that is not compared', () => {
    const absent: Profile = { ...(specCatalogue.profiles.find(({ axis }) => axis === 'shmem-gup') as Profile) };
    const catalogue = {
      ...specCatalogue,
      profiles: [
        ...specCatalogue.profiles,
        { ...absent, name: 'unwritten', status: 'pending', default: false } as const,
      ],
    };
    const setting = ['shmem-gup:unwritten'];
    expect(resolveBetween(setting, parseBetween('guest-memfd,guest-memfd'), [], catalogue).kind).toBe('runnable');
    expect(resolveBetween(setting, parseBetween('guest-memfd,shmem-gup'), [], catalogue)).toEqual({
      kind: 'pending',
      profiles: ['shmem-gup:unwritten'],
    });
    const pair = { left: 'guest-memfd:in-place', right: 'shmem-gup:unwritten', pair: 'some' };
    expect(() => requireRunnable(pair, catalogue)).toThrow(
      'nothing runs the pair some: not written yet: shmem-gup:unwritten; see guestmem list profiles',
    );
  });

  it.each([
    ['guest-memfd', 'found "guest-memfd"; expected SELECTOR,SELECTOR'],
    ['guest-memfd,shmem-gup,shmem-gup', 'expected SELECTOR,SELECTOR'],
    ['guest-memfd,iommu:pv', 'found a selector of iommu; expected one of guest-memfd or shmem-gup'],
    ['guest-memfd,shmem-gup+sharedPim=drop', 'did you mean "sharedPin"?'],
  ])('are not %s', (text, message) => {
    expect(() => parseBetween(text)).toThrow(message);
  });
});

describe('named pairs', () => {
  it.each(pairs)('$name names what exists', ({ name, left, right, hypervisor }) => {
    for (const selector of [left, right, hypervisor]) expect(selectorFault(selector, specCatalogue)).toBeUndefined();
    expect(namedPair(name)).toEqual({ left, right, hypervisor, pair: name });
  });

  it('set the hypervisor of both sides', () => {
    const { left, right } = settingsOf(['hypervisor:upstream-2024'], namedPair('intended'));
    expect([left.hypervisor.profile, right.hypervisor.profile]).toEqual(['pkvm-2026', 'pkvm-2026']);
  });
});
