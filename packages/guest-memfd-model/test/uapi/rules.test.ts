import { readdirSync, readFileSync } from 'node:fs';
import { ruleIds } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';

const textBelow = (directory: URL): string =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(new URL(name, directory), 'utf8'))
    .join('\n');

const idsIn = (text: string): readonly string[] => [...new Set(text.match(/GMEM-UAPI-\d{3}/g))].toSorted();

describe('the rules of the kernel interface', () => {
  const rules = ruleIds.filter((id) => id.startsWith('GMEM-UAPI-'));

  it('are the ones that the code cites', () => {
    expect(idsIn(textBelow(new URL('../../src/uapi/', import.meta.url)))).toEqual(rules);
  });

  it('are each named in a test', () => {
    expect(idsIn(textBelow(new URL('./', import.meta.url)))).toEqual(rules);
  });
});
