import type { Class } from '@guestmem/spec';

/** The classes, mildest first. */
export const classes: readonly Class[] = [
  'identical',
  'differs-code',
  'latent',
  'differs-data',
  'differs-decision',
  'only-in-one',
];

/** The worst of several classes; identical where there is none. */
export function worst(found: readonly Class[]): Class {
  return classes[Math.max(0, ...found.map((one) => classes.indexOf(one)))] ?? 'identical';
}
