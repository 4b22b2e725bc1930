import type { Action, Finding, SharedLimit } from '../system.js';

/** A page system in numbers: equal pages and equal globals have equal ones. */
export interface NumberedSystem<P, G> {
  readonly name: string;
  readonly start: { readonly pages: readonly number[]; readonly globals: number };
  readonly actions: readonly Pick<Action<never, never>, 'name' | 'group'>[];
  /** What the actions that are about this page alone come to. */
  readonly atPage: (index: number, page: number, globals: number) => Effects;
  /** What those come to that are about no page. */
  readonly atNone: (globals: number) => Effects;
  /** What those come to that are about several. */
  readonly atMany: (pages: ArrayLike<number>, globals: number) => Effects;
  /** What a page and globals are. */
  readonly pageOf: (page: number) => P;
  readonly globalsOf: (globals: number) => G;
  readonly judge: (page: number, globals: number, index: number) => Finding | null;
  readonly beyond: (page: number, globals: number) => string | null;
  readonly sharedLimits: readonly SharedLimit<number, number>[];
}

/** What some actions come to. Those that change nothing and find nothing are only counted. */
export interface Effects {
  readonly allowed: number;
  readonly refused: number;
  readonly told: readonly Effect[];
}

export interface Effect {
  readonly action: number;
  readonly globals: number;
  /** The pages that have become others. */
  readonly pages: readonly PageAt[];
  readonly finding: Finding | null;
}

export interface PageAt {
  readonly index: number;
  readonly page: number;
}

export const noPages: readonly PageAt[] = [];
