/** Size of a page in bytes. */
export const PAGE = 4096n;

/** The numbers of an unsigned 64-bit word. */
const WORD = 1n << 64n;

/** Where the numbers of a signed 64-bit word end. */
export const SIGNED_END = 1n << 63n;

/** The number that a word of a call stands for. */
export function word(text: string): bigint {
  return BigInt(text);
}

export function isPageAligned(...words: readonly bigint[]): boolean {
  return words.every((each) => each % PAGE === 0n);
}

/** Whether a sum of unsigned words comes out below its first term. */
export function wraps(start: bigint, size: bigint): boolean {
  return start + size >= WORD;
}

/** Whether a word is negative where the kernel reads it as a signed number. */
export function isNegative(value: bigint): boolean {
  return value >= SIGNED_END;
}

/** Number of the page that holds the byte. */
export function pageOf(byte: bigint): bigint {
  return byte / PAGE;
}

/** Number of pages that hold so many bytes. */
export function pagesFor(bytes: bigint): bigint {
  return (bytes + PAGE - 1n) / PAGE;
}
