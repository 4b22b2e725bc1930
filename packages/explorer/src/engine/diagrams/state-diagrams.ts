import type { Finding } from '../../system.js';
import type { Plan } from '../tables/plans.js';
import type { Special } from '../tables/rows.js';
import type { Tables, World } from '../tables/tables.js';
import { beyondCap } from '../tables/totals.js';
import { Carries, type Sweep, sweepsOf } from './carries.js';
import { Judging } from './judging.js';
import { type LocalRelations, localRelations } from './local-relations.js';
import { empty, end, Nodes } from './nodes.js';
import { pageCounts } from './page-counts.js';
import { PageRelation } from './page-relation.js';
import { Sweeper } from './sweeper.js';

/** A set of states that an action leads to, all with the same to tell of them. */
interface Arrival {
  readonly action: number;
  readonly findings: readonly Finding[];
  readonly limit: string | null;
  readonly globals: number;
  readonly totals: number;
  readonly node: number;
}

/** The states that are known, a diagram for each globals and totals. */
export class Diagrams<P, G> {
  rounds = 0;
  readonly nodes = new Nodes();
  readonly judging: Judging<P, G>;
  readonly carries: Carries<P, G>;
  readonly sweeper: Sweeper<P, G>;
  /** By globals and totals. */
  readonly sets: Int32Array;
  /** The sets that have been taken through everything. */
  readonly #done: Int32Array;
  readonly #local = new Map<string, LocalRelations>();
  readonly #single = new Map<string, PageRelation>();
  readonly #sweeps = new Map<Plan<P, G>, readonly Sweep<P, G>[]>();

  constructor(readonly tables: Tables<P, G>) {
    const { system, results, globals, totals, plans, verdicts } = tables;
    this.judging = new Judging(this.nodes, verdicts);
    this.carries = new Carries(plans);
    this.sweeper = new Sweeper(this.nodes, this.carries, this.judging);
    this.sets = new Int32Array(globals.count * totals).fill(empty);
    this.#done = this.sets.slice();
    let node = end;
    for (const page of [...system.start.pages].reverse())
      node = this.nodes.from(new Map([[results.pages.idOf(page), node]]));
    this.#enter(results.globals.idOf(system.start.globals), results.totals.ofPages(system.start.pages), node);
  }

  get states(): bigint {
    return this.sets.reduce((sum, node) => sum + this.nodes.countOf(node), 0n);
  }

  /** Takes every set that is new through everything; false: there was none. */
  grow(): boolean {
    this.rounds++;
    let grew = false;
    for (let set = 0; set < this.sets.length; set++) {
      if (this.sets[set] === this.#done[set]) continue;
      grew = true;
      this.#grow(set);
    }
    return grew;
  }

  #grow(set: number): void {
    const [world, totals] = this.placeOf(set);
    const globals = this.tables.globals.rawOf[world] as number;
    this.#growLocally(set, world, totals);
    const node = this.sets[set] as number;
    this.#done[set] = node;
    for (let index = this.tables.classOf.length - 1; index >= 0; index--) {
      for (const { totals: after, relation } of this.#localAt(index, world, totals).beside) {
        this.#enter(globals, after, relation.image(node, index));
      }
    }
    for (const { findings, limit, globals: after, totals: sum, node: reached } of this.#elsewhere(
      world,
      totals,
      node,
    )) {
      if (limit === null && findings.every(({ ends }) => !ends)) this.#enter(after, sum, reached);
    }
  }

  #growLocally(set: number, world: number, totals: number): void {
    let before = empty;
    while (before !== this.sets[set]) {
      before = this.sets[set] as number;
      for (let index = this.tables.classOf.length - 1; index >= 0; index--) {
        const node = this.sets[set] as number;
        const { within } = this.#localAt(index, world, totals);
        this.sets[set] = this.nodes.union(node, within.image(node, index));
      }
    }
  }

  placeOf(set: number): readonly [world: number, totals: number] {
    const { totals } = this.tables;
    return [Math.floor(set / totals), set % totals];
  }

  #enter(globals: number, totals: number, node: number): void {
    if (node === empty) return;
    if (totals === beyondCap) this.carries.refuseCap();
    const world = this.tables.globals.numberOf[globals] as number;
    const set = world * this.tables.totals + totals;
    this.sets[set] = this.nodes.union(this.sets[set] as number, node);
  }

  #localAt(index: number, world: number, totals: number): LocalRelations {
    const key = `${this.tables.classOf[index]} ${world} ${totals}`;
    let local = this.#local.get(key);
    if (local === undefined) {
      local = localRelations(this.tables, this.nodes, index, world, totals);
      this.#local.set(key, local);
    }
    return local;
  }

  /** Where the actions lead that change the globals, or go through many pages. */
  *#elsewhere(world: number, totals: number, node: number): Generator<Arrival> {
    const { tables } = this;
    const globals = tables.globals.rawOf[world] as number;
    for (const [index, counts] of pageCounts(this.nodes, node, tables.classOf.length).entries()) {
      for (const page of counts.keys()) {
        for (const { special, action } of this.specialsAt(index, world, totals, page)) {
          if (special.globals === globals) continue;
          const image = this.becoming(page, special.page).image(node, index);
          const { results } = tables;
          const after = results.totals.moved(totals, results.addsOf(page), results.addsOf(special.page));
          yield* this.#arrivals(action, special.finding, special.globals, after, image);
        }
      }
    }
    const { specials, ofNone, ofMany } = tables.worlds[world] as World<P, G>;
    for (const { at, globals: after, finding } of specials) {
      const { action } = ofNone[at] as Plan<P, G>;
      if (after !== globals) yield* this.#arrivals(action, finding, after, totals, node);
    }
    for (const plan of ofMany) {
      const stages = this.sweeper.stages(plan, this.sweepsOf(plan), node, this.carries.start(globals, totals));
      for (const [carry, image] of stages.at(-1) ?? []) {
        const ended = this.carries.ended(plan, carry);
        yield* this.#arrivals(plan.action, ended.finding, ended.globals, this.carries.valueOf(carry).totals, image);
      }
    }
  }

  *#arrivals(
    action: number,
    finding: Finding | null,
    globals: number,
    totals: number,
    node: number,
  ): Generator<Arrival> {
    for (const [verdict, sorted] of this.judging.sorted(node, globals)) {
      const { findings, limit } = this.judging.valueOf(verdict);
      const all = finding === null ? findings : [finding, ...findings];
      yield { action, findings: all, limit, globals, totals, node: sorted };
    }
  }

  /** What a page can do that is more than becoming another. */
  *specialsAt(
    index: number,
    world: number,
    totals: number,
    page: number,
  ): Generator<{ readonly special: Special; readonly action: number }> {
    const { rows, classOf, pages, ofPage } = this.tables;
    const row = (world * this.tables.totals + totals) * pages.count + (pages.numberOf[page] as number);
    const plans = ofPage[index]?.[world] as readonly Plan<P, G>[];
    for (const special of rows[classOf[index] as number]?.specials.get(row) ?? []) {
      yield { special, action: (plans[special.at] as Plan<P, G>).action };
    }
  }

  /** The states where one page has become another. */
  becoming(from: number, to: number): PageRelation {
    const key = `${from} ${to}`;
    let relation = this.#single.get(key);
    if (relation === undefined) {
      relation = new PageRelation(this.nodes, new Map([[from, [to]]]));
      this.#single.set(key, relation);
    }
    return relation;
  }

  sweepsOf(plan: Plan<P, G>): readonly Sweep<P, G>[] {
    let sweeps = this.#sweeps.get(plan);
    if (sweeps === undefined) {
      sweeps = sweepsOf(plan);
      this.#sweeps.set(plan, sweeps);
    }
    return sweeps;
  }
}
