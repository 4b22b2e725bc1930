import { readFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileFunction } from 'node:vm';
import { repositoryRoot } from '../../run-command.ts';
import type { Hits } from '../reach/hits.ts';
import { instrument } from '../reach/instrument.ts';
import { requireOutside, resolve } from './resolve.ts';
import { transpile } from './transpile.ts';

type Exports = Record<string, unknown>;
interface Module {
  exports: Exports;
}
type Factory = (
  module: Module,
  exports: Exports,
  require: (name: string) => unknown,
  importMeta: Readonly<Record<string, string>>,
  hit: (region: number) => void,
) => void;

interface Source {
  readonly factory: Factory;
  /** Modules of the workspace that it imports. */
  readonly imports: readonly string[];
}

/** What stands in for a module: another text, or another export. */
export type Replacement =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly change: (exports: Exports) => Exports };

/** Instances of modules. What does not depend on a replaced module is shared with the unchanged instances. */
export interface Instances {
  import(path: string): Exports;
}

const unnoticed = (): void => undefined;

const requireCall = /require\("([^"]+)"\)/g;

export interface HostOptions {
  /** Stands in for modules from outside the workspace. */
  readonly outside: Readonly<Record<string, unknown>>;
  /** Notes which regions of the files that it is asked about run. */
  readonly hits?: Hits;
  readonly isWatched?: (path: string) => boolean;
}

/**
 * The workspace's modules, compiled once from their sources. A mutant costs the compilation of one module and new
 * instances of those that depend on it.
 */
export class ModuleHost {
  readonly #sources = new Map<string, Source>();
  readonly #importers = new Map<string, Set<string>>();
  readonly #shared = new Map<string, Module>();

  constructor(readonly options: HostOptions) {}

  /** Compiles a module and all that it imports. */
  async add(...entries: readonly string[]): Promise<void> {
    const waiting = entries.filter((path) => !this.#sources.has(path));
    const known = new Set(waiting);
    while (waiting.length > 0) {
      const batch = waiting.splice(0);
      const sources = await Promise.all(
        batch.map(async (path) => [path, await compile(path, this.#textOf(path))] as const),
      );
      for (const [path, source] of sources) {
        this.#sources.set(path, source);
        for (const imported of source.imports) {
          this.#importers.set(imported, (this.#importers.get(imported) ?? new Set()).add(path));
          if (this.#sources.has(imported) || known.has(imported)) continue;
          known.add(imported);
          waiting.push(imported);
        }
      }
    }
  }

  #hitsOf(path: string): (region: number) => void {
    return this.options.hits?.of(relative(repositoryRoot, path)) ?? unnoticed;
  }

  #textOf(path: string): string {
    const text = readFileSync(path, 'utf8');
    return this.options.hits && this.options.isWatched?.(path) ? instrument(path, text) : text;
  }

  /** The modules that depend on one, itself included. */
  dependents(path: string): ReadonlySet<string> {
    const found = new Set([path]);
    for (const one of found) for (const importer of this.#importers.get(one) ?? []) found.add(importer);
    return found;
  }

  /** The modules as they are. */
  asTheyAre(): Instances {
    return this.#instances(this.#shared, new Set());
  }

  /** Throws if the text of the replacement does not parse. */
  async replaced(replacement: Replacement): Promise<Instances> {
    const { path } = replacement;
    const own = new Map<string, Module>();
    if ('text' in replacement) {
      const source = await compile(path, replacement.text);
      return this.#instances(own, this.dependents(path), (one) => (one === path ? source : undefined));
    }
    const changed = replacement.change(this.asTheyAre().import(path));
    own.set(path, { exports: changed });
    return this.#instances(own, this.dependents(path));
  }

  #instances(
    own: Map<string, Module>,
    changed: ReadonlySet<string>,
    sourceFor: (path: string) => Source | undefined = () => undefined,
  ): Instances {
    const load = (path: string): Exports => {
      const registry = changed.has(path) ? own : this.#shared;
      const found = registry.get(path);
      if (found) return found.exports;
      const source = sourceFor(path) ?? this.#sources.get(path);
      if (!source) throw new Error(`${path} was not compiled`);
      const module: Module = { exports: {} };
      // Before it runs: a module of an import cycle is met half done, as in an ES module.
      registry.set(path, module);
      const require = (name: string): unknown => {
        const target = resolve(path, name);
        if (target.kind === 'own') return load(target.path);
        return this.options.outside[name] ?? requireOutside(path, name);
      };
      source.factory(module, module.exports, require, metaOf(path), this.#hitsOf(path));
      return module.exports;
    };
    return { import: load };
  }
}

async function compile(path: string, text: string): Promise<Source> {
  const code = await transpile(path, text);
  const names = [...code.matchAll(requireCall)].map(([, name = '']) => resolve(path, name));
  return {
    factory: compileFunction(code, ['module', 'exports', 'require', 'importMeta', '__hit'], {
      filename: path,
    }) as Factory,
    imports: names.flatMap((target) => (target.kind === 'own' ? [target.path] : [])),
  };
}

function metaOf(path: string): Readonly<Record<string, string>> {
  return { url: pathToFileURL(path).href, dirname: dirname(path), filename: path };
}
