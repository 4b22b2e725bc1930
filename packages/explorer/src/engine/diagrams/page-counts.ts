import { empty, end, type Nodes } from './nodes.js';

/** By index, by page: how many states of a set have that page there. */
export function pageCounts(nodes: Nodes, root: number, indices: number): readonly ReadonlyMap<number, bigint>[] {
  let above = new Map(root === empty ? [] : [[root, 1n]]);
  return Array.from({ length: indices }, () => {
    const counts = new Map<number, bigint>();
    const below = new Map<number, bigint>();
    for (const [node, ways] of above) {
      const edges = nodes.edgesOf(node);
      for (let at = 0; at < edges.length; at += 2) {
        const [page, next] = [edges[at] as number, edges[at + 1] as number];
        counts.set(page, (counts.get(page) ?? 0n) + ways * nodes.countOf(next));
        if (next !== end) below.set(next, (below.get(next) ?? 0n) + ways);
      }
    }
    above = below;
    return counts;
  });
}
