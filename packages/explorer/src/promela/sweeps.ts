import { type LazyTables, noReports, type PhaseTable } from '../lazy/lazy-tables.js';
import { PairMap } from '../lazy/pair-map.js';
import { broken } from './choices.js';
import { placeOf } from './place-of.js';
import type { Rows } from './rows.js';

/** In place of the page that is next: the sweep has ended. */
export const ended = -1;
/** In place of where something leads: beyond a limit. */
export const beyond = -2;

/** An action that goes through several pages. */
export interface Sweep {
  readonly name: string;
  /** By globals: the node that it begins with, -1 where it is about less than two pages. */
  readonly starts: readonly number[];
}

/** How far a sweep has got, and what it carries along. */
export interface SweepNode {
  /** The index of the page that is next, or `ended`. */
  readonly at: number;
  /** Where it has ended: the globals that it leads to, `broken` or `beyond`. */
  readonly end: number;
  readonly isRefused: boolean;
}

export interface SweepEdge {
  readonly from: number;
  readonly page: number;
  readonly toPage: number;
  readonly to: number;
}

interface Visit {
  readonly phase: PhaseTable;
  readonly index: number | null;
}

/** Between two pages: what was reported so far is all that the rest may depend on. */
interface Carry {
  readonly action: number;
  readonly visits: readonly Visit[];
  readonly done: number;
  readonly globals: number;
  readonly endedStrands: readonly number[];
  readonly refused: boolean;
  /** The list of what was reported. */
  readonly reports: number;
}

const unreached = -1;

/** Actions over several pages, as nodes that read one page after the other. They are made as states ask for them. */
export class Sweeps<P, G> {
  readonly nodes: SweepNode[] = [];
  readonly edges: SweepEdge[] = [];
  readonly #carries: (Carry | null)[] = [];
  readonly #known = new Map<string, number>();
  readonly #edgeOf = new PairMap();
  /** By action, by globals. */
  readonly #starts: number[][];

  constructor(
    readonly tables: LazyTables<P, G>,
    readonly rows: Rows,
  ) {
    this.#starts = tables.system.actions.map(() => rows.globals.raw.map(() => unreached));
    for (const [number, globals] of rows.globals.raw.entries()) {
      for (const [action, starts] of this.#starts.entries()) {
        if (placeOf(tables.phasesOf(action, globals)) === 'many') starts[number] = this.#start(action, globals);
      }
    }
  }

  get all(): readonly Sweep[] {
    return this.tables.system.actions
      .map(({ name }, action) => ({ name, starts: this.#starts[action] as number[] }))
      .filter(({ starts }) => starts.some((start) => start !== unreached));
  }

  /** The nodes that begin under these globals. */
  startsAt(globals: number): readonly number[] {
    return this.#starts.map((starts) => starts[globals] as number).filter((start) => start !== unreached);
  }

  /** Goes through the pages of a state and says at which node that ends. */
  run(start: number, pages: readonly number[]): number {
    const now = [...pages];
    let at = start;
    for (let node = this.nodes[at] as SweepNode; node.at !== ended; node = this.nodes[at] as SweepNode) {
      const edge = this.#edge(at, now[node.at] as number);
      now[node.at] = edge.toPage;
      at = edge.to;
    }
    return at;
  }

  #start(action: number, globals: number): number {
    const visits = this.tables
      .phasesOf(action, globals)
      .flatMap((phase) => (phase.pages ?? [null]).map((index): Visit => ({ phase, index })));
    return this.#node({ action, visits, done: 0, globals, endedStrands: [], refused: false, reports: noReports });
  }

  #edge(from: number, page: number): SweepEdge {
    const known = this.#edgeOf.get(from, page);
    if (known >= 0) return this.edges[known] as SweepEdge;
    const carry = this.#carries[from] as Carry;
    const { phase } = carry.visits[carry.done] as Visit;
    const row = this.tables.row(phase.table, page, carry.globals);
    const edge = { from, page, toPage: this.tables.nextPage(row), to: this.#node(this.#after(carry, row)) };
    this.#edgeOf.set(from, page, this.edges.push(edge) - 1);
    return edge;
  }

  #after(carry: Carry, row: number): Carry {
    const { phase } = carry.visits[carry.done] as Visit;
    const ends = phase.stopsAtRefusal && this.tables.isRefused(row);
    return {
      ...carry,
      done: carry.done + 1,
      globals: this.tables.nextGlobals(row),
      endedStrands: ends ? [...carry.endedStrands, phase.strand] : carry.endedStrands,
      refused: carry.refused || this.tables.isRefused(row),
      reports: this.tables.listed(carry.reports, this.tables.reportOf(row)),
    };
  }

  /** Goes on to the next page, or to the end. */
  #node(carry: Carry): number {
    const visit = carry.visits[carry.done];
    if (visit === undefined) return this.#end(carry);
    if (carry.endedStrands.includes(visit.phase.strand)) return this.#node({ ...carry, done: carry.done + 1 });
    if (visit.index === null) {
      return this.#node(this.#after(carry, this.tables.row(visit.phase.table, null, carry.globals)));
    }
    const heard = [carry.refused, carry.reports];
    const tables = carry.visits.slice(carry.done).map(({ phase, index }) => [phase.table, index, phase.stopsAtRefusal]);
    const key = JSON.stringify([carry.action, tables, carry.globals, carry.endedStrands, heard]);
    return this.#known.get(key) ?? this.#add(key, { at: visit.index, end: ended, isRefused: false }, carry);
  }

  #end({ action, refused, reports, globals }: Carry): number {
    const finished = this.tables.finish(action, { globals, refused, reports });
    const to = this.rows.globals.find(finished.globals);
    const end = finished.finding?.ends === true ? broken : to < 0 ? beyond : to;
    const key = `${end} ${finished.refused}`;
    return this.#known.get(key) ?? this.#add(key, { at: ended, end, isRefused: finished.refused }, null);
  }

  #add(key: string, node: SweepNode, carry: Carry | null): number {
    this.#known.set(key, this.nodes.length);
    this.#carries.push(carry);
    return this.nodes.push(node) - 1;
  }
}
