import { NotTabulable } from '../engine/tables/not-tabulable.js';
import { Interner } from '../intern.js';
import type { Action, Finding, PageStep, PageSystem, Phase, SharedLimit, WorldStep } from '../system.js';
import { Ints } from './ints.js';
import { Lists } from './lists.js';
import { PairMap } from './pair-map.js';
import { recalled } from './recalled.js';

/** One phase of an action, its step being the number of a table. */
export interface PhaseTable {
  /** null: once, with no page. */
  readonly pages: readonly number[] | null;
  readonly table: number;
  readonly stopsAtRefusal: boolean;
  readonly strand: number;
}

interface Reported {
  /** The list of what its steps reported. */
  readonly reports: number;
}

export interface FinishedRow {
  readonly globals: number;
  readonly refused: boolean;
  readonly finding: Finding | null;
}

/** What a table has no page for. */
const noPage = 0;
/** Nothing has been reported yet. */
export const noReports = 0;

/**
 * A page system as tables of integers, filled as they are asked: each step function runs once for each page and
 * globals that it meets.
 */
export class LazyTables<P, G> {
  readonly pages = new Interner<P>();
  readonly globals = new Interner<G>();
  readonly reports = new Interner<string>();
  readonly #tables = new Map<PageStep<P, G> | WorldStep<G>, number>();
  readonly #steps: Phase<P, G>[] = [];
  /** By table: from page and globals to a row. */
  readonly #rowsOf: PairMap[] = [];
  readonly #nextPage = new Ints();
  readonly #nextGlobals = new Ints();
  readonly #refused = new Ints();
  readonly #report = new Ints();
  /** By globals and action. */
  readonly #phases: (readonly PhaseTable[])[][] = [];
  readonly #lists = new Lists();
  /** By action: from reports and globals to what it came to. */
  readonly #finished: { readonly rows: PairMap; readonly ended: FinishedRow[] }[] = [];
  readonly #judged: { readonly rows: PairMap; readonly findings: (Finding | null)[] }[] = [];
  readonly #beyond: { readonly rows: PairMap; readonly names: (string | null)[] } = { rows: new PairMap(), names: [] };

  constructor(readonly system: PageSystem<P, G>) {
    if (system.totals.length > 0)
      throw new NotTabulable(`${system.name}: totals need tables that are closed beforehand`);
  }

  /** How many steps were run, and not looked up. */
  get evaluated(): number {
    return this.#nextPage.length;
  }

  phasesOf(action: number, globals: number): readonly PhaseTable[] {
    const known = recalled(this.#phases, globals, () => []);
    return recalled(known, action, () =>
      this.#actionAt(action).phases(this.globals.valueOf(globals)).map(this.#tableOf),
    );
  }

  /** The row for a step at a page; `table` is that of a phase. */
  row(table: number, page: number | null, globals: number): number {
    const rows = this.#rowsOf[table] as PairMap;
    const known = rows.get(page ?? noPage, globals);
    if (known >= 0) return known;
    const row = this.#evaluate(this.#steps[table] as Phase<P, G>, page, globals);
    rows.set(page ?? noPage, globals, row);
    return row;
  }

  nextPage(row: number): number {
    return this.#nextPage.at(row);
  }

  nextGlobals(row: number): number {
    return this.#nextGlobals.at(row);
  }

  isRefused(row: number): boolean {
    return this.#refused.at(row) === 1;
  }

  reportOf(row: number): number {
    return this.#report.at(row);
  }

  /** The list of reports with one more. */
  listed(list: number, report: number): number {
    return this.#lists.with(list, report);
  }

  reportsOf(list: number): readonly string[] {
    return this.#lists.itemsOf(list).map((report) => this.reports.valueOf(report));
  }

  /** What an action came to that has walked to the globals. */
  finish(action: number, { globals, refused, reports }: Omit<FinishedRow, 'finding'> & Reported): FinishedRow {
    const { finish } = this.#actionAt(action);
    if (finish === undefined) return { globals, refused, finding: null };
    const { rows, ended } = recalled(this.#finished, action, () => ({ rows: new PairMap(), ended: [] }));
    const known = rows.get(reports, globals);
    if (known >= 0) return ended[known] as FinishedRow;
    const finished = finish(this.reportsOf(reports), this.globals.valueOf(globals));
    const row = { ...finished, globals: this.globals.idOf(finished.globals) };
    rows.set(reports, globals, ended.push(row) - 1);
    return row;
  }

  judge(page: number, globals: number, index: number): Finding | null {
    const { rows, findings } = recalled(this.#judged, index, () => ({ rows: new PairMap(), findings: [] }));
    const known = rows.get(page, globals);
    if (known >= 0) return findings[known] as Finding | null;
    const finding = this.system.judge(this.pages.valueOf(page), this.globals.valueOf(globals), index);
    rows.set(page, globals, findings.push(finding) - 1);
    return finding;
  }

  beyond(page: number, globals: number): string | null {
    if (this.system.beyond === undefined) return null;
    const { rows, names } = this.#beyond;
    const known = rows.get(page, globals);
    if (known >= 0) return names[known] as string | null;
    const name = this.system.beyond(this.pages.valueOf(page), this.globals.valueOf(globals));
    rows.set(page, globals, names.push(name) - 1);
    return name;
  }

  get sharedLimits(): readonly SharedLimit<number, number>[] {
    return (this.system.sharedLimits ?? []).map(({ name, of, room }) => {
      const [adds, rooms]: [number[], number[]] = [[], []];
      return {
        name,
        of: (page) => recalled(adds, page, () => of(this.pages.valueOf(page))),
        room: (globals) => recalled(rooms, globals, () => room(this.globals.valueOf(globals))),
      };
    });
  }

  #actionAt(action: number): Action<P, G> {
    return this.system.actions[action] as Action<P, G>;
  }

  readonly #tableOf = (phase: Phase<P, G>): PhaseTable => {
    let table = this.#tables.get(phase.step);
    if (table === undefined) {
      table = this.#steps.push(phase) - 1;
      this.#rowsOf.push(new PairMap());
      this.#tables.set(phase.step, table);
    }
    const isWorld = phase.kind === 'world';
    return {
      pages: isWorld ? null : phase.pages,
      table,
      stopsAtRefusal: isWorld || phase.stopsAtRefusal,
      strand: phase.strand ?? 0,
    };
  };

  #evaluate(phase: Phase<P, G>, page: number | null, globals: number): number {
    const before = this.globals.valueOf(globals);
    if (phase.kind === 'world') return this.#push(noPage, phase.step(before), globals);
    if (page === null) throw new Error('a phase over pages was asked without a page');
    const old = this.pages.valueOf(page);
    const stepped = phase.step(old, before, []);
    return this.#push(stepped.page === old ? page : this.pages.idOf(stepped.page), stepped, globals);
  }

  #push(page: number, { globals, refused, report }: ReturnType<WorldStep<G>>, before: number): number {
    this.#nextPage.push(page);
    this.#nextGlobals.push(globals === this.globals.valueOf(before) ? before : this.globals.idOf(globals));
    this.#refused.push(refused ? 1 : 0);
    this.#report.push(this.reports.idOf(report ?? ''));
    return this.#nextPage.length - 1;
  }
}
