import { NotTabulable } from '../tables/not-tabulable.js';
import type { Plan } from '../tables/plans.js';
import { type Carries, outside, type Sweep } from './carries.js';
import type { Judging } from './judging.js';
import { NodeBuilder } from './node-builder.js';
import { empty, end, type Nodes } from './nodes.js';

/** By carry: the set that comes out with it. */
export type Images = ReadonlyMap<number, number>;

const mostGuesses = 1 << 12;

/** Takes sets of states through actions that go through many pages. */
export class Sweeper<P, G> {
  readonly #images = new Map<Sweep<P, G>, Map<string, Images>>();

  constructor(
    readonly nodes: Nodes,
    readonly carries: Carries<P, G>,
    readonly judging: Judging<P, G>,
  ) {}

  /** What comes out of each sweep in turn. */
  stages(plan: Plan<P, G>, sweeps: readonly Sweep<P, G>[], node: number, carry: number): readonly Images[] {
    const stages: Images[] = [];
    let before: Images = new Map([[carry, node]]);
    for (const sweep of sweeps) {
      const after = new Map<number, number>();
      for (const [from, set] of before) this.#gather(after, this.#image(plan, sweep, set, from, 0));
      stages.push(after);
      before = after;
    }
    return stages;
  }

  /**
   * How many states of a set come out with which carry and verdict. States that come out as the same one are to be
   * counted each, so the images do not tell: each page is taken through all sweeps at once, every sweep beginning with
   * what the one before is guessed to end with, and only states for which all guesses come true are counted.
   */
  counts(
    plan: Plan<P, G>,
    sweeps: readonly Sweep<P, G>[],
    node: number,
    carry: number,
  ): readonly { readonly carry: number; readonly verdict: number; readonly count: bigint }[] {
    const stages = this.stages(plan, sweeps, node, carry);
    const guesses = stages.reduce<readonly (readonly number[])[]>(
      (before, stage) => before.flatMap((guess) => [...stage.keys()].map((next) => [...guess, next])),
      [[]],
    );
    if (guesses.length > mostGuesses) throw new NotTabulable(`an action has ${guesses.length} courses`);
    return guesses.flatMap((guess) => {
      const counts = this.#countGuess(plan, sweeps, node, [carry, ...guess]);
      return [...counts].map(([verdict, count]) => ({ carry: guess.at(-1) ?? carry, verdict, count }));
    });
  }

  #image(plan: Plan<P, G>, sweep: Sweep<P, G>, node: number, carry: number, level: number): Images {
    if (node === empty) return new Map();
    if (sweep.pages === null) {
      const after = this.carries.step(plan, sweep, carry, null).carry;
      return after === outside ? this.carries.refuseCap() : new Map([[after, node]]);
    }
    if (node === end || (this.carries.valueOf(carry).ended & sweep.strand) !== 0) return new Map([[carry, node]]);
    const known = this.#images.get(sweep) ?? new Map<string, Images>();
    this.#images.set(sweep, known);
    const key = `${node} ${carry}`;
    let images = known.get(key);
    if (images === undefined) {
      images = this.#imageOf(plan, sweep, node, carry, level);
      known.set(key, images);
    }
    return images;
  }

  #imageOf(plan: Plan<P, G>, sweep: Sweep<P, G>, node: number, carry: number, level: number): Images {
    const builders = new Map<number, NodeBuilder>();
    const edges = this.nodes.edgesOf(node);
    for (let at = 0; at < edges.length; at += 2) {
      const page = edges[at] as number;
      const step = sweep.pages?.has(level) ? this.carries.step(plan, sweep, carry, page) : { page, carry };
      if (step.carry === outside) this.carries.refuseCap();
      for (const [after, next] of this.#image(plan, sweep, edges[at + 1] as number, step.carry, level + 1)) {
        const builder = builders.get(after) ?? new NodeBuilder(this.nodes);
        builders.set(after, builder);
        builder.add(step.page, next);
      }
    }
    return new Map([...builders].map(([after, { node: image }]) => [after, image]));
  }

  #gather(all: Map<number, number>, images: Images): void {
    for (const [carry, node] of images) all.set(carry, this.nodes.union(all.get(carry) ?? empty, node));
  }

  /** By verdict. `course` is what is carried before the first sweep and after each. */
  #countGuess(
    plan: Plan<P, G>,
    sweeps: readonly Sweep<P, G>[],
    root: number,
    course: readonly number[],
  ): ReadonlyMap<number, bigint> {
    const isPossible = sweeps.every(
      (sweep, at) =>
        sweep.pages !== null || this.carries.step(plan, sweep, course[at] as number, null).carry === course[at + 1],
    );
    if (!isPossible) return new Map();
    const { globals } = this.carries.ended(plan, course.at(-1) as number);
    const known = new Map<string, ReadonlyMap<number, bigint>>();

    const count = (node: number, level: number, carried: readonly number[]): ReadonlyMap<number, bigint> => {
      if (node === end) {
        const isTrue = sweeps.every(({ pages }, at) => pages === null || carried[at] === course[at + 1]);
        return isTrue ? new Map([[this.judging.nothing, 1n]]) : new Map();
      }
      const key = `${node} ${carried.join()}`;
      let counts = known.get(key);
      if (counts === undefined) {
        counts = countEdges(node, level, carried);
        known.set(key, counts);
      }
      return counts;
    };
    const countEdges = (node: number, level: number, carried: readonly number[]): ReadonlyMap<number, bigint> => {
      const sums = new Map<number, bigint>();
      const edges = this.nodes.edgesOf(node);
      for (let at = 0; at < edges.length; at += 2) {
        let page = edges[at] as number;
        const after = sweeps.map((sweep, number) => {
          const carry = carried[number] as number;
          if (carry === outside || !sweep.pages?.has(level)) return carry;
          const step = this.carries.step(plan, sweep, carry, page);
          page = step.page;
          return step.carry;
        });
        if (after.includes(outside)) continue;
        for (const [rest, sum] of count(edges[at + 1] as number, level + 1, after)) {
          const verdict = this.judging.joined(page, globals, level, rest);
          sums.set(verdict, (sums.get(verdict) ?? 0n) + sum);
        }
      }
      return sums;
    };
    return count(root, 0, course.slice(0, -1));
  }
}
