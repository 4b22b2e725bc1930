import { describe, expect, test } from 'vitest';
import { Interner } from '../src/index.js';

const equal: readonly (readonly [title: string, left: unknown, right: unknown])[] = [
  ['whatever the order of the fields', { a: 1, b: [2] }, { b: [2], a: 1 }],
  ['a field that is undefined and one that is not there', { a: 1, b: undefined }, { a: 1 }],
  ['parts of other parts', { a: { c: [1, { d: null }] } }, { a: { c: [1, { d: null }] } }],
];

const different: readonly (readonly [title: string, left: unknown, right: unknown])[] = [
  ['text that looks like two texts', ['a","b'], ['a', 'b']],
  ['text that looks like a number', ['1'], [1]],
  ['text that looks like nothing', [null], ['null']],
  ['a list and a record of the same', ['x', 1], { x: 1 }],
  ['nested and flat lists', [[1], 2], [[1, 2]]],
  ['no list and an empty one in it', [], [[]]],
  ['a field undefined in a list and a shorter list', [1, undefined], [1]],
  ['fields whose values change places', { a: 1, b: 2 }, { a: 2, b: 1 }],
  ['a record of one field and a list of its parts', { a: 'b' }, ['a', 'b']],
];

describe('numbers for values', () => {
  test.for(equal)('are the same: %s', ([, left, right]) => {
    const interner = new Interner<unknown>();
    expect(interner.idOf(left)).toBe(interner.idOf(right));
    expect(interner.same(right)).toBe(left);
  });

  test.for(different)('are not the same: %s', ([, left, right]) => {
    const interner = new Interner<unknown>();
    expect(interner.idOf(left)).not.toBe(interner.idOf(right));
    expect([interner.valueOf(0), interner.valueOf(1)]).toEqual([left, right]);
  });

  test('are refused back where nothing has them', () => {
    expect(() => new Interner<unknown>().valueOf(0)).toThrow('nothing has the number 0');
  });
});
