import type { NumberedSystem } from './lazy/numbered-system.js';

/**
 * A system of pages that know of each other only through the globals. Every engine takes this one value: the designs of
 * this project, the lock-step product of two of them, or any other model that can be cut into pages.
 */
export interface PageSystem<P, G> {
  readonly name: string;
  readonly start: { readonly pages: readonly P[]; readonly globals: G };
  /** What steps may know about all pages together. */
  readonly totals: readonly Total<P>[];
  readonly actions: readonly Action<P, G>[];
  /** What is remarkable about a page under these globals, as a broken invariant; null: nothing. */
  readonly judge: (page: P, globals: G, index: number) => Finding | null;
  /** The name of the limit that a state with such a page is beyond: it is not visited. Absent: there is no limit. */
  readonly beyond?: (page: P, globals: G) => string | null;
  /** Limits on all pages together; a state beyond one is not visited either. Engines with closed tables have none. */
  readonly sharedLimits?: readonly SharedLimit<P, G>[];
  /** The same system in numbers, where it has a faster way to them than by its steps. */
  readonly numbers?: () => NumberedSystem<P, G>;
}

/** The most that all pages may come to together. */
export interface SharedLimit<P, G> {
  readonly name: string;
  /** What a page adds. */
  readonly of: (page: P) => number;
  readonly room: (globals: G) => number;
}

/** The first limit that some pages are beyond together. */
export function beyondTogether<P, G>(
  limits: readonly SharedLimit<P, G>[] | undefined,
  pages: readonly P[],
  globals: G,
): string | null {
  const beyond = limits?.find(({ of, room }) => pages.reduce((sum, page) => sum + of(page), 0) > room(globals));
  return beyond?.name ?? null;
}

/** A sum over all pages. It follows from the pages, so it is no state of its own. */
export interface Total<P> {
  readonly name: string;
  readonly of: (page: P) => number;
  /** No reachable state goes beyond it. */
  readonly cap: number;
}

/** Something that can happen. Its phases run in order; what a phase did stays, also when a later one refuses. A world
 * phase that refuses ends its strand. */
export interface Action<P, G> {
  readonly name: string;
  /** What its findings are told under: each once for a group, under the names of all that was found in that step. */
  readonly group: string;
  /** Reads no page. The same globals give the same phases. */
  readonly phases: (globals: G) => readonly Phase<P, G>[];
  /** What the whole came to, from what its steps report in order; absent: it is refused if one of its steps was. */
  readonly finish?: (reports: readonly string[], globals: G) => Finished<G>;
}

export interface Finished<G> {
  readonly globals: G;
  readonly refused: boolean;
  readonly finding: Finding | null;
}

/** One walk. The same function as `step` means the same table, at whatever page it is used. */
export type Phase<P, G> = (
  | {
      readonly kind: 'pages';
      readonly pages: readonly number[];
      readonly step: PageStep<P, G>;
      /** Whether the strand ends at the first refusal. */
      readonly stopsAtRefusal: boolean;
    }
  | { readonly kind: 'world'; readonly step: WorldStep<G> }
) & {
  /** Phases that end together; a refusal ends only its own strand. Absent: 0. */
  readonly strand?: number;
};

/** A pure function: neither input is changed, and equal inputs give equal results. */
export type PageStep<P, G> = (page: P, globals: G, totals: readonly number[]) => Stepped<G> & { readonly page: P };
export type WorldStep<G> = (globals: G) => Stepped<G>;

export interface Stepped<G> {
  readonly globals: G;
  readonly refused: boolean;
  /** What `finish` hears of this step. */
  readonly report?: string;
}

/** Something worth telling. */
export interface Finding {
  readonly name: string;
  /** Whether the search goes no further than the state in which it was found. */
  readonly ends: boolean;
}
