import type { Found } from '@guestmem/explorer';
import type { LedgerEntry, Operation, World } from '@guestmem/spec';
import { stateFollows } from '../compare/summarise.js';
import { isAbout } from '../ledger/match.js';
import { modelProblems } from '../run/check-model.js';
import { distinct, type Root, rootsOf } from '../run/finding.js';
import { type OrderRun, type Pair, runInLockStep } from '../run/lock-step.js';
import type { Configuration } from '../settings/resolve.js';

/** A way in which two sides part, with the shortest trace that shows it, as the models themselves ran it. */
export interface Divergence {
  readonly root: Root;
  readonly trace: readonly Operation[];
  readonly run: OrderRun;
  /** The entry of the ledger that accepts it; absent: it is unexpected. */
  readonly entry?: LedgerEntry;
}

/** An invariant that a model breaks, or a call at which the oracle contradicts it. */
export interface Breach {
  readonly text: string;
  readonly trace: readonly Operation[];
  readonly run: OrderRun;
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
}

/**
 * Runs every trace of a search at the models, untabulated, and says what it shows in the terms of the ledger. Of each
 * class the first is kept, which has the shortest trace.
 */
export async function classify(
  found: readonly Found[],
  operations: ReadonlyMap<string, Operation>,
  { world, pair, configuration, ledger }: ClassifyOptions,
): Promise<Classified> {
  const divergences: Divergence[] = [];
  const breaches: Breach[] = [];
  for (const { trace: names, group } of found) {
    const trace = (names ?? []).map((name) => operations.get(name) as Operation);
    const run = await rerun(trace, world, pair);
    const last = run.steps.at(-1);
    const problems = (
      [
        ['left', last?.left],
        ['right', last?.right],
      ] as const
    ).flatMap(([name, side]) => (side === undefined ? [] : modelProblems(side, name)));
    breaches.push(...problems.map(({ text }): Breach => ({ text, trace, run })));
    const root = rootsOf([run]).find(({ step }) => step === last?.ref);
    if (root === undefined && problems.length === 0) {
      throw new Error(`${group}: the models do not part where the tables say so: ${names?.join('; ')}`);
    }
    if (root === undefined) continue;
    const entry = ledger.find((one) => isAbout(one, configuration) && classOf(one) === classOf(root));
    divergences.push({ root, trace, run, ...(entry && { entry }) });
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
