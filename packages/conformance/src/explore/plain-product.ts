import {
  beyondTogether,
  type Finding,
  type Found,
  type NamedOperation,
  type Names,
  type SearchResult,
  type SharedLimit,
} from '@guestmem/explorer';
import { createModel, isRefusal, type Model, type State } from '@guestmem/model';
import type { Observation, Operation, Outcome, RuleId, World } from '@guestmem/spec';
import type { AnyDesign } from './design-for.js';
import { outcomeFinding, type ProductOptions, stateFinding } from './product.js';

export interface PlainBound {
  readonly world: World;
  readonly operations: readonly NamedOperation[];
  /** Given the names at the start, says which limit a page and its names are beyond. */
  readonly limits: (start: Names) => (page: unknown, names: Names) => string | null;
  readonly sharedLimits: (start: Names) => readonly SharedLimit<unknown, Names>[];
}

type Side = State<unknown, unknown>;
type Limit = ReturnType<PlainBound['limits']>;

interface Stepped {
  readonly state: Side;
  readonly outcome: Outcome;
  readonly broken: readonly RuleId[];
}

/** A state of both sides, by its key, with the operations that led to it. */
interface Reached {
  readonly sides: readonly [Side, Side];
  readonly way: readonly string[];
}

/**
 * The lock-step product of two designs as plainly as it can be said: whole states in breadth, each operation performed
 * anew at each. It knows nothing of pages that are looked at by themselves, nor of tables; it is what they are held to.
 */
export function plainProduct(
  left: AnyDesign,
  right: AnyDesign,
  { world, operations, limits, sharedLimits }: PlainBound,
  { realign = false, passesLatent = false }: ProductOptions = {},
): SearchResult {
  const models = [createModel(left), createModel(right)] as const;
  const start: Reached = { sides: [models[0].start(world), models[1].start(world)], way: [] };
  const limitOf: readonly Limit[] = start.sides.map(({ layout, globals }) => limits({ layout, globals }));
  const shared = start.sides.map(({ layout, globals }) => sharedLimits({ layout, globals }));
  const known = new Set([keyOf(start.sides)]);
  const found = new Map<string, Found>();
  const saturated = new Map<string, number>();
  let [transitions, refusals] = [0, 0];
  let level: readonly Reached[] = [start];
  let depth = 0;
  for (let next: Reached[] = []; level.length > 0; level = next) {
    next = [];
    for (const { sides, way } of level) {
      for (const { name, operation } of operations) {
        const [l, r] = [step(models[0], sides[0], operation), step(models[1], sides[1], operation)];
        if (isRefusal(l.outcome) && isRefusal(r.outcome)) refusals++;
        else transitions++;
        const after: Reached = { sides: [l.state, r.state], way: [...way, name] };
        const looked = changedPages(sides, after.sides);
        const seen = looked.length === 0 ? [] : models.map((model, at) => model.observe(after.sides[at] as Side));
        const findings = [
          outcomeFinding(l, r, realign),
          ...looked.map((page) => stateFinding(seenAt(seen[0], page), seenAt(seen[1], page), passesLatent)),
        ].filter((finding): finding is Finding => finding !== null);
        if (findings.length > 0) tell(found, operation.op, findings, after.way);
        if (findings.some(({ ends }) => ends)) continue;
        const [page] = looked.flatMap((at) => limitAt(limitOf, after.sides, at) ?? []);
        const [together] = after.sides.flatMap((side, at) => beyondTogether(shared[at], side.cells, side) ?? []);
        const beyond = page ?? (looked.length > 0 ? together : undefined);
        if (beyond !== undefined) saturated.set(beyond, (saturated.get(beyond) ?? 0) + 1);
        const key = keyOf(after.sides);
        if (beyond !== undefined || known.has(key)) continue;
        known.add(key);
        next.push(after);
      }
    }
    if (next.length > 0) depth++;
  }
  const counts = { states: known.size, transitions, refusals, saturated, depth, bytes: null };
  return { engine: 'T0 plain product', ending: 'complete', ...counts, found: [...found.values()] };
}

function step(model: Model<Side>, before: Side, operation: Operation): Stepped {
  const after = model.perform(before, operation);
  return { ...after, broken: model.violations(before, operation, after).map(({ rule }) => rule) };
}

/** The pages at which something is another than before, or all where what belongs to no page is. */
function changedPages(before: readonly Side[], after: readonly Side[]): readonly number[] {
  const namesOf = (sides: readonly Side[]): string => keyOf(sides.map(({ layout, globals }) => ({ layout, globals })));
  const cellsAt = (sides: readonly Side[], page: number): string => keyOf(sides.map(({ cells }) => cells[page]));
  const isElsewhere = namesOf(before) !== namesOf(after);
  const pages = [...(before[0]?.cells.keys() ?? [])];
  return pages.filter((page) => isElsewhere || cellsAt(before, page) !== cellsAt(after, page));
}

function seenAt(seen: Observation | undefined, page: number): Observation {
  return {
    probes: seen?.probes.filter((probe) => probe.page === page) ?? [],
    ownership: seen?.ownership.filter((one) => one.page === page) ?? [],
  };
}

function limitAt(limitOf: readonly Limit[], sides: readonly Side[], page: number): string | null {
  const names = sides.map(({ cells, layout, globals }, at) => limitOf[at]?.(cells[page], { layout, globals }) ?? null);
  return names.find((name) => name !== null) ?? null;
}

function tell(found: Map<string, Found>, group: string, findings: readonly Finding[], trace: readonly string[]): void {
  const names = [...new Set(findings.map(({ name }) => name))];
  const key = [group, ...names].join('\n');
  if (!found.has(key)) found.set(key, { group, names, trace });
}

/** The same for equal values, whatever the order of their fields. */
function keyOf(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
