import type { Settings } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import { createGuestMemfd } from '../src/index.js';
import { settingsWith } from './settings.js';

describe('the guest_memfd model', () => {
  it('names its backing and its settings', () => {
    const settings = settingsWith();
    expect(createGuestMemfd(settings)).toMatchObject({ backing: 'guest-memfd', settings });
  });

  it('does not run with the settings of another backing', () => {
    const backing: Settings['backing'] = {
      axis: 'shmem-gup',
      profile: 'exclusive-intended',
      unshareDeniable: true,
      exclusiveScope: 'perPin',
      pinCount: 'biased',
      sharedPin: 'keep',
      memory: 'memfd',
      exclusivePin: 'on',
      pageFlagChecks: 'off',
    };
    expect(() => createGuestMemfd({ ...settingsWith(), backing })).toThrow('not for guest-memfd');
  });

  it('gives single pages to a world that asks for large folios', () => {
    const state = createGuestMemfd(settingsWith()).start({ pages: 8, folioOrder: 3 });
    expect(state).toMatchObject({ order: 0, folios: [] });
    expect(state.cells.every(({ backing }) => backing.slot === null)).toBe(true);
  });

  it('gives the huge pages that a world asks for to a file that was made for them', () => {
    const start = (init: 'shared' | 'private') =>
      createGuestMemfd(settingsWith({ backing: { profile: 'hugetlb', init } })).start({ pages: 6, folioOrder: 2 });
    expect(start('shared')).toMatchObject({ order: 2, folios: [{ shared: 4 }, { shared: 2 }] });
    expect(start('private')).toMatchObject({ order: 2, folios: [{ shared: 0 }, { shared: 0 }] });
    expect(start('private').cells.map(({ backing }) => backing.slot)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('does not run a profile that nobody has written', () => {
    const run = (): unknown => createGuestMemfd(settingsWith({ backing: { profile: 'thp' } }));
    expect(run).toThrow('guest-memfd:thp is not written; there is in-place,');
  });

  it('puts a page that is not ordinary memory into the file from the start', () => {
    const state = createGuestMemfd(settingsWith()).start({ pages: 2, frames: [{ index: 1, kind: 'mmio' }] });
    expect(state.cells.map(({ backing }) => backing.slot)).toEqual([null, 0]);
  });

  it('answers probes without changing anything', () => {
    const model = createGuestMemfd(settingsWith());
    const { state } = model.perform(model.start({ pages: 1 }), { op: 'guest.write', gfn: 0, value: 'G' });
    const seen = model.observe(state);
    expect(model.observe(state)).toEqual(seen);
    expect(seen.probes.map(({ party, access, decision, data }) => [party, access, decision, data])).toEqual([
      ['user0', 'read', 'kill-process', undefined],
      ['user0', 'write', 'kill-process', undefined],
      ['guest0', 'read', 'allow', 'G'],
      ['guest0', 'write', 'allow', undefined],
    ]);
    expect(seen.ownership).toMatchObject([{ page: 0, host: 'nopage', guests: [{ vm: 0, state: 'owned' }] }]);
  });
});
