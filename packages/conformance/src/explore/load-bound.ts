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
  if ((sized.world.folioOrder ?? 0) > 0) {
    throw new GuestmemError('bad-usage', `bound ${sized.name}: found folioOrder; a search takes single pages only`);
  }
  if (sized.world.pages > 64) {
    throw new GuestmemError('bad-usage', `--pages: found ${sized.world.pages}; expected at most 64`);
  }
  // A line that cannot be read is told before anything runs.
  expandOperations(sized);
  return sized;
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
