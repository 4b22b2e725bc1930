import type { Source } from '@guestmem/spec';

/** The archive link of a mail, the link to a file of a repository; other sources are named as they are. */
export function sourceLine({ kind, ref, note }: Source): string {
  const where = (kind === 'mail' ? mailLink(ref) : codeLink(ref)) ?? `${kind}: ${ref}`;
  return note === undefined ? where : `${where} (${note})`;
}

function mailLink(id: string): string | undefined {
  if (!/^[^\s@]+@[^\s@]+$/.test(id)) return undefined;
  return `https://lore.kernel.org/all/${id.replaceAll('/', '%2F')}/`;
}

/** `owner/repository@commit:path:function` at GitHub; twelve digits of the commit do. */
function codeLink(ref: string): string | undefined {
  const found = /^([\w.-]+\/[\w.-]+)@([0-9a-f]{7,40}):([\w./-]+)(?::(\w+))?$/.exec(ref);
  if (found === null) return undefined;
  const [, repository, commit = '', path, name] = found;
  const link = `https://github.com/${repository}/blob/${commit.slice(0, 12)}/${path}`;
  return name === undefined ? link : `${link} ${name}()`;
}
