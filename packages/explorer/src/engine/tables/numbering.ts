/** Small numbers from 0 for some of many, and back. */
export interface Numbering {
  readonly count: number;
  readonly rawOf: Int32Array;
  /** -1 for the others. */
  readonly numberOf: Int32Array;
}

/** Numbers `chosen`, which are below `size`, in the order of their coming. */
export function numbered(chosen: Iterable<number>, size: number): Numbering {
  const rawOf = Int32Array.from(new Set(chosen));
  const numberOf = new Int32Array(size).fill(-1);
  for (const [number, raw] of rawOf.entries()) numberOf[raw] = number;
  return { count: rawOf.length, rawOf, numberOf };
}
