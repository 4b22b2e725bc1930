import type { Ending, Found, SearchOptions } from '../../search.js';
import type { Action } from '../../system.js';
import type { Search } from '../drive.js';
import type { Sink } from '../states/position.js';
import { ReachedPages } from '../states/reached-pages.js';
import type { VisitedSet, VisitedSpace } from '../states/space.js';
import type { Tables } from '../tables/tables.js';
import { Expander } from './expander.js';
import { type Chunk, Frontier } from './frontier.js';
import { waysTo } from './ways.js';

/** Reaches each state once. */
export class Reached implements Sink {
  readonly #visited: VisitedSet;
  readonly frontier: Frontier;
  states = 0;

  constructor(space: VisitedSpace) {
    this.#visited = space.visited();
    this.frontier = new Frontier(space.highSize);
  }

  get bytes(): number {
    return this.#visited.bytes;
  }

  reach(high: number, low: number): void {
    if (!this.#visited.add(high, low)) return;
    this.states++;
    this.frontier.push(high, low);
  }
}

export interface BreadthOptions<P, G> extends Pick<SearchOptions<P, G>, 'onPage'> {
  /** How much is enough to have found. */
  readonly enough?: number;
}

/** T2: by tables, in breadth. */
export function* searchInBreadth<P, G>(
  tables: Tables<P, G>,
  space: VisitedSpace,
  { enough = Number.POSITIVE_INFINITY, onPage }: BreadthOptions<P, G> = {},
): Search {
  const reached = new Reached(space);
  const { frontier } = reached;
  const expander = new Expander(tables, space, reached);
  const { position } = expander;
  const pages = onPage === undefined ? null : new ReachedPages(tables, onPage);
  let ending: Ending | null = null;
  position.start();
  while (ending === null && frontier.size > 0 && position.told.tellings.length < enough) {
    let left = frontier.size;
    for (const chunk of frontier.take()) {
      expandChunk(expander, chunk, pages);
      frontier.giveBack(chunk);
      left -= chunk.length;
      ending = yield { states: reached.states, frontier: left + frontier.size, depth: position.depth };
      if (ending !== null) break;
    }
    if (frontier.size > 0) position.depth++;
  }
  const { tellings } = position.told;
  const ways = waysTo(tables, space, tellings);
  return {
    engine: `T2 ${space.kind}`,
    ending: ending ?? 'complete',
    states: reached.states,
    transitions: position.transitions,
    refusals: position.refusals,
    saturated: position.saturated,
    depth: position.depth,
    bytes: reached.bytes,
    found: tellings.map(
      ({ group, names }, at): Found => ({
        group,
        names,
        trace: (ways[at] as readonly number[]).map((action) => (tables.system.actions[action] as Action<P, G>).name),
      }),
    ),
  };
}

function expandChunk<P, G>(
  expander: Expander<P, G>,
  { high, low, length }: Chunk,
  pages: ReachedPages<P, G> | null,
): void {
  const { position } = expander;
  for (let at = 0; at < length; at++) {
    expander.expand(high[at] as number, low[at] as number);
    if (pages !== null) for (const digit of position.digits) pages.reach(digit, position.world);
  }
}
