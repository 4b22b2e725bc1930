import {
  type BackingDesign,
  type Facts,
  type Globals,
  type Handle,
  type Layout,
  type OperationRow,
  type Pass,
  type Resolve,
  Turn,
} from '@guestmem/model';
import type { OperationName, Settings } from '@guestmem/spec';
import { keyOf } from '../../src/explore/key-of.js';

/** What a step may read: its page, the folio around it, the few values that belong to no page. */
const declared = {
  turn: new Set(['cell', 'folio', 'globals', 'settings', 'hypercall', 'effect', 'rehearsal']),
  cell: new Set(['frames', 'guests', 'beliefs', 'domains', 'backing']),
  globals: new Set(['host', 'vms', 'processes', 'devices', 'domains', 'smmu', 'memlock', 'locked', 'zone']),
  facts: new Set(['vma', 'file', 'vmm', 'memslot', 'hole']),
  /** What resolving may read: names, and of the globals who there is. */
  layout: new Set(['world', 'filePages', 'descriptors', 'vmas', 'memslots']),
  actors: new Set(['vms', 'processes', 'devices', 'domains']),
};

/** The fields by which an operation names its page. Only resolving reads them, so that a step is the same at every page. */
const placing: ReadonlySet<string> = new Set(['page', 'index', 'gfn', 'iova']);

export interface Watch {
  readonly undeclared: Set<string>;
  readonly placed: Set<string>;
  /** What did not do the same again, whatever had happened in between. */
  readonly impure: Set<string>;
  readonly unresolved: Set<string>;
  /** What came of which inputs. */
  readonly known: Map<string, string>;
  steps: number;
}

export const freshWatch = (): Watch => ({
  undeclared: new Set(),
  placed: new Set(),
  impure: new Set(),
  unresolved: new Set(),
  known: new Map(),
  steps: 0,
});

export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}

/** An object that writes down which of its fields are read. */
function recording<T extends object>(value: T, read: (field: string) => void): T {
  return new Proxy(value, {
    get: (target, field) => {
      if (typeof field === 'string') read(field);
      const part: unknown = Reflect.get(target, field);
      return typeof part === 'function' && !Array.isArray(target) ? part.bind(target) : part;
    },
    set: (target, field, part) => Reflect.set(target, field, part),
  });
}

export type Handler<B, F> = Handle<OperationName, B, F>;

/**
 * The handler on frozen inputs whose reads are recorded, and on copies of them; the same inputs must come to the same,
 * wherever the page is and whatever stands at others.
 */
function watched<B, F>(
  op: string,
  { run, scope }: Pick<Pass<OperationName, B, F>, 'run' | 'scope'>,
  settings: Settings,
  watch: Watch,
): Handler<B, F> {
  const noting =
    (what: keyof typeof declared, name: string = what) =>
    (field: string): void => {
      if (!declared[what].has(field)) watch.undeclared.add(`${op} reads ${name}.${field}`);
    };
  return (turn, operation, facts: Facts) => {
    const { cell, folio, globals } = turn;
    frozen({ cell, folio, globals, operation, facts });
    watch.steps++;
    const unplaced = Object.fromEntries(Object.entries(operation).filter(([field]) => !placing.has(field)));
    const inputs = keyOf([scope === 'pages' ? unplaced : operation, facts, cell, folio, globals, settings]);
    const key = `${idOf(run)} ${op} ${inputs}`;
    let expected = watch.known.get(key);
    if (expected === undefined) {
      const again = new Turn<B, F>(structuredClone({ cell, folio, globals }), settings);
      expected = keyOf(again.end(run(again, structuredClone(operation), structuredClone(facts))));
      watch.known.set(key, expected);
    }
    const [page, world] = [recording(cell, noting('cell')), recording(globals, noting('globals'))];
    turn.cell = page;
    turn.globals = world;
    const named = recording(operation, (field) => {
      if (scope === 'pages' && placing.has(field)) watch.placed.add(`${op} reads operation.${field}`);
    });
    const verdict = run(recording(turn, noting('turn')), named, recording(facts, noting('facts')));
    if (turn.cell === page) turn.cell = cell;
    if (turn.globals === world) turn.globals = globals;
    if (keyOf(turn.end(verdict)) !== expected) watch.impure.add(op);
    return verdict;
  };
}

const ids = new WeakMap<object, number>();
let handlers = 0;

function idOf(handler: object): number {
  const id = ids.get(handler) ?? handlers++;
  ids.set(handler, id);
  return id;
}

/** Resolving, on frozen names and without anything of pages, and on copies. */
function watchedResolve(op: string, resolve: Resolve<OperationName>, watch: Watch): Resolve<OperationName> {
  const noting =
    (what: 'layout' | 'actors', name: string) =>
    (field: string): void => {
      if (!declared[what].has(field)) watch.undeclared.add(`resolving ${op} reads ${name}.${field}`);
    };
  return (layout: Layout, operation, globals: Globals) => {
    const resolution = resolve(
      recording(frozen(layout), noting('layout', 'layout')),
      frozen(operation),
      recording(frozen(globals), noting('actors', 'globals')),
    );
    const again = resolve(structuredClone(layout), structuredClone(operation), structuredClone(globals));
    if (keyOf(again) !== keyOf(resolution)) watch.unresolved.add(op);
    return resolution;
  };
}

export function watchedDesign<B, F>(design: BackingDesign<B, F>, watch: Watch): BackingDesign<B, F> {
  const rows = Object.entries(design.operations).map(([op, row]) => {
    const { passes, resolve } = row as OperationRow<OperationName, B, F>;
    const runs = passes.map((pass) => ({ ...pass, run: watched(op, pass, design.settings, watch) }));
    return [op, { ...row, passes: runs, resolve: watchedResolve(op, resolve, watch) }];
  });
  return { ...design, operations: Object.fromEntries(rows) };
}
