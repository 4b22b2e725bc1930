/** Something that is measured. One file in `cases` each; `cases.ts` lists them. */
export interface BenchCase {
  /** What `--only` takes. */
  readonly name: string;
  readonly what: string;
  readonly run: () => Promise<readonly Goal[] | Skipped>;
}

/** One number that a case must reach. */
export interface Goal {
  readonly what: string;
  readonly must: Bound;
  readonly reached: number;
  /** What it was made of. */
  readonly details: string;
}

export type Bound = { readonly unit: string } & ({ readonly atLeast: number } | { readonly atMost: number });

/** Why nothing was measured. */
export interface Skipped {
  readonly skipped: string;
}

export type Outcome = Pick<BenchCase, 'name' | 'what'> & { readonly result: readonly Goal[] | Skipped };

export function isSkipped(result: Outcome['result']): result is Skipped {
  return 'skipped' in result;
}

export function isReached({ must, reached }: Goal): boolean {
  return 'atLeast' in must ? reached >= must.atLeast : reached <= must.atMost;
}
