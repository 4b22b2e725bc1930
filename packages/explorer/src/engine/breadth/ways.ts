import type { Way } from '../states/position.js';
import type { VisitedSpace } from '../states/space.js';
import type { Tables } from '../tables/tables.js';
import type { Telling } from '../told.js';
import { Reached } from './breadth.js';
import { Expander } from './expander.js';
import type { Chunk } from './frontier.js';

/** A state that we want to know the way to, and the ways that go on from it. */
interface Goal {
  readonly high: number;
  readonly low: number;
  readonly onwards: number[][];
}

/** By high, then low number. */
type Goals = Map<number, Map<number, Goal>>;

/**
 * The actions of a shortest way for each telling. A search keeps no parents, so this one is done again as deep as
 * something was found, keeps what it reaches level by level, and is gone back from there.
 */
export function waysTo<P, G>(
  tables: Tables<P, G>,
  space: VisitedSpace,
  tellings: readonly Telling<Way>[],
): readonly (readonly number[])[] {
  const ways = tellings.map(({ way }) => [way.action]);
  const levels = levelsOf(tables, space, Math.max(0, ...tellings.map(({ way }) => way.depth)));
  let goals: Goals = new Map();
  for (let depth = levels.length - 1; depth >= 0; depth--) {
    for (const [at, { way }] of tellings.entries()) {
      if (way.depth === depth) put(goals, way.high, way.low, [ways[at] as number[]]);
    }
    if (depth > 0) goals = before(tables, space, levels[depth - 1] as readonly Chunk[], goals);
  }
  return ways.map((way) => way.reverse());
}

function levelsOf<P, G>(tables: Tables<P, G>, space: VisitedSpace, depth: number): readonly (readonly Chunk[])[] {
  const reached = new Reached(space);
  const expander = new Expander(tables, space, reached);
  const levels: (readonly Chunk[])[] = [];
  expander.position.start();
  for (;;) {
    const level = reached.frontier.take();
    levels.push(level);
    if (levels.length > depth) return levels;
    for (const { high, low, length } of level) {
      for (let at = 0; at < length; at++) expander.expand(high[at] as number, low[at] as number);
    }
  }
}

/** The states of a level from which those goals are reached; the actions between are added to their ways. */
function before<P, G>(tables: Tables<P, G>, space: VisitedSpace, level: readonly Chunk[], goals: Goals): Goals {
  const found: Goals = new Map();
  let from: readonly [number, number] = [0, 0];
  const sink = {
    reach: (high: number, low: number): void => {
      const goal = goals.get(high)?.get(low);
      if (goal === undefined) return;
      const action = walker.position.actionBetween(from, [high, low]);
      for (const way of goal.onwards) way.push(action);
      put(found, ...from, goal.onwards);
      goals.get(high)?.delete(low);
    },
  };
  const expander = new Expander(tables, space, sink);
  const walker = new Expander(tables, space, sink);
  for (const { high, low, length } of level) {
    for (let at = 0; at < length; at++) {
      from = [high[at] as number, low[at] as number];
      expander.expand(...from);
    }
  }
  return found;
}

function put(goals: Goals, high: number, low: number, onwards: readonly number[][]): void {
  const lows = goals.get(high) ?? new Map<number, Goal>();
  goals.set(high, lows);
  const goal = lows.get(low) ?? { high, low, onwards: [] };
  lows.set(low, goal);
  goal.onwards.push(...onwards);
}
