import type { Ending } from '../../search.js';
import type { Search } from '../drive.js';
import type { Space } from '../states/space.js';
import type { Tables } from '../tables/tables.js';
import { Saturation } from './saturation.js';

const blocksBetweenLooks = 1 << 10;

/** T2: by tables, in whatever order is fastest: there are no ways. */
export function* searchInBlocks<P, G>(tables: Tables<P, G>, space: Space): Search {
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
