import type { Scenario } from '@guestmem/spec';
import type { ImplementationFactory } from '../implementation/implementation.js';
import type { Catalogue } from '../settings/catalogue.js';
import type { Context } from './context.js';
import { type JudgedPair, judgePair } from './judge-pair.js';
import { type JudgedSide, judgeSide } from './judge-side.js';
import type { Records } from './records.js';
import { resolverOnce } from './resolve-sides.js';
import { modelsOnce, sideRunsOf } from './side-runs.js';
import type { Variation } from './variations.js';

/** One scenario in one variation. */
export interface JudgedVariation {
  readonly scenario: Scenario;
  readonly sides: readonly JudgedSide[];
  /** Absent where the variation compares nothing. */
  readonly pair?: JudgedPair;
}

/** All scenarios in one variation. */
export interface VariationRun {
  readonly variation: Variation;
  readonly scenarios: readonly JudgedVariation[];
}

export interface AllProfilesOptions {
  readonly variations: readonly Variation[];
  readonly records: Records;
  readonly model: ImplementationFactory;
  readonly catalogue?: Catalogue;
  /** Called after each scenario with how many are done. */
  readonly onScenario?: (done: number) => void;
}

/** Runs every scenario in every variation, each side once, and holds it against scenarios and records. */
export async function runAllProfiles(
  scenarios: readonly Scenario[],
  { variations, records, model, catalogue, onScenario }: AllProfilesOptions,
): Promise<readonly VariationRun[]> {
  const resolve = resolverOnce(catalogue);
  const models = modelsOnce(model);
  const rows: readonly JudgedVariation[][] = variations.map(() => []);
  for (const [done, scenario] of scenarios.entries()) {
    // A side is kept as long as its scenario lasts: all of them together are large.
    const runs = sideRunsOf(scenario, models);
    for (const [index, variation] of variations.entries()) {
      rows[index]?.push(await judged({ scenario, variation, records, runs, resolve }));
    }
    onScenario?.(done + 1);
  }
  return variations.map((variation, index) => ({ variation, scenarios: rows[index] ?? [] }));
}

async function judged(context: Context): Promise<JudgedVariation> {
  const { scenario, variation } = context;
  const sides: JudgedSide[] = [];
  for (const design of variation.sides) sides.push(await judgeSide(design, context));
  const pair = variation.isCompared ? await judgePair(context) : undefined;
  return { scenario, sides, ...(pair && { pair }) };
}
