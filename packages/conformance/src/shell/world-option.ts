import type { World } from '@guestmem/spec';
import { didYouMean } from '../files/nearest.js';
import { oneOf, quote } from '../files/quote.js';
import { GuestmemError } from '../guestmem-error.js';
import { validateWords } from './validate-words.js';

const count = (text: string): unknown => (/^[0-9]{1,4}$/.test(text) ? Number(text) : text);

/** `2` or `protected+non-protected`. */
const vms = (text: string): unknown => {
  const number = count(text);
  return typeof number === 'number'
    ? Array.from({ length: number }, () => ({ kind: 'protected' }))
    : text.split('+').map((kind) => ({ kind }));
};

/** So many devices of the host, each in a domain of its own. */
const devices = (text: string): unknown => {
  const number = count(text);
  if (typeof number !== 'number') return text;
  return Array.from({ length: number }, (_, domain) => ({ speaksPrivate: false, domain }));
};

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  pages: count,
  folioOrder: count,
  vms,
  processes: count,
  devices,
  vmm: (text) => text,
  fatalSignals: (text) => (text === 'true' || text === 'false' ? text === 'true' : text),
  memlock: (text) => text,
};

/** What is there when nothing else was asked for. */
export const defaultWorld: World = { pages: 2 };

/** A world from words: `pages=2,devices=1,vmm=manual`. Throws a GuestmemError of one line. */
export function parseWorld(text: string): World {
  const fields = text.split(',').map((word): readonly [string, unknown] => {
    const [name = '', value = ''] = word.split('=');
    const read = readers[name];
    if (read !== undefined) return [name, read(value)];
    const names = Object.keys(readers);
    const hint = didYouMean(name, names);
    const tail = hint === undefined ? '' : `; ${hint}`;
    throw new GuestmemError('bad-usage', `--world: found ${quote(name)}; expected ${oneOf(names)}${tail}`, { hint });
  });
  return validateWords('World', { ...defaultWorld, ...Object.fromEntries(fields) });
}
