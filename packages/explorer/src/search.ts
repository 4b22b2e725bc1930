/** How a search ended: everything within the bound was seen, or a limit came first. */
export type Ending = 'complete' | 'max-states' | 'max-memory' | 'time' | 'interrupted';

/** What every engine counts. Engines that can do a system agree on all of it. */
export interface Counts {
  /** Distinct states, the first included. States beyond a finding that ends are not among them. */
  readonly states: number | bigint;
  /** Instances of actions that were allowed, from every state. */
  readonly transitions: number | bigint;
  /** Instances that were refused. A refusal may change the state as well. */
  readonly refusals: number | bigint;
  /** Instances that led beyond a limit of the system, by its name. */
  readonly saturated: ReadonlyMap<string, number>;
}

/** All that was found in one step, with the shortest way to it, where the engine knows ways. */
export interface Found {
  readonly group: string;
  /** What the action came to, then what was found at pages, in their order and each once. */
  readonly names: readonly string[];
  /** Names of the actions from the start; the last one led to the finding. */
  readonly trace: readonly string[] | null;
}

export interface SearchResult extends Counts {
  readonly engine: string;
  readonly ending: Ending;
  /** Steps to the farthest state; null: this engine does not search in breadth. */
  readonly depth: number | null;
  /** What it knows its states by takes up; null: this engine does not know. */
  readonly bytes: number | null;
  readonly found: readonly Found[];
  /** How many different pages and globals its states have; absent: this engine does not count them. */
  readonly distinct?: { readonly pages: number; readonly globals: number };
}

/** How things stand in the middle of a search. */
export interface Progress {
  readonly states: number;
  /** States that are found and not yet looked at. */
  readonly frontier: number;
  readonly depth: number;
}

export interface SearchOptions<P = unknown, G = unknown> {
  readonly maxStates?: number;
  /** Called once for each page that was reached together with these globals, at the end perhaps. */
  readonly onPage?: (page: P, globals: G) => void;
  /** Ends the search, as interrupted, once something was found that it accepts. */
  readonly isEnough?: (found: Found) => boolean;
  /** Called now and then, with time for others in between; what it returns ends the search. */
  readonly watch?: (progress: Progress) => Exclude<Ending, 'complete'> | null;
}
