import type { Ending, Progress, SearchOptions, SearchResult } from '../search.js';
import { pause } from './pause.js';

/** A search in pieces: tells now and then how it stands and hears whether to go on. */
export type Search = Generator<Progress, SearchResult, Ending | null>;

const millisecondsBetweenLooks = 50;

/** Runs a search to its end, with time for others in between. */
export async function drive(
  search: Search,
  { maxStates, watch }: Pick<SearchOptions, 'maxStates' | 'watch'>,
): Promise<SearchResult> {
  let looked = Date.now();
  let piece = search.next();
  while (!piece.done) {
    let ending: Ending | null = maxStates !== undefined && piece.value.states > maxStates ? 'max-states' : null;
    if (ending === null && Date.now() - looked >= millisecondsBetweenLooks) {
      ending = watch?.(piece.value) ?? null;
      await pause();
      looked = Date.now();
    }
    piece = search.next(ending);
  }
  return piece.value;
}
