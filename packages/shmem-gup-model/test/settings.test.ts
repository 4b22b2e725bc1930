import { describe, expect, it } from 'vitest';
import { createShmemGup, UnsupportedSettings } from '../src/index.js';
import { read } from './operations.js';
import { Run, settingsOf } from './world.js';

describe('settings that cannot be run', () => {
  it.each([['a profile that nobody knows', { profile: 'exclusive-v2' }, 'pending-profile']])(
    'are refused, not ignored: %s',
    (_, backing, code) => {
      expect(() => createShmemGup(settingsOf({ backing }))).toThrow(UnsupportedSettings);
      expect(() => createShmemGup(settingsOf({ backing }))).toThrow(expect.objectContaining({ code }));
    },
  );

  it('are refused where they are those of the other backing', () => {
    const backing = {
      axis: 'guest-memfd',
      profile: 'in-place',
      init: 'shared',
      unshareDeniable: true,
      invalidateOnPkvm: 'defer',
      kernel: '7.4',
      directMap: 'kept',
    } as const;
    const other = { ...settingsOf(), backing };
    expect(() => createShmemGup(other)).toThrow(expect.objectContaining({ code: 'other-backing' }));
  });
});

it('does not offer to convert memory', () => {
  expect(new Run().told({ op: 'kvm.convert', index: 0, to: 'private' })).toBe('not-offered');
});

it('gives the folio order that a world asks for', () => {
  const run = new Run({ pages: 8, folioOrder: 3 });
  expect(run.state.folios).toHaveLength(1);
  expect(run.told(read({ page: 7 }))).toBe('allow =zero');
});
