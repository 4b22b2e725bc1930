import type { Cost, CostReport, EffectKind, Outcome, ScenarioCost } from '@guestmem/spec';
import type { Judged } from '../ledger/judge.js';
import type { OrderRun, SideName } from '../run/lock-step.js';

export type CostName = keyof Cost;

/** What is counted, in the order of the columns. */
export const costNames: readonly CostName[] = [
  'hypercalls',
  'guestExits',
  'pteUpdates',
  'stage2Updates',
  'smmuUpdates',
  'tlbSyncs',
  'pagesZeroed',
  'copies',
  'splits',
  'allocations',
];

/** The effects behind each count; calls are counted by themselves. */
const kinds: Readonly<Record<Exclude<CostName, 'hypercalls'>, readonly EffectKind[]>> = {
  guestExits: ['guest-exit'],
  pteUpdates: ['pte-map', 'pte-unmap'],
  stage2Updates: ['stage2-map', 'stage2-unmap'],
  smmuUpdates: ['smmu-map', 'smmu-unmap'],
  tlbSyncs: ['tlb-sync'],
  pagesZeroed: ['zero'],
  copies: ['copy'],
  splits: ['split', 'merge'],
  allocations: ['folio-alloc'],
};

/** What the models say each design does, scenario by scenario. */
export type CostTable = Pick<CostReport, 'scenarios' | 'sameCourse' | 'leftOut'>;

/** Counts the work of each scenario that ran; of races, in their first order. */
export function costTable(judged: readonly Judged[]): CostTable {
  const scenarios = judged.flatMap(({ scenario, run }): readonly ScenarioCost[] => {
    const order = run.kind === 'ran' ? run.orders[0] : undefined;
    if (order === undefined) return [];
    const { id, title } = scenario;
    return [{ id, title, isSameCourse: isSame(order), left: costOf(order, 'left'), right: costOf(order, 'right') }];
  });
  const same = scenarios.filter(({ isSameCourse }) => isSameCourse);
  const counted = new Set(scenarios.map(({ id }) => id));
  return {
    scenarios,
    sameCourse: {
      scenarios: same.length,
      left: sum(same.map(({ left }) => left)),
      right: sum(same.map(({ right }) => right)),
    },
    leftOut: judged.map(({ scenario }) => scenario.id).filter((id) => !counted.has(id)),
  };
}

function isSame({ steps }: OrderRun): boolean {
  return steps.every(({ left, right }) => left.outcome?.decision === right.outcome?.decision);
}

function costOf({ steps }: OrderRun, side: SideName): Cost {
  return sum(steps.map((step) => outcomeCost(step[side].outcome)));
}

/** What one outcome cost. */
export function outcomeCost(outcome: Pick<Outcome, 'calls' | 'effects'> | undefined): Cost {
  const effects = outcome?.effects ?? [];
  const number = (name: CostName): number => {
    if (name === 'hypercalls') return outcome?.calls.length ?? 0;
    const wanted = kinds[name];
    return effects.filter(({ kind }) => wanted.includes(kind)).reduce((total, { count }) => total + (count ?? 1), 0);
  };
  return costBy(number);
}

function sum(costs: readonly Cost[]): Cost {
  return costBy((name) => costs.reduce((total, cost) => total + cost[name], 0));
}

export function costBy(number: (name: CostName) => number): Cost {
  return Object.fromEntries(costNames.map((name) => [name, number(name)])) as unknown as Cost;
}
