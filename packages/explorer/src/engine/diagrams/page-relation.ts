import { NodeBuilder } from './node-builder.js';
import { empty, type Nodes, upTo } from './nodes.js';

/** What pages become by what can happen to one of them, with the others as they are. */
export class PageRelation {
  /** By index: what nodes become. */
  readonly #images: Map<number, number>[] = [];

  constructor(
    readonly nodes: Nodes,
    readonly becomes: ReadonlyMap<number, readonly number[]>,
  ) {}

  image(node: number, index: number, level = 0): number {
    if (node === empty) return empty;
    let images = this.#images[index];
    if (images === undefined) {
      images = new Map();
      this.#images[index] = images;
    }
    let image = images.get(node);
    if (image === undefined) {
      image = level === index ? this.#here(node) : this.#below(node, index, level);
      images.set(node, image);
    }
    return image;
  }

  #here(node: number): number {
    const builder = new NodeBuilder(this.nodes);
    const edges = this.nodes.edgesOf(node);
    for (let at = 0; at < edges.length; at += 2) {
      for (const page of this.becomes.get(edges[at] as number) ?? []) builder.add(page, edges[at + 1] as number);
    }
    return builder.node;
  }

  #below(node: number, index: number, level: number): number {
    const edges = this.nodes.edgesOf(node).slice();
    let size = 0;
    for (let at = 0; at < edges.length; at += 2) {
      const next = this.image(edges[at + 1] as number, index, level + 1);
      if (next === empty) continue;
      edges[size] = edges[at] as number;
      edges[size + 1] = next;
      size += 2;
    }
    return this.nodes.make(upTo(size, edges));
  }
}

/** All that each page becomes in any number of steps, itself left out. */
export function closed(becomes: ReadonlyMap<number, readonly number[]>): ReadonlyMap<number, readonly number[]> {
  return new Map(
    [...becomes.keys()].map((page) => {
      const reached = new Set<number>([page]);
      for (const from of reached) for (const to of becomes.get(from) ?? []) reached.add(to);
      reached.delete(page);
      return [page, [...reached]];
    }),
  );
}
