import { existsSync } from 'node:fs';
import { type Bound, bounds } from '@guestmem/spec';
import { didYouMean } from '../files/nearest.js';
import { oneOf, quote } from '../files/quote.js';
import { readDocument } from '../files/read-document.js';
import { GuestmemError } from '../guestmem-error.js';
import { validateAs } from '../schema/validate.js';
import { expandOperations } from './expand-operations.js';

/** The bound that ships under this name, or the one in this file; `pages` in place of what it says of its world. */
export function loadBound(name: string, pages?: number): Bound {
  const bound = bounds.find((one) => one.name === name) ?? readBound(name);
  const sized = pages === undefined ? bound : { ...bound, world: { ...bound.world, pages } };
  if (sized.world.pages > 64) {
    throw new GuestmemError('bad-usage', `--pages: found ${sized.world.pages}; expected at most 64`);
  }
  // A line that cannot be read is told before anything runs.
  expandOperations(sized);
  checkInvariants(sized);
  return sized;
}

/** Throws for large folios, which no table holds, whether the bound asks for them or the memory of the design. */
export function requireSinglePages({ name }: Bound, order: number): void {
  if (order === 0) return;
  throw new GuestmemError(
    'bad-usage',
    `bound ${name}: found large folios, folioOrder ${order}; expected single pages, or guestmem explore with --engine T0`,
  );
}

function checkInvariants({ name, invariants = [] }: Bound): void {
  const idle = invariants.find(({ is, isNot }) => is === undefined && isNot === undefined);
  if (idle !== undefined) {
    throw new GuestmemError(
      'invalid-document',
      `bound ${name}: found invariant ${quote(idle.name)} that demands nothing; expected is or isNot`,
    );
  }
  const twice = invariants.find((one, at) => invariants.findIndex((other) => other.name === one.name) < at);
  if (twice !== undefined) {
    throw new GuestmemError(
      'invalid-document',
      `bound ${name}: found two invariants ${quote(twice.name)}; expected a name for each`,
    );
  }
}

function readBound(path: string): Bound {
  if (existsSync(path)) return validateAs('Bound', readDocument(path));
  const names = bounds.map((one) => one.name);
  const hint = didYouMean(path, names);
  const tail = hint === undefined ? '' : `; ${hint}`;
  throw new GuestmemError('unknown-name', `found no bound ${quote(path)}; expected ${oneOf(names)} or a file${tail}`, {
    hint,
  });
}
