import type { Ending, Progress, SearchResult } from '@guestmem/explorer';
import type { Bound, Exploration } from '@guestmem/spec';
import { packageVersion } from '../files/package-root.js';
import type { Breach } from './breaches.js';
import { Demands } from './demands.js';
import { Goals } from './goals.js';
import type { EngineName, SearchByOptions } from './search-by.js';

export interface AskOptions {
  readonly bound: Bound;
  readonly engine?: EngineName;
  readonly maxStates?: number;
  /** Told how things stand; may end the search. */
  readonly watch?: (progress: Progress) => Exclude<Ending, 'complete'> | null;
}

type Told = Omit<Exploration, 'configuration' | 'divergences' | 'stale' | 'limits'>;

/** What a bound asks of a search, whether of one design or of two. */
export class Ask {
  readonly #goals: Goals;
  readonly #demands: Demands;

  constructor(readonly asked: AskOptions) {
    this.#goals = new Goals(asked.bound);
    this.#demands = new Demands(asked.bound);
  }

  get options(): Pick<SearchByOptions, 'engine' | 'maxStates' | 'watch' | 'onPage'> {
    const { engine, maxStates, watch } = this.asked;
    return {
      onPage: (sides) => {
        this.#goals.look(sides);
        this.#demands.look(sides);
      },
      ...(engine !== undefined && { engine }),
      ...(maxStates !== undefined && { maxStates }),
      ...(watch && { watch }),
    };
  }

  told(result: SearchResult, breaches: readonly Breach[]): Told {
    const { ending, engine, depth, saturated } = result;
    return {
      version: packageVersion(),
      bound: this.asked.bound,
      ending,
      engine,
      ...counts(result),
      ...(depth !== null && { depth }),
      saturated: [...saturated].map(([limit, times]) => ({ limit, times: Math.min(times, Number.MAX_SAFE_INTEGER) })),
      breaches: [
        ...breaches.map(({ text, rule, invariant, trace }) => ({
          text,
          ...(rule !== undefined && { rule }),
          ...(invariant !== undefined && { invariant }),
          steps: trace,
        })),
        ...withoutWay(result),
      ],
      goals: this.#goals.result(),
      invariants: this.#demands.result(),
    };
  }
}

/** What was found, but not how to get there: the search for that was ended. */
function withoutWay({ found }: SearchResult): Exploration['breaches'] {
  return found
    .filter(({ trace }) => trace === null)
    .map(({ group, names }) => ({ text: `${group}: ${names.join('; ')}: the search for a way was ended`, steps: [] }));
}

function counts({
  states,
  transitions,
  refusals,
}: SearchResult): Pick<Exploration, 'states' | 'transitions' | 'refusals' | 'exact'> {
  const all = [states, transitions, refusals];
  const [s = 0, t = 0, r = 0] = all.map((count) =>
    Number(count > Number.MAX_SAFE_INTEGER ? Number.MAX_SAFE_INTEGER : count),
  );
  const isExact = all.every((count) => count <= Number.MAX_SAFE_INTEGER);
  const exact = { states: String(states), transitions: String(transitions), refusals: String(refusals) };
  return { states: s, transitions: t, refusals: r, ...(!isExact && { exact }) };
}
