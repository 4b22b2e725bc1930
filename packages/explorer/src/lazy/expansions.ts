import type { SearchOptions } from '../search.js';
import type { Finding } from '../system.js';
import type { Effect, Effects, NumberedSystem } from './numbered-system.js';
import { PairMap } from './pair-map.js';

/** What everything that can happen at one page comes to, as far as that page and the globals decide it. */
export interface Expansion extends Pick<Effects, 'allowed' | 'refused'> {
  /** Where the page alone changes, to what the search goes on from: one for each page that it becomes. */
  readonly steps: readonly PageMove[];
  /** The limits that the others would go beyond. */
  readonly saturated: readonly string[];
  /** Where the globals change: that is to be looked at with all pages. */
  readonly moves: readonly Effect[];
}

interface PageMove {
  /** The first action that leads there. */
  readonly action: number;
  readonly page: number;
  /** How many do. */
  readonly times: number;
}

/** Hears what was found in a step, and says whether the search goes no further. */
type Hear = (action: number, findings: readonly (Finding | null)[]) => boolean;

/** Expansions of pages, each made once. What is remarkable in one is told when it is made, which is at the first state. */
export class Expansions<P, G> {
  readonly #made: Expansion[] = [];
  /** By index: from page and globals to an expansion. */
  readonly #numbers: readonly PairMap[];

  constructor(
    readonly system: NumberedSystem<P, G>,
    readonly onPage: SearchOptions<P, G>['onPage'],
  ) {
    this.#numbers = system.start.pages.map(() => new PairMap());
  }

  at(index: number, page: number, globals: number, hear: Hear): Expansion {
    const numbers = this.#numbers[index] as PairMap;
    const known = numbers.get(page, globals);
    if (known >= 0) return this.#made[known] as Expansion;
    const made = this.#expand(index, page, globals, hear);
    numbers.set(page, globals, this.#made.push(made) - 1);
    return made;
  }

  #expand(index: number, page: number, globals: number, hear: Hear): Expansion {
    this.onPage?.(this.system.pageOf(page), this.system.globalsOf(globals));
    const { allowed, refused, told } = this.system.atPage(index, page, globals);
    const steps = new Map<number, PageMove>();
    const saturated: string[] = [];
    const moves: Effect[] = [];
    for (const effect of told) {
      if (effect.globals !== globals) {
        moves.push(effect);
        continue;
      }
      const [change] = effect.pages;
      const judged = change === undefined ? null : this.system.judge(change.page, globals, index);
      if (hear(effect.action, [effect.finding, judged]) || change === undefined) continue;
      const beyond = this.system.beyond(change.page, globals);
      if (beyond !== null) saturated.push(beyond);
      else steps.set(change.page, movedBy(effect.action, change.page, steps.get(change.page)));
    }
    return { allowed, refused, steps: [...steps.values()], saturated, moves };
  }
}

function movedBy(action: number, page: number, known: PageMove | undefined): PageMove {
  return known === undefined ? { action, page, times: 1 } : { ...known, times: known.times + 1 };
}
