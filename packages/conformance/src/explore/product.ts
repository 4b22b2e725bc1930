import {
  type DesignSystem,
  type Finding,
  type Names,
  type PageSystem,
  PairMap,
  type SharedLimit,
} from '@guestmem/explorer';
import { isRefusal } from '@guestmem/model';
import type { Observation } from '@guestmem/spec';
import type { Difference } from '../compare/difference.js';
import { compareOutcomes } from '../compare/outcomes.js';
import { compareOwnership } from '../compare/ownership.js';
import { compareProbes } from '../compare/probes.js';
import { worst } from '../compare/severity.js';
import { summariseOutcome } from '../compare/summarise.js';
import { Lift } from './lift.js';
import { Pairing } from './pairing.js';
import { ProductNumbers, type Verdict } from './product-numbers.js';
import { ProductSide, type SideResult } from './product-side.js';

/** Pages and globals are numbers: pairs of what the tables of both sides number. */
export interface ProductSystem extends PageSystem<number, number> {
  /** What each side does, as far as it was asked. */
  readonly sides: ProductSides;
  /** What each side holds in such a page and such globals. */
  readonly sidesOf: (page: number, globals: number) => readonly SideView[];
  /** What the left side shows of a page, and the right side too where they agree. */
  readonly seenOf: (page: number, globals: number, index: number) => Observation;
}

/** A page at one side with the names beside it. */
export interface SideView {
  readonly page: unknown;
  readonly names: Names;
}

export type ProductSides = readonly [left: ProductSide, right: ProductSide];

export interface ProductOptions {
  /** Those of a product with the same operations and limits, to go on with what they know. */
  readonly sides?: () => ProductSides;
  /** Whether to go on after any difference, as long as the states agree. */
  readonly realign?: boolean;
  /** Whether to go on where the sides differ in ownership alone. */
  readonly passesLatent?: boolean;
}

/**
 * Two designs that take the same operations in lock-step, as one page system. A step of a side runs once for each of
 * its own pages and names, however many pairs it is part of.
 */
export function productSystem<A, B, C, D>(
  left: DesignSystem<A, B>,
  right: DesignSystem<C, D>,
  { realign = false, passesLatent = false, sides }: ProductOptions = {},
): ProductSystem {
  const pages = new Pairing();
  const globals = new Pairing();
  const [own, other] = sides?.() ?? [new ProductSide(left), new ProductSide(right)];
  const lifts = [new Lift(own, 'left', pages, globals), new Lift(other, 'right', pages, globals)] as const;
  const agreement = stateComparison(own, other, passesLatent);
  const verdict = verdicts(own, other, realign);
  const system: PageSystem<number, number> = {
    name: `${left.name} x ${right.name}`,
    start: {
      pages: left.start.pages.map((page, at) =>
        pages.idOf(own.tables.pages.idOf(page), other.tables.pages.idOf(right.start.pages[at])),
      ),
      globals: globals.idOf(
        own.tables.globals.idOf(left.start.globals),
        other.tables.globals.idOf(right.start.globals),
      ),
    },
    totals: [],
    actions: left.actions.map(({ name, group }, action) => ({
      name,
      group,
      phases: (pair) => lifts.flatMap((lift) => lift.phases(action, pair)),
      finish: (reports, pair) => {
        const [l, r] = [lifts[0].settled(action, reports, pair), lifts[1].settled(action, reports, pair)];
        return { globals: globals.idOf(l.names, r.names), ...verdict(l.result, r.result) };
      },
    })),
    judge: (page, pair, index) =>
      agreement(
        own.observe(pages.left(page), globals.left(pair), index),
        other.observe(pages.right(page), globals.right(pair), index),
      ),
    beyond: (page, pair) =>
      own.tables.beyond(pages.left(page), globals.left(pair)) ??
      other.tables.beyond(pages.right(page), globals.right(pair)),
  };
  const sharedLimits = (
    [
      [own, 'left'],
      [other, 'right'],
    ] as const
  ).flatMap(([{ tables }, side]) =>
    tables.sharedLimits.map(
      ({ name, of, room }): SharedLimit<number, number> => ({
        name,
        of: (page) => of(pages[side](page)),
        room: (pair) => room(globals[side](pair)),
      }),
    ),
  );
  const size = { pages: left.start.pages.length, actions: left.actions.length };
  const { name, start, actions, judge, beyond } = system;
  return {
    ...system,
    sharedLimits,
    sides: [own, other],
    sidesOf: (page, pair) => [
      { page: own.tables.pages.valueOf(pages.left(page)), names: own.tables.globals.valueOf(globals.left(pair)) },
      { page: other.tables.pages.valueOf(pages.right(page)), names: other.tables.globals.valueOf(globals.right(pair)) },
    ],
    seenOf: (page, pair, index) => own.observations.valueOf(own.observe(pages.left(page), globals.left(pair), index)),
    numbers: () => {
      const numbers = new ProductNumbers({ left: own, right: other, pages, globals, verdict }, size);
      return {
        name,
        start,
        actions,
        pageOf: (page) => page,
        globalsOf: (pair) => pair,
        judge,
        beyond: beyond ?? (() => null),
        sharedLimits,
        atPage: (index, page, pair) => numbers.atPage(index, page, pair),
        atNone: (pair) => numbers.atNone(pair),
        atMany: (vector, pair) => numbers.atMany(vector, pair),
      };
    },
  };
}

/** Says of two results what they come to together, each pair once. */
function verdicts(left: ProductSide, right: ProductSide, realign: boolean): (left: number, right: number) => Verdict {
  const rows = new PairMap();
  const known: Verdict[] = [];
  return (own, other) => {
    const row = rows.get(own, other);
    if (row >= 0) return known[row] as Verdict;
    const [l, r] = [left.results.valueOf(own), right.results.valueOf(other)];
    const made = {
      refused: isRefusal(l.outcome) && isRefusal(r.outcome),
      finding: outcomeFinding(l, r, realign),
    };
    rows.set(own, other, known.push(made) - 1);
    return made;
  };
}

export function outcomeFinding(left: SideResult, right: SideResult, realign: boolean): Finding | null {
  if (left.broken.length + right.broken.length > 0) {
    const texts = [...left.broken.map((rule) => `left ${rule}`), ...right.broken.map((rule) => `right ${rule}`)];
    return { name: `breaks ${texts.join(', ')}`, ends: true };
  }
  const { differences } = compareOutcomes(left.outcome, right.outcome);
  if (differences.length === 0) return null;
  const sides = [left, right].map(({ outcome }) => `${summariseOutcome(outcome)} by ${outcome.rule}`);
  const isMild = worst(differences.map((one) => one.class)) === 'differs-code';
  return { name: sides.join(' | '), ends: !isMild && !realign };
}

/** Compares what is seen of a page at both sides, each pair of observations once. */
function stateComparison(
  left: ProductSide,
  right: ProductSide,
  passesLatent: boolean,
): (left: number, right: number) => Finding | null {
  const rows = new PairMap();
  const findings: (Finding | null)[] = [];
  return (own, other) => {
    const known = rows.get(own, other);
    if (known >= 0) return findings[known] as Finding | null;
    const finding = stateFinding(left.observations.valueOf(own), right.observations.valueOf(other), passesLatent);
    rows.set(own, other, findings.push(finding) - 1);
    return finding;
  };
}

export function stateFinding(left: Observation, right: Observation, passesLatent: boolean): Finding | null {
  const differences: readonly Difference[] = [
    ...compareProbes(left, right).differences,
    ...compareOwnership(left, right).differences,
  ];
  if (differences.length === 0) return null;
  const texts = differences.map(({ subject, rules, ...one }) =>
    [subject, one.left, one.right, rules?.left, rules?.right].join(' '),
  );
  const isLatent = differences.every((one) => one.class === 'latent');
  // Passed over, it is nothing to tell at every later step.
  return isLatent && passesLatent ? null : { name: [...new Set(texts)].join('; '), ends: true };
}
