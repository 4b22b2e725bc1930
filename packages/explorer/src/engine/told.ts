import type { Finding } from '../system.js';

export interface Telling<W> {
  readonly group: string;
  readonly names: readonly string[];
  readonly way: W;
}

/** What was found, each once for a group, with what leads to the first of each. */
export class Told<W> {
  readonly #tellings = new Map<string, Telling<W>>();

  /** Tells what was found in one step, if anything, and says whether the search goes no further. */
  hear(group: string, findings: readonly (Finding | null)[], way: (names: readonly string[]) => W): boolean {
    const real = findings.filter((finding) => finding !== null);
    if (real.length === 0) return false;
    const names = [...new Set(real.map(({ name }) => name))];
    const key = [group, ...names].join('\n');
    if (!this.#tellings.has(key)) this.#tellings.set(key, { group, names, way: way(names) });
    return real.some(({ ends }) => ends);
  }

  get tellings(): readonly Telling<W>[] {
    return [...this.#tellings.values()];
  }
}
