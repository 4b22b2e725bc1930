import type { LargeOperation, LargeStart } from '@guestmem/explorer';

/** Numbers of operations, in the order in which they are done. */
export type Operations = readonly number[];

export interface OncePhase {
  readonly kind: 'once';
  readonly name: string;
  readonly does: Operations;
}

/** Pages from `first` up to `end`. */
interface Region {
  readonly first: number;
  readonly end: number;
}

export interface SweepPhase extends Region {
  readonly kind: 'sweep';
  readonly name: string;
  readonly step: number;
  readonly does: Operations;
}

export interface Choice {
  readonly weight: number;
  readonly does: Operations;
  /** null: nothing stays in flight. */
  readonly undoes: Operations | null;
  readonly inFlight: number;
}

export interface RandomPhase extends Region {
  readonly kind: 'random';
  readonly name: string;
  readonly ticks: number;
  /** Pages of the smallest range; the largest has 2^(sizes - 1) times as many. */
  readonly least: number;
  readonly sizes: number;
  readonly choices: readonly Choice[];
  readonly retry: { readonly after: number; readonly times: number } | null;
}

export type CompiledPhase = OncePhase | SweepPhase | RandomPhase;

/** A workload in numbers of pages and of operations. */
export interface CompiledWorkload {
  readonly name: string;
  readonly title: string;
  readonly seed: number;
  readonly pages: number;
  readonly setting: readonly string[];
  readonly world: LargeStart['world'];
  readonly operations: readonly LargeOperation[];
  readonly phases: readonly CompiledPhase[];
}
