import type { Mutant } from '../mutant.ts';
import type { Reached } from '../reach/hits.ts';

/** A judge without a fault: what it takes in milliseconds, and what runs. */
export interface Rehearsed {
  readonly judge: string;
  /** The models' regions that run when its modules are loaded. */
  readonly loading: Reached;
  readonly units: readonly { readonly cost: number; readonly reached: Reached }[];
}

/** The units of a judge that a mutant is put before. */
export interface Hearing {
  readonly judge: string;
  readonly units: readonly number[];
  /** In milliseconds, without a fault. */
  readonly cost: number;
}

export type Request =
  | { readonly kind: 'rehearse' }
  | { readonly kind: 'judge'; readonly mutant: Mutant; readonly hearings: readonly Hearing[] };

export type Answer =
  | { readonly kind: 'ready' }
  /** A judge begins. */
  | { readonly kind: 'begins'; readonly judge: string }
  | { readonly kind: 'rehearsed'; readonly judges: readonly Rehearsed[]; readonly complaints: readonly string[] }
  | { readonly kind: 'judged'; readonly verdict: Verdict };

/** What became of one mutant. A judge that never ends, or takes the process down, has noticed. */
export type Verdict =
  | { readonly kind: 'killed'; readonly by: string; readonly complaint: string }
  | { readonly kind: 'timed-out' | 'crashed'; readonly by: string }
  /** heard: how many tests and scenarios ran through the place and found nothing. */
  | { readonly kind: 'survived'; readonly heard: number };
