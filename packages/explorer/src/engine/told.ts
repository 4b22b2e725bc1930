import { recalledIn } from '../lazy/recalled.js';
import type { Finding } from '../system.js';

export interface Telling<W> {
  readonly group: string;
  readonly names: readonly string[];
  readonly way: W;
}

/** Where a row of names leads, name by name: most of what is heard was heard before. */
interface Heard {
  readonly next: Map<string, Heard>;
  isTold: boolean;
}

const unheard = (): Heard => ({ next: new Map(), isTold: false });

/** What was found, each once for a group, with what leads to the first of each. */
export class Told<W> {
  readonly #tellings = new Map<string, Telling<W>>();
  readonly #heard = new Map<string, Heard>();

  /** Tells what was found in one step, if anything, and says whether the search goes no further. */
  hear(group: string, findings: readonly (Finding | null)[], way: (names: readonly string[]) => W): boolean {
    const start = recalledIn(this.#heard, group, unheard);
    let [heard, ends] = [start, false];
    for (const finding of findings) {
      if (finding === null) continue;
      heard = recalledIn(heard.next, finding.name, unheard);
      ends ||= finding.ends;
    }
    if (heard !== start && !heard.isTold) {
      heard.isTold = true;
      this.#tell(group, findings, way);
    }
    return ends;
  }

  get tellings(): readonly Telling<W>[] {
    return [...this.#tellings.values()];
  }

  #tell(group: string, findings: readonly (Finding | null)[], way: (names: readonly string[]) => W): void {
    const names = [...new Set(findings.flatMap((finding) => finding?.name ?? []))];
    const key = [group, ...names].join('\n');
    if (!this.#tellings.has(key)) this.#tellings.set(key, { group, names, way: way(names) });
  }
}
