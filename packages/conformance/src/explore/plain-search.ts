import {
  beyondTogether,
  brokenInvariants,
  type Ending,
  type Finding,
  type Found,
  type NamedOperation,
  type Names,
  type Search,
  type SharedLimit,
} from '@guestmem/explorer';
import { createModel, isRefusal, type Model, type State } from '@guestmem/model';
import type { Observation, Operation, Outcome, RuleId } from '@guestmem/spec';
import type { AnyDesign } from '../implementation/design-for.js';
import { joined } from './joined-findings.js';
import { keyOf } from './key-of.js';
import { outcomeFinding, type ProductOptions, type SideView, stateFinding } from './product.js';

/** One design or two, as they stand when the search begins. */
export interface PlainSystem {
  readonly sides: readonly PlainSide[];
  readonly operations: readonly NamedOperation[];
  /** What is remarkable about a page at all sides; null: nothing. */
  readonly judge: (sides: readonly SideView[]) => Finding | null;
}

export interface PlainSide {
  readonly design: AnyDesign;
  readonly start: AnyState;
  /** Which limit a page and its names are beyond. */
  readonly beyond: (page: unknown, names: Names) => string | null;
  readonly sharedLimits: readonly SharedLimit<unknown, Names>[];
}

export interface PlainOptions extends ProductOptions {
  /** Called once for each page that was reached, with the names beside it. */
  readonly onPage?: (sides: readonly SideView[]) => void;
  readonly isEnough?: (found: Found) => boolean;
}

type AnyState = State<unknown, unknown>;

interface Stepped {
  readonly state: AnyState;
  readonly outcome: Outcome;
  readonly broken: readonly RuleId[];
}

/** A state of all sides with the operations that led to it. */
interface Reached {
  readonly sides: readonly AnyState[];
  readonly way: readonly string[];
}

const statesBetweenLooks = 16;

/**
 * T0: the search as plainly as it can be said, of one design or of two in lock-step: whole states in breadth, each
 * operation performed anew at each. It knows nothing of pages that are looked at by themselves, nor of tables; it is
 * what the others are held to, and it takes large folios too.
 */
export function* searchPlainly(system: PlainSystem, options: PlainOptions = {}): Search {
  const { sides, operations } = system;
  const models = sides.map(({ design }) => createModel(design));
  const start: Reached = { sides: sides.map((side) => side.start), way: [] };
  const known = new Set([keyOf(start.sides)]);
  const found = new Map<string, Found>();
  const saturated = new Map<string, number>();
  let [transitions, refusals, looks, isEnough] = [0, 0, 0, false];
  let level: readonly Reached[] = [start];
  let depth = 0;
  let ending: Ending | null = null;
  const look = pageTeller(options.onPage);
  look(start.sides);
  for (let next: Reached[] = []; level.length > 0 && ending === null; level = next) {
    next = [];
    for (const [at, { sides: before, way }] of level.entries()) {
      for (const { name, operation } of operations) {
        const stepped = models.map((model, side) => step(model, before[side] as AnyState, operation));
        if (stepped.every(({ outcome }) => isRefusal(outcome))) refusals++;
        else transitions++;
        const after: Reached = { sides: stepped.map(({ state }) => state), way: [...way, name] };
        const looked = changedPages(before, after.sides);
        const findings = findingsOf(system, models, stepped, looked, options);
        if (findings.length > 0 && tell(found, operation.op, findings, after.way, options)) isEnough = true;
        if (findings.some(({ ends }) => ends)) continue;
        const [beyond] = looked.length === 0 ? [] : limitsAt(sides, after.sides, looked);
        if (beyond !== undefined) saturated.set(beyond, (saturated.get(beyond) ?? 0) + 1);
        const key = keyOf(after.sides);
        if (beyond !== undefined || known.has(key)) continue;
        known.add(key);
        look(after.sides);
        next.push(after);
      }
      if (isEnough) ending = 'interrupted';
      else if (looks++ % statesBetweenLooks === 0) {
        ending = yield { states: known.size, frontier: level.length - at - 1 + next.length, depth };
      }
      if (ending !== null) break;
    }
    if (next.length > 0) depth++;
  }
  const counts = { states: known.size, transitions, refusals, saturated, depth, bytes: null };
  return { engine: 'T0 plain states', ending: ending ?? 'complete', ...counts, found: [...found.values()] };
}

function step(model: Model<AnyState>, before: AnyState, operation: Operation): Stepped {
  const after = model.perform(before, operation);
  return { ...after, broken: model.violations(before, operation, after).map(({ rule }) => rule) };
}

function findingsOf(
  { judge }: PlainSystem,
  models: readonly Model<AnyState>[],
  stepped: readonly Stepped[],
  looked: readonly number[],
  { realign = false, passesLatent = false }: ProductOptions,
): readonly Finding[] {
  const [left, right] = stepped as [Stepped, Stepped?];
  const outcome = right === undefined ? brokenInvariants(left.broken) : outcomeFinding(left, right, realign);
  const isCompared = right !== undefined && looked.length > 0;
  const seen = isCompared ? models.map((model, at) => model.observe((stepped[at] as Stepped).state)) : [];
  const states = stepped.map(({ state }) => state);
  const ofPages = looked.map((page) => {
    const [own, other] = seen.map((one) => seenAt(one, page)) as [Observation, Observation?];
    return joined(other === undefined ? null : stateFinding(own, other, passesLatent), judge(viewsOf(states, page)));
  });
  return [outcome, ...ofPages].filter((finding): finding is Finding => finding !== null);
}

function viewsOf(states: readonly AnyState[], page: number): readonly SideView[] {
  return states.map(({ cells, layout, globals }) => ({ page: cells[page], names: { layout, globals } }));
}

/** Tells each page with its names once. */
function pageTeller(onPage: PlainOptions['onPage']): (states: readonly AnyState[]) => void {
  const told = new Set<string>();
  return (states) => {
    if (onPage === undefined) return;
    for (const page of states[0]?.cells.keys() ?? []) {
      const views = viewsOf(states, page);
      const key = keyOf(views);
      if (told.has(key)) continue;
      told.add(key);
      onPage(views);
    }
  };
}

/** The pages at which something is another than before, or all where what belongs to no page is. */
function changedPages(before: readonly AnyState[], after: readonly AnyState[]): readonly number[] {
  const namesOf = (sides: readonly AnyState[]): string =>
    keyOf(sides.map(({ layout, globals }) => ({ layout, globals })));
  const pageAt = (sides: readonly AnyState[], page: number): string =>
    keyOf(sides.map(({ cells, folios, order }) => [cells[page], folios[page >> order]]));
  const isElsewhere = namesOf(before) !== namesOf(after);
  const pages = [...(before[0]?.cells.keys() ?? [])];
  return pages.filter((page) => isElsewhere || pageAt(before, page) !== pageAt(after, page));
}

function seenAt({ probes, ownership }: Observation, page: number): Observation {
  return {
    probes: probes.filter((probe) => probe.page === page),
    ownership: ownership.filter((one) => one.page === page),
  };
}

/** Those that a page is beyond by itself, then those that all are beyond together. */
function limitsAt(
  sides: readonly PlainSide[],
  states: readonly AnyState[],
  looked: readonly number[],
): readonly string[] {
  return [
    ...looked.flatMap((page) => limitAt(sides, states, page) ?? []),
    ...states.flatMap((state, at) => beyondTogether(sides[at]?.sharedLimits, state.cells, state) ?? []),
  ];
}

function limitAt(sides: readonly PlainSide[], states: readonly AnyState[], page: number): string | null {
  const names = viewsOf(states, page).map((view, at) => sides[at]?.beyond(view.page, view.names) ?? null);
  return names.find((name) => name !== null) ?? null;
}

/** Whether it is new and enough. */
function tell(
  found: Map<string, Found>,
  group: string,
  findings: readonly Finding[],
  trace: readonly string[],
  { isEnough }: PlainOptions,
): boolean {
  const names = [...new Set(findings.map(({ name }) => name))];
  const key = [group, ...names].join('\n');
  if (found.has(key)) return false;
  const one = { group, names, trace };
  found.set(key, one);
  return isEnough?.(one) ?? false;
}
