import type { Hypercall } from '../../packages/spec/src/index.ts';

/** The faults that a person who writes down such rules makes. */
export type OperatorName =
  | 'drop-guard'
  | 'swap-errno'
  | 'skip-zeroing'
  | 'forget-count'
  | 'reorder-checks'
  | 'reorder-effects'
  | 'skip-effect';

/** One fault in one place. */
export interface Mutant {
  /** Stable as long as the place says the same: file, operator, and what it does. */
  readonly id: string;
  /** From the root of the repository. */
  readonly file: string;
  readonly line: number;
  readonly operator: OperatorName;
  readonly what: string;
  /** The region of its file that must run for anybody to notice; null: it runs whenever the module is loaded. */
  readonly region: number | null;
  readonly fault: Fault;
}

/** A module's whole text with the fault in it, or a faulty row in place of the hypercall of that name. */
export type Fault =
  | { readonly kind: 'source'; readonly text: string }
  | { readonly kind: 'row'; readonly row: Hypercall };

/** The package that a mutant is in. */
export function packageOf({ file }: Pick<Mutant, 'file'>): string {
  return file.split('/')[1] ?? '';
}
