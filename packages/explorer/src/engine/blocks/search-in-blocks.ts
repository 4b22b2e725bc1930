import type { Ending, SearchOptions } from '../../search.js';
import type { Search } from '../drive.js';
import { ReachedPages } from '../states/reached-pages.js';
import type { Space } from '../states/space.js';
import type { Tables } from '../tables/tables.js';
import { numbersIn } from './bits.js';
import { Saturation } from './saturation.js';

const blocksBetweenLooks = 1 << 10;

/** T2: by tables, in whatever order is fastest: there are no ways. */
export function* searchInBlocks<P, G>(
  tables: Tables<P, G>,
  space: Space,
  onPage?: SearchOptions<P, G>['onPage'],
): Search {
  const saturation = new Saturation(tables, space);
  const { blocks, position } = saturation;
  let ending: Ending | null = null;
  position.start();
  for (let done = 1; ending === null && blocks.waiting > 0; done++) {
    saturation.expand(blocks.take());
    if (done % blocksBetweenLooks === 0) {
      ending = yield { states: blocks.states, frontier: blocks.waiting, depth: 0 };
    }
  }
  if (onPage !== undefined) tellPages(saturation, new ReachedPages(tables, onPage));
  return {
    engine: 'T2 saturated',
    ending: ending ?? 'complete',
    states: blocks.states,
    transitions: position.transitions,
    refusals: position.refusals,
    saturated: position.saturated,
    depth: null,
    bytes: blocks.bytes,
    found: position.told.tellings.map(({ group, names }) => ({ group, names, trace: null })),
  };
}

function tellPages<P, G>({ blocks, position }: Saturation<P, G>, reached: ReachedPages<P, G>): void {
  for (let block = 0; block < blocks.count; block++) {
    position.take(blocks.highOf(block), 0);
    const { digits, world } = position;
    const firsts = blocks.seen.subarray(block * blocks.words, (block + 1) * blocks.words);
    for (const first of numbersIn(firsts)) reached.reach(first, world);
    for (let index = 1; index < digits.length; index++) reached.reach(digits[index] as number, world);
  }
}
