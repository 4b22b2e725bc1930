/** No state, and the state of no page: what every diagram ends in. */
export const [empty, end] = [0, 1];

const firstSlots = 1 << 12;

/** A page that leads on to a node of the next level. */
export type Edges = ReadonlyMap<number, number>;

/**
 * Sets of vectors of pages as decision diagrams: a node of level i has an edge for each page that index i can have, and
 * equal sets are the same node. Nodes are never dropped.
 */
export class Nodes {
  /** By node: page, next node, page, next node …, by ascending page. */
  readonly #edges: Int32Array[] = [new Int32Array(), new Int32Array()];
  readonly #counts: bigint[] = [0n, 1n];
  readonly #unions: Map<number, number>[] = [];
  #slots = new Int32Array(firstSlots);

  get size(): number {
    return this.#edges.length;
  }

  edgesOf(node: number): Int32Array {
    return this.#edges[node] as Int32Array;
  }

  /** How many vectors the set has. */
  countOf(node: number): bigint {
    let count = this.#counts[node];
    if (count === undefined) {
      const edges = this.edgesOf(node);
      count = 0n;
      for (let at = 1; at < edges.length; at += 2) count += this.countOf(edges[at] as number);
      this.#counts[node] = count;
    }
    return count;
  }

  /** The node with these edges; those to nothing are left out. */
  from(edges: Edges): number {
    const pages = Int32Array.from(edges.keys()).sort();
    const words = new Int32Array(2 * pages.length);
    let size = 0;
    for (const page of pages) {
      const next = edges.get(page) as number;
      if (next === empty) continue;
      words[size] = page;
      words[size + 1] = next;
      size += 2;
    }
    return this.make(upTo(size, words));
  }

  /** The node with these edges, by ascending page, none to nothing. */
  make(edges: Int32Array): number {
    if (edges.length === 0) return empty;
    const mask = this.#slots.length - 1;
    let slot = hashOf(edges) & mask;
    for (;;) {
      const node = this.#slots[slot] as number;
      if (node === empty) break;
      if (isSame(this.edgesOf(node), edges)) return node;
      slot = (slot + 1) & mask;
    }
    const node = this.#edges.push(edges) - 1;
    this.#slots[slot] = node;
    if (node * 2 > this.#slots.length) this.#grow();
    return node;
  }

  union(one: number, other: number): number {
    if (one === other || other === empty) return one;
    if (one === empty) return other;
    const [a, b] = one < other ? [one, other] : [other, one];
    let known = this.#unions[b];
    if (known === undefined) {
      known = new Map();
      this.#unions[b] = known;
    }
    let union = known.get(a);
    if (union === undefined) {
      union = this.make(this.#merged(this.edgesOf(a), this.edgesOf(b)));
      known.set(a, union);
    }
    return union;
  }

  #merged(left: Int32Array, right: Int32Array): Int32Array {
    const merged = new Int32Array(left.length + right.length);
    let [i, j, size] = [0, 0, 0];
    while (i < left.length || j < right.length) {
      const a = i < left.length ? (left[i] as number) : Number.POSITIVE_INFINITY;
      const b = j < right.length ? (right[j] as number) : Number.POSITIVE_INFINITY;
      merged[size] = Math.min(a, b);
      if (a === b) merged[size + 1] = this.union(left[i + 1] as number, right[j + 1] as number);
      else merged[size + 1] = a < b ? (left[i + 1] as number) : (right[j + 1] as number);
      if (a <= b) i += 2;
      if (b <= a) j += 2;
      size += 2;
    }
    return upTo(size, merged);
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    const mask = this.#slots.length - 1;
    for (let node = end + 1; node < this.#edges.length; node++) {
      let slot = hashOf(this.edgesOf(node)) & mask;
      while (this.#slots[slot] !== empty) slot = (slot + 1) & mask;
      this.#slots[slot] = node;
    }
  }
}

/** Without what was left over. */
export function upTo(size: number, words: Int32Array): Int32Array {
  return size === words.length ? words : words.slice(0, size);
}

function hashOf(edges: Int32Array): number {
  let hash = edges.length;
  for (const word of edges) hash = Math.imul(hash ^ word, 0x85ebca6b) ^ (hash >>> 13);
  return hash ^ (hash >>> 16);
}

function isSame(one: Int32Array, other: Int32Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}
