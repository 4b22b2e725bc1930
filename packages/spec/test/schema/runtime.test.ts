import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { distinct } from '../../tools/zod/distinct.js';
import { recursiveOptional } from '../../tools/zod/recursive-optional.js';

describe('distinct items', () => {
  const list = z.array(z.unknown()).check(distinct);

  it.each([[[]], [[1, '1', true, null]], [[{ a: 1 }, { a: 2 }, { b: 1 }]], [[['a,b'], ['a', 'b']]]])(
    'accepts %j',
    (items) => {
      expect(list.safeParse(items).success).toBe(true);
    },
  );

  it.each([
    [[1, 1]],
    [[0, -0]],
    [
      [
        { a: 1, b: [2] },
        { b: [2], a: 1 },
      ],
    ],
    [[null, 'x', null]],
  ])('refuses %j', (items) => {
    expect(list.safeParse(items).error?.issues.map(({ message }) => message)).toEqual([
      'Invalid input: items must be distinct',
    ]);
  });
});

describe('a recursive optional property', () => {
  const Link = z.strictObject({
    head: z.int(),
    get next() {
      return recursiveOptional(Link);
    },
  });
  type Link = z.infer<typeof Link>;

  it('keeps its type at any depth', () => {
    const chain: Link = { head: 1, next: { head: 2, next: { head: 3 } } };
    // @ts-expect-error the tail holds a number
    const wrong: Link = { head: 1, next: { head: 2, next: { head: '3' } } };
    expect([Link.safeParse(chain).success, Link.safeParse(wrong).success]).toEqual([true, false]);
  });

  it('may be absent and not undefined', () => {
    expect(Link.safeParse({ head: 1 }).success).toBe(true);
    expect(Link.safeParse({ head: 1, next: undefined }).success).toBe(false);
  });
});
