import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const rules = fileURLToPath(new URL('../../spec/data/rules/', import.meta.url));
const literal = /'((?:CPU|HYP|IOMMU)-[A-Z0-9]+-[0-9]{3})'/g;

function idsUnder(directory: string): ReadonlySet<string> {
  const files = readdirSync(join(root, directory), { recursive: true, encoding: 'utf8' });
  const sources = files
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(root, directory, file), 'utf8'));
  return new Set(sources.flatMap((text) => [...text.matchAll(literal)].map(([, id = '']) => id)));
}

const stated = ['cpu', 'hyp', 'hyp-gunyah', 'hyp-x86', 'iommu'].flatMap((name) => {
  const file = JSON.parse(readFileSync(join(rules, `${name}.json`), 'utf8')) as { rules: { id: string }[] };
  return file.rules.map(({ id }) => id);
});

describe('the rules of the machine', () => {
  it('are those that its code decides by', () => {
    expect([...idsUnder('src')].sort()).toEqual([...stated].sort());
  });

  it('are each named by a test, in a row that the code has to reach', () => {
    const tested = idsUnder('test');
    expect(stated.filter((id) => !tested.has(id))).toEqual([]);
  });

  it('stand once', () => {
    expect(new Set(stated).size).toBe(stated.length);
  });
});
