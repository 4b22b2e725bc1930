import { rules } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import * as tables from './errno-rows.js';
import { line, tell } from './scenery.js';

/** Rules that are no errno: `lowering.test.ts` has them. */
const elsewhere = ['SHM-UAPI-045', 'SHM-UAPI-046'];

describe.each(Object.entries(tables))('the calls of %s', (_, rows) => {
  it.each(rows)('$title: $tells', ({ calls, table, kernel, tells }) => {
    expect(line(tell(calls, table, kernel))).toBe(tells);
  });
});

it('answers by every rule about calls', () => {
  const told = new Set(Object.values(tables).flatMap((rows) => rows.map(({ tells }) => tells.split(' ')[1])));
  const own = rules.map(({ id }) => id).filter((id) => id.startsWith('SHM-UAPI-'));
  expect(own.filter((id) => !told.has(id))).toEqual(elsewhere);
});
