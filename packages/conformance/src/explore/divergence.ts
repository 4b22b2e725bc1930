import type { Found } from '@guestmem/explorer';
import type { LedgerEntry, Operation, World } from '@guestmem/spec';
import { stateFollows } from '../compare/summarise.js';
import { isAbout } from '../ledger/match.js';
import { distinct, lastRootsOf, type Root } from '../run/finding.js';
import { type OrderRun, type Pair, runInLockStep } from '../run/lock-step.js';
import type { Configuration } from '../settings/resolve.js';
import type { Breach } from './breaches.js';

/** A way in which two sides part, with the shortest trace that shows it, as the models themselves ran it. */
export interface Divergence {
  readonly root: Root;
  readonly trace: readonly Operation[];
  readonly run: OrderRun;
  /** The entry of the ledger that accepts it; absent: it is unexpected. */
  readonly entry?: LedgerEntry;
}

export interface Classified {
  readonly divergences: readonly Divergence[];
  readonly breaches: readonly Breach[];
}

export interface ClassifyOptions {
  readonly world: World;
  readonly pair: Pair;
  readonly configuration: Configuration;
  readonly ledger: readonly LedgerEntry[];
  /** What is wrong with a side at the end of a trace. */
  readonly breachesOf: (trace: readonly Operation[], run: OrderRun) => readonly Breach[];
}

/**
 * Runs every trace of a search at the models, untabulated, and says what it shows in the terms of the ledger. Of each
 * class the first is kept, which has the shortest trace.
 */
export async function classify(
  found: readonly Found[],
  operations: ReadonlyMap<string, Operation>,
  { world, pair, configuration, ledger, breachesOf }: ClassifyOptions,
): Promise<Classified> {
  const divergences: Divergence[] = [];
  const breaches: Breach[] = [...breachesOf([], await rerun([], world, pair))];
  for (const { trace: way, group } of found) {
    if (way === null) continue;
    const trace = way.map((name) => operations.get(name) as Operation);
    const run = await rerun(trace, world, pair);
    const problems = breachesOf(trace, run);
    breaches.push(...problems);
    const roots = lastRootsOf(run);
    if (roots.length === 0 && problems.length === 0) {
      throw new Error(`${group}: the models do not part where the search says so: ${way.join('; ')}`);
    }
    for (const root of roots) {
      const entry = ledger.find((one) => isAbout(one, configuration) && classOf(one) === classOf(root));
      divergences.push({ root, trace, run, ...(entry && { entry }) });
    }
  }
  return {
    divergences: distinct(divergences, ({ root }) => classOf(root)),
    breaches: distinct(breaches, ({ text }) => text),
  };
}

/**
 * What makes two divergences one: the operation, what both sides answer to it, and the rules that decide. What else
 * can be seen afterwards belongs to it only where the answers are the same.
 */
export function classOf({
  operation,
  class: cls,
  left,
  right,
  rules,
}: Pick<Root, 'operation' | 'class' | 'left' | 'right' | 'rules'>): string {
  const answers = [left, right].map((text) => text.split(stateFollows)[0]);
  return JSON.stringify([operation, cls, ...answers, rules.left, rules.right]);
}

/** The id under which a trace runs, which no scenario has. */
export const traceId = 'E000';

export function rerun(trace: readonly Operation[], world: World, pair: Pair): Promise<OrderRun> {
  const steps = trace.map((operation, at) => ({ ref: `${traceId}#${at + 1}`, operation, expect: [] }));
  return runInLockStep(traceId, world, { run: 1, steps, interleaving: '' }, pair);
}
