import type { Hypercall, HypercallArgs } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import { OracleError, predict, startOracle } from '../../src/oracle/index.js';
import { bare, check, settings, tryIt, world } from './try-it.js';

describe('a delegate', () => {
  const inner: Hypercall = {
    ...bare,
    name: 'inner',
    preconditions: [
      { field: 'args.aligned', test: 'equals', value: 'yes', error: 'EPERM' },
      { field: 'args.reserved', test: 'equals', value: 'zero', error: 'ENOENT' },
    ],
    effects: [{ do: 'set', target: 'frame.host', value: 'nopage' }],
  };
  const outer: Hypercall = {
    ...bare,
    delegate: { to: 'inner', errors: [{ from: 'ENOENT', to: 'ENOENT' }], otherwise: 'EINVAL' },
  };
  const call = (args: HypercallArgs) =>
    predict(startOracle(world, settings('pv'), [inner, outer]), {
      call: 'try_it',
      args: { index: 0, frame: 0, vm: 0, ...args },
      ret: 'OK',
    });

  it('decides, and its errors are translated', () => {
    expect(call({ aligned: false })).toMatchObject({ ret: 'EINVAL' });
    expect(call({ reserved: 'non-zero' })).toMatchObject({ ret: 'ENOENT' });
  });
  it('does the effects', () => {
    const { state } = call({});
    expect(state.cells[0]?.frames[0]?.host).toBe('nopage');
  });
});

describe('a row that cannot be interpreted is refused', () => {
  it.each<readonly [string, Partial<Hypercall>, RegExp]>([
    [
      'a word that its field does not have',
      check({ field: 'frame.host', test: 'equals', value: 'poison', error: 'EPERM' }),
      /frame.host is never "poison"/,
    ],
    [
      'a count tested as a word',
      check({ field: 'frame.refcount', test: 'equals', value: 'none', error: 'EPERM' }),
      /frame.refcount is a count/,
    ],
    [
      'a word tested as a count',
      check({ field: 'frame.host', test: 'at-least', count: 1, error: 'EPERM' }),
      /frame.host is no count/,
    ],
    [
      'a value that its target cannot take',
      { effects: [{ do: 'set', target: 'frame.tainted', value: 'owned' }] },
      /frame.tainted cannot become "owned"/,
    ],
    ['a guest entry without a state', { effects: [{ do: 'map', table: 'guest' }] }, /without state, prot or size/],
    [
      'a delegate that is not there',
      { delegate: { to: 'nobody', errors: [], otherwise: 'EINVAL' } },
      /delegates to nobody/,
    ],
  ])('%s', (_, row, message) => {
    const start = () => startOracle(world, settings('pv'), [{ ...bare, ...row }]);
    expect(start).toThrow(OracleError);
    expect(start).toThrow(message);
    expect(start).toThrow(/^try_it: /);
  });

  it('a read of a page that nothing maps', () => {
    const row = {
      ...check({ field: 'frame.host', test: 'equals', value: 'owned', error: 'EPERM' }),
      frame: 'guest-entry',
    } as const;
    expect(() => tryIt({ row })).toThrow(/reads a page that nothing maps/);
  });
});
