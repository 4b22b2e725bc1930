import { Interner } from '../../intern.js';
import type { Finding } from '../../system.js';
import type { Verdicts } from '../tables/verdicts.js';
import { NodeBuilder } from './node-builder.js';
import { empty, end, type Nodes } from './nodes.js';

/** What is to be said of the pages of a state together. */
export interface Verdict {
  /** In the order of the pages. */
  readonly findings: readonly Finding[];
  /** The first limit that one of them is beyond. */
  readonly limit: string | null;
}

/** Sorts sets of states by what is to be said of them. */
export class Judging<P, G> {
  readonly #verdicts = new Interner<Verdict>();
  /** Of a state with nothing to tell. */
  readonly nothing = this.#verdicts.idOf({ findings: [], limit: null });
  readonly #sorted = new Map<string, ReadonlyMap<number, number>>();

  constructor(
    readonly nodes: Nodes,
    readonly verdicts: Verdicts<P, G>,
  ) {}

  valueOf(verdict: number): Verdict {
    return this.#verdicts.valueOf(verdict);
  }

  /** By verdict: the states of the set under these globals of which it is to be said. */
  sorted(node: number, globals: number, level = 0): ReadonlyMap<number, number> {
    if (node === empty) return new Map();
    if (node === end) return new Map([[this.nothing, end]]);
    const key = `${node} ${globals}`;
    let sorted = this.#sorted.get(key);
    if (sorted === undefined) {
      sorted = this.#sort(node, globals, level);
      this.#sorted.set(key, sorted);
    }
    return sorted;
  }

  /** The verdict of one page and the pages after it. */
  joined(page: number, globals: number, index: number, rest: number): number {
    const finding = this.verdicts.judge(page, globals, index);
    const limit = this.verdicts.limit(page, globals);
    if (finding === null && limit === null) return rest;
    const after = this.valueOf(rest);
    return this.#verdicts.idOf({
      findings: finding === null ? after.findings : [finding, ...after.findings],
      limit: limit ?? after.limit,
    });
  }

  #sort(node: number, globals: number, level: number): ReadonlyMap<number, number> {
    const builders = new Map<number, NodeBuilder>();
    const edges = this.nodes.edgesOf(node);
    for (let at = 0; at < edges.length; at += 2) {
      const page = edges[at] as number;
      for (const [rest, next] of this.sorted(edges[at + 1] as number, globals, level + 1)) {
        const verdict = this.joined(page, globals, level, rest);
        const builder = builders.get(verdict) ?? new NodeBuilder(this.nodes);
        builders.set(verdict, builder);
        builder.add(page, next);
      }
    }
    return new Map([...builders].map(([verdict, { node: set }]) => [verdict, set]));
  }
}
