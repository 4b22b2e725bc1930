import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withTemporaryFolder } from '../../temporary-folder.ts';
import { Hits } from '../reach/hits.ts';
import { ModuleHost } from './module-host.ts';

const files = {
  'rule.ts': "export const rule = (pins: number): string => (pins > 0 ? 'EBUSY' : 'OK');",
  'table.ts': "import { rule } from './rule.js';\nexport const table = [rule(0), rule(1)];",
  'apart.ts': "import { outside } from 'outside';\nexport const apart = { outside, where: import.meta.dirname };",
  'ring-a.ts': "import { b } from './ring-b.js';\nexport const a = () => b();",
  'ring-b.ts': "import { a } from './ring-a.js';\nexport const b = () => 'b' + typeof a;",
};

const hosting = (use: (host: ModuleHost, at: (name: string) => string) => Promise<void>, hits?: Hits): Promise<void> =>
  withTemporaryFolder(files, async (folder) => {
    const at = (name: string): string => join(folder, name);
    const outside = { outside: { outside: 'from elsewhere' } };
    const host = new ModuleHost({ outside, ...(hits && { hits, isWatched: (path) => path.endsWith('rule.ts') }) });
    await host.add(...Object.keys(files).map(at));
    await use(host, at);
  });

describe('a module host', () => {
  it('runs modules as they are, with stand-ins for what is outside', () =>
    hosting(async (host, at) => {
      const modules = host.asTheyAre();
      expect(modules.import(at('table.ts'))).toMatchObject({ table: ['OK', 'EBUSY'] });
      expect(modules.import(at('apart.ts'))).toMatchObject({
        apart: { outside: 'from elsewhere', where: dirname(at('apart.ts')) },
      });
    }));

  it('runs a ring of imports', () =>
    hosting(async (host, at) => {
      const { a } = host.asTheyAre().import(at('ring-a.ts')) as { a: () => string };
      expect(a()).toBe('bfunction');
    }));

  it('makes anew what depends on a replaced text, and nothing else', () =>
    hosting(async (host, at) => {
      const faulty = await host.replaced({ path: at('rule.ts'), text: files['rule.ts'].replace('> 0', '> 1') });
      expect(faulty.import(at('table.ts'))).toMatchObject({ table: ['OK', 'OK'] });
      expect(faulty.import(at('apart.ts'))).toBe(host.asTheyAre().import(at('apart.ts')));
      expect(host.asTheyAre().import(at('table.ts'))).toMatchObject({ table: ['OK', 'EBUSY'] });
    }));

  it('makes anew what depends on a replaced export', () =>
    hosting(async (host, at) => {
      const path = at('rule.ts');
      const faulty = await host.replaced({ path, change: (exports) => ({ ...exports, rule: () => 'EIO' }) });
      expect(faulty.import(at('table.ts'))).toMatchObject({ table: ['EIO', 'EIO'] });
    }));

  it('throws at a text that is no module', () =>
    hosting(async (host, at) => {
      await expect(host.replaced({ path: at('rule.ts'), text: 'export const rule = (' })).rejects.toThrow();
    }));

  it('knows what depends on a module, through others as well', () =>
    hosting(async (host, at) => {
      expect(host.dependents(at('rule.ts'))).toEqual(new Set([at('rule.ts'), at('table.ts')]));
    }));

  it('notes which regions of a watched module run', () => {
    const hits = new Hits();
    return hosting(async (host, at) => {
      const { rule } = host.asTheyAre().import(at('rule.ts')) as { rule: (pins: number) => string };
      hits.take();
      rule(0);
      const [once] = Object.values(hits.take());
      rule(0);
      rule(1);
      const [twice] = Object.values(hits.take());
      expect([once?.length, twice?.length]).toEqual([2, 3]);
      expect(hits.take()).toEqual({});
    }, hits);
  });
});
