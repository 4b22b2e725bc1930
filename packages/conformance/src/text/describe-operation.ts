import type { Operation } from '@guestmem/spec';

/** Fields whose value says enough without its name. */
const bare: ReadonlySet<string> = new Set(['value', 'to', 'phase', 'advice', 'call', 'fault', 'register', 'kind']);

/** An operation in a few words: `guest.write gfn 0 Secret`. */
export function describeOperation({ op, ...fields }: Operation): string {
  const words = Object.entries(fields).map(([name, value]) => {
    if (value === true) return name;
    return bare.has(name) && typeof value === 'string' ? value : `${name} ${String(value)}`;
  });
  return [op, ...words].join(' ');
}
