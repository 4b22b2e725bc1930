export const PAGE = 4096n;
export const HUGE = 0x20_0000n;
/** Largest file offset: loff_t is signed. */
export const MAX_OFFSET = 2n ** 63n - 1n;
/** Pages that the operations of the specification can name. */
export const NAMEABLE_PAGES = 2n ** 24n;

/** A word of the schema as a number. */
export function word(text: string): bigint {
  return BigInt(text);
}

export function pagesDown(bytes: bigint): bigint {
  return bytes / PAGE;
}

export function pagesUp(bytes: bigint): bigint {
  return (bytes + PAGE - 1n) / PAGE;
}

export function isAligned(bytes: bigint, unit: bigint = PAGE): boolean {
  return bytes % unit === 0n;
}

export function larger(one: bigint, other: bigint): bigint {
  return one > other ? one : other;
}

export function smaller(one: bigint, other: bigint): bigint {
  return one < other ? one : other;
}
