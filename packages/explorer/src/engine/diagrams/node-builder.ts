import { empty, type Nodes } from './nodes.js';

/** Collects edges of a node, of which several may go by the same page. */
export class NodeBuilder {
  readonly #edges = new Map<number, number>();

  constructor(readonly nodes: Nodes) {}

  add(page: number, next: number): void {
    this.#edges.set(page, this.nodes.union(this.#edges.get(page) ?? empty, next));
  }

  get node(): number {
    return this.nodes.from(this.#edges);
  }
}
