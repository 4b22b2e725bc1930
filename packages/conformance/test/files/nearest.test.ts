import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/files/nearest.js';

describe('the nearest name', () => {
  it.each([
    ['guest.shar', ['guest.share', 'guest.unshare'], 'guest.share'],
    ['gnf', ['gfn', 'vm'], 'gfn'],
    ['INPLACE', ['in-place', '6.18'], 'in-place'],
    ['elephant', ['gfn', 'vm'], undefined],
    ['x'.repeat(65), ['x'.repeat(64)], undefined],
    ['anything', [], undefined],
  ])('to %s', (found, names, expected) => {
    expect(nearest(found, names)).toBe(expected);
  });
});
