/** Why a system cannot be searched by tables. Whoever asked for them takes another engine. */
export class NotTabulable extends Error {
  override readonly name = 'NotTabulable';
}

/** How much is tabulated before we give up. */
export interface TableLimits {
  readonly pages: number;
  readonly globals: number;
  /** Steps that are run. */
  readonly steps: number;
  /** Entries of one table. */
  readonly rows: number;
}

export const tableLimits: TableLimits = { pages: 1 << 14, globals: 1 << 12, steps: 1 << 24, rows: 1 << 24 };

export function holdTo(limit: number, size: number, what: string): void {
  if (size > limit) throw new NotTabulable(`there are more than ${limit} ${what}`);
}
