import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../../run-command.ts';
import { type Instances, ModuleHost } from '../host/module-host.ts';
import type { Fault, Mutant } from '../mutant.ts';
import type { Hits } from '../reach/hits.ts';
import { corpus } from './corpus.ts';
import type { Judge } from './judge.ts';
import { testFile } from './test-file.ts';
import { vitestForTests } from './vitest-for-tests.ts';

const inPackages = (path: string): string => join(repositoryRoot, 'packages', path);

const models = ['model', 'guest-memfd-model', 'shmem-gup-model'];
/** Where rules are tested: all of the models' tests, and what holds the oracle against them. */
const testFolders = [...models.map((name) => `${name}/test`), 'conformance/test/oracle'];
const conformance = inPackages('conformance/src/index.ts');
const rows = inPackages('spec/src/generated/data.ts');

/** Every judge, on modules that were compiled once. */
export class Bench {
  /** @param hits where the regions of the models' sources that run are noted */
  static async open(hits?: Hits): Promise<Bench> {
    const host = new ModuleHost({
      outside: { vitest: vitestForTests },
      ...(hits && { hits, isWatched: (path) => models.some((name) => path.startsWith(inPackages(`${name}/src/`))) }),
    });
    const tests = testFolders.flatMap(testFilesBelow);
    await host.add(conformance, ...tests);
    return new Bench(host, [corpus(host.asTheyAre()), ...tests.map(testFile)]);
  }

  private constructor(
    readonly host: ModuleHost,
    readonly judges: readonly Judge[],
  ) {}

  /** The judges that a fault in this place can reach. A model may not read the rows. */
  judgesOf({ file, fault }: Pick<Mutant, 'file' | 'fault'>): readonly Judge[] {
    const reached = this.host.dependents(moduleOf({ file, fault }));
    const isOfModel = (path: string): boolean => models.some((name) => path.startsWith(inPackages(`${name}/`)));
    return this.judges.filter(({ entry }) => reached.has(entry) && !(fault.kind === 'row' && isOfModel(entry)));
  }

  /** Throws where the faulty module is no module at all. */
  async faulty(mutant: Pick<Mutant, 'file' | 'fault'>): Promise<Instances> {
    const path = moduleOf(mutant);
    const { fault } = mutant;
    if (fault.kind === 'source') return this.host.replaced({ path, text: fault.text });
    return this.host.replaced({ path, change: (exports) => ({ ...exports, hypercalls: withRow(exports, fault) }) });
  }
}

function moduleOf({ file, fault }: Pick<Mutant, 'file' | 'fault'>): string {
  return fault.kind === 'row' ? rows : join(repositoryRoot, file);
}

type RowFault = Extract<Fault, { readonly kind: 'row' }>;

function withRow(exports: Readonly<Record<string, unknown>>, { row }: RowFault): readonly RowFault['row'][] {
  const all = exports['hypercalls'] as readonly RowFault['row'][];
  return all.map((one) => (one.name === row.name ? row : one));
}

function testFilesBelow(folder: string): readonly string[] {
  return readdirSync(inPackages(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
