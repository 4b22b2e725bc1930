import type { Action, Finding } from '../../system.js';
import type { Plan } from '../tables/plans.js';
import type { Rows } from '../tables/rows.js';
import type { World } from '../tables/tables.js';
import { Told } from '../told.js';
import { pageCounts } from './page-counts.js';
import type { Diagrams } from './state-diagrams.js';

/** What happens in the states of diagrams: every action is counted in every state, without looking at one. */
export class Counting<P, G> {
  transitions = 0n;
  refusals = 0n;
  readonly saturated = new Map<string, number>();
  readonly told = new Told<null>();
  /** Those that states have. */
  readonly pages = new Set<number>();
  readonly globals = new Set<number>();

  constructor(readonly diagrams: Diagrams<P, G>) {
    for (const [set, node] of diagrams.sets.entries()) {
      if (diagrams.nodes.countOf(node) === 0n) continue;
      const [world, totals] = diagrams.placeOf(set);
      this.globals.add(world);
      for (const [index, counts] of pageCounts(diagrams.nodes, node, diagrams.tables.classOf.length).entries()) {
        for (const [page, count] of counts) {
          this.pages.add(page);
          this.#countPage(index, world, totals, page, count, node);
        }
      }
      this.#countWorld(world, node);
      for (const plan of diagrams.tables.worlds[world]?.ofMany ?? []) this.#countMany(plan, world, totals, node);
    }
  }

  #countPage(index: number, world: number, totals: number, page: number, count: bigint, node: number): void {
    const { tables, judging } = this.diagrams;
    const { pages, verdicts } = tables;
    const globals = tables.globals.rawOf[world] as number;
    const { allowed, refused } = tables.rows[tables.classOf[index] as number] as Rows;
    const row = (world * tables.totals + totals) * pages.count + (pages.numberOf[page] as number);
    this.transitions += BigInt(allowed[row] as number) * count;
    this.refusals += BigInt(refused[row] as number) * count;
    for (const { special, action } of this.diagrams.specialsAt(index, world, totals, page)) {
      if (special.globals === globals) {
        const isChanged = special.page !== page;
        const judged = isChanged ? verdicts.judge(special.page, globals, index) : null;
        const limit = isChanged ? verdicts.limit(special.page, globals) : null;
        this.#tell(action, [special.finding, judged], limit, count);
      } else {
        const image = this.diagrams.becoming(page, special.page).image(node, index);
        this.#tellSorted(action, special.finding, judging.sorted(image, special.globals));
      }
    }
  }

  #countWorld(world: number, node: number): void {
    const { tables, nodes, judging } = this.diagrams;
    const { allowed, refused, specials, ofNone } = tables.worlds[world] as World<P, G>;
    const globals = tables.globals.rawOf[world] as number;
    this.transitions += BigInt(allowed) * nodes.countOf(node);
    this.refusals += BigInt(refused) * nodes.countOf(node);
    for (const { at, globals: after, finding } of specials) {
      const { action } = ofNone[at] as Plan<P, G>;
      if (after === globals) this.#tell(action, [finding], null, nodes.countOf(node));
      else this.#tellSorted(action, finding, judging.sorted(node, after));
    }
  }

  #countMany(plan: Plan<P, G>, world: number, totals: number, node: number): void {
    const { tables, sweeper, carries, judging } = this.diagrams;
    const start = carries.start(tables.globals.rawOf[world] as number, totals);
    for (const { carry, verdict, count } of sweeper.counts(plan, this.diagrams.sweepsOf(plan), node, start)) {
      const { refused, finding } = carries.ended(plan, carry);
      if (refused) this.refusals += count;
      else this.transitions += count;
      const { findings, limit } = judging.valueOf(verdict);
      this.#tell(plan.action, [finding, ...findings], limit, count);
    }
  }

  #tellSorted(action: number, finding: Finding | null, sorted: ReadonlyMap<number, number>): void {
    const { judging, nodes } = this.diagrams;
    for (const [verdict, node] of sorted) {
      const { findings, limit } = judging.valueOf(verdict);
      this.#tell(action, [finding, ...findings], limit, nodes.countOf(node));
    }
  }

  #tell(action: number, findings: readonly (Finding | null)[], limit: string | null, count: bigint): void {
    const { group } = this.diagrams.tables.system.actions[action] as Action<P, G>;
    if (this.told.hear(group, findings, () => null) || limit === null) return;
    this.saturated.set(limit, (this.saturated.get(limit) ?? 0) + Number(count));
  }
}
