import type { PageSystem } from '../../system.js';
import { Closure, type Pairs } from './closure.js';
import { holdTo, NotTabulable, type TableLimits, tableLimits } from './not-tabulable.js';
import { type Numbering, numbered } from './numbering.js';
import { type Plan, Plans } from './plans.js';
import { Results } from './results.js';
import { type Rows, rowsAt, type Special } from './rows.js';
import { Run } from './run.js';
import { Verdicts } from './verdicts.js';

/** A system as integers. Pages and globals that states can have are numbered apart from those within an action. */
export interface Tables<P, G> {
  readonly system: PageSystem<P, G>;
  readonly results: Results<P, G>;
  readonly plans: Plans<P, G>;
  readonly verdicts: Verdicts<P, G>;
  readonly pairs: Pairs;
  readonly pages: Numbering;
  readonly globals: Numbering;
  /** How many values the totals have together. */
  readonly totals: number;
  /** By page: what it adds to the totals. */
  readonly adds: Int32Array;
  /** Indices at which the same can happen share a table. */
  readonly classOf: readonly number[];
  readonly rows: readonly Rows[];
  /** By index, by globals: the plans that go through that page alone. */
  readonly ofPage: readonly (readonly (readonly Plan<P, G>[])[])[];
  readonly worlds: readonly World<P, G>[];
}

/** What can happen under some globals beside what is about one page. */
export interface World<P, G> {
  readonly allowed: number;
  readonly refused: number;
  /** With no page: those that change something. */
  readonly specials: readonly Special[];
  readonly ofNone: readonly Plan<P, G>[];
  readonly ofMany: readonly Plan<P, G>[];
}

/** Runs every step that can happen, each once; throws NotTabulable if that does not come to an end. */
export function tabulate<P, G>(system: PageSystem<P, G>, limits: TableLimits = tableLimits): Tables<P, G> {
  if ((system.sharedLimits ?? []).length > 0) throw new NotTabulable('there is a limit on all pages together');
  const results = new Results<P, G>(system.totals, limits);
  const plans = new Plans(system, results);
  const verdicts = new Verdicts(system, results);
  const pairs = pairsOf(plans, verdicts);
  const startPages = system.start.pages.map((page) => results.pages.idOf(page));
  const pages = numbered([...startPages, ...[...pairs.values()].flatMap((under) => [...under])], results.pages.size);
  const globals = numbered([results.globals.idOf(system.start.globals), ...pairs.keys()], results.globals.size);
  const totals = results.totals.size;
  holdTo(limits.rows, pages.count * globals.count * totals, 'rows');

  const under = [...globals.rawOf].map((raw) => plans.under(raw));
  const ofPage = system.start.pages.map((_, index) =>
    under.map((all) => all.filter(({ touched }) => touched.length === 1 && touched[0] === index)),
  );
  const adds = Int32Array.from(pages.rawOf, (raw) => results.addsOf(raw));
  const run = new Run(plans);
  const base = { system, results, plans, verdicts, pairs, pages, globals, totals, adds, ofPage };
  const classes = new Map<string, number>();
  const rows: Rows[] = [];
  const classOf = system.start.pages.map((_, index) => {
    const key = classKey(base, index);
    const known = classes.get(key);
    if (known !== undefined) return known;
    classes.set(key, rows.length);
    return rows.push(rowsAt(base, index, ofPage[index] as (typeof ofPage)[number], run)) - 1;
  });
  const worlds = under.map((all, world) => worldOf(all, globals.rawOf[world] as number, run));
  return { ...base, classOf, rows, worlds };
}

/** A step of a made-up combination may throw where no reachable one does. */
function pairsOf<P, G>(plans: Plans<P, G>, verdicts: Verdicts<P, G>): Pairs {
  try {
    return new Closure(plans, verdicts).pairs();
  } catch (error) {
    if (error instanceof NotTabulable) throw error;
    throw new NotTabulable(`a step fails on a page and globals that may never meet: ${String(error)}`);
  }
}

/** Equal for indices at which the same plans come to the same and are judged alike. */
function classKey<P, G>(
  { ofPage, pairs, verdicts }: Pick<Tables<P, G>, 'ofPage' | 'pairs' | 'verdicts'>,
  index: number,
): string {
  const shapes = (ofPage[index] as (typeof ofPage)[number]).map((plans) => plans.map(({ shape }) => shape).join());
  const judged: string[] = [];
  for (const [globals, pages] of pairs) {
    for (const page of pages) {
      const finding = verdicts.judge(page, globals, index);
      if (finding !== null) judged.push(`${globals} ${page} ${finding.name} ${finding.ends}`);
    }
  }
  return `${shapes.join(';')} ${judged.join(';')}`;
}

function worldOf<P, G>(plans: readonly Plan<P, G>[], raw: number, run: Run<P, G>): World<P, G> {
  const ofNone = plans.filter(({ touched }) => touched.length === 0);
  const ended = ofNone.map((plan) => {
    run.run(plan, raw, 0);
    return run.ended(plan);
  });
  const refused = ended.filter((end) => end.refused).length;
  const specials = ended
    .map(({ globals, finding }, at) => ({ at, page: -1, globals, finding, isBeyondCap: false }))
    .filter(({ globals, finding }) => globals !== raw || finding !== null);
  return {
    allowed: ended.length - refused,
    refused,
    specials,
    ofNone,
    ofMany: plans.filter(({ touched }) => touched.length > 1),
  };
}
