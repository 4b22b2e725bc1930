import { expect, it } from 'vitest';
import { isSame } from '../src/invariants/same.js';

it.each([
  [1, 1, true],
  ['owned', 'owned', true],
  [null, null, true],
  [Number.NaN, Number.NaN, true],
  [{ kind: 'none' }, { kind: 'none' }, true],
  [[{ refcount: 1 }, null], [{ refcount: 1 }, null], true],
  [1, 2, false],
  [null, {}, false],
  [{}, null, false],
  ['owned', { 0: 'o' }, false],
  [{ kind: 'none' }, { kind: 'poison' }, false],
  [{ kind: 'none' }, { kind: 'none', prot: 'r' }, false],
])('%j and %j are the same data: %s', (a, b, same) => {
  expect(isSame(a, b)).toBe(same);
  expect(isSame(b, a)).toBe(same);
});
