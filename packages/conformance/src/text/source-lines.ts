import type { Source } from '@guestmem/spec';

/** The archive link of a mail; other sources are named as they are. */
export function sourceLine({ kind, ref, note }: Source): string {
  const where = kind === 'mail' && /^[^\s@]+@[^\s@]+$/.test(ref) ? mailLink(ref) : `${kind}: ${ref}`;
  return note === undefined ? where : `${where} (${note})`;
}

function mailLink(id: string): string {
  return `https://lore.kernel.org/all/${id.replaceAll('/', '%2F')}/`;
}
