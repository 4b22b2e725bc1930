import type { ReachedTables } from '../../src/index.js';

type Choice = ReachedTables['withoutPage'][number];

const broken = -1;

export interface Followed {
  readonly states: number;
  readonly transitions: number;
  readonly errors: number;
}

/** Searches tables as a model in Promela does, where an assertion that fails changes nothing. */
export function followTables(tables: ReachedTables): Followed {
  const rowOf = new Map(tables.rows.map(({ page, globals }, row) => [`${globals} ${page}`, row]));
  const { pages, globals } = tables.start;
  const known = new Map([[JSON.stringify([globals, pages]), [globals, pages] as const]]);
  let [transitions, errors] = [0, 0];
  const visit = (to: number, now: readonly number[]): void => {
    if (now.every((page) => rowOf.has(`${to} ${page}`))) known.set(JSON.stringify([to, now]), [to, now]);
  };
  const take = ({ moves, idle }: Choice, move: (to: number) => void): void => {
    transitions += idle + moves.length;
    for (const { to } of moves) {
      if (to === broken) errors++;
      else move(to);
    }
  };
  for (const [under, standing] of known.values()) {
    for (const [index, page] of standing.entries()) {
      const choices = tables.classes[tables.classOf[index] as number]?.[rowOf.get(`${under} ${page}`) as number];
      take(choices as Choice, (to) => {
        const row = tables.rows[to] as ReachedTables['rows'][number];
        visit(row.globals, standing.with(index, row.page));
      });
    }
    take(tables.withoutPage[under] as Choice, (to) => visit(to, standing));
    for (const { starts } of tables.sweeps) {
      if (starts[under] === -1) continue;
      transitions++;
      const { end, trial } = sweep(tables, starts[under] as number, standing);
      if (end === broken) errors++;
      else visit(end, trial);
    }
  }
  return { states: known.size, transitions, errors };
}

function sweep(
  { nodes, edges }: ReachedTables,
  start: number,
  pages: readonly number[],
): { readonly end: number; readonly trial: readonly number[] } {
  let trial = pages;
  for (let at = start; ; ) {
    const node = nodes[at] as ReachedTables['nodes'][number];
    if (node.at === -1) return { end: node.end, trial };
    const edge = edges.find(({ from, page }) => from === at && page === trial[node.at]);
    if (edge === undefined) throw new Error('a sweep meets a page that no state has there');
    trial = trial.with(node.at, edge.toPage);
    at = edge.to;
  }
}
