import { type Beyond, beyond } from './lowered.js';
import { pageOf, pagesFor } from './words.js';

/** Page indices end where operations can no longer name them. */
const INDEX_END = 1n << 24n;

export const unnameable: Beyond = beyond('page numbers of 2^24 and more');

/** A range of pages as operations name it, or why they cannot. */
export function pageRange(start: bigint, bytes: bigint): { readonly page: number; readonly pages: number } | Beyond {
  const page = pageOf(start);
  const pages = pagesFor(bytes);
  if (page + pages > INDEX_END) return unnameable;
  return { page: Number(page), pages: Number(pages) };
}
