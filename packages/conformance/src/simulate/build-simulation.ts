import type { SimulatedSide, SimulationReport } from '@guestmem/spec';
import { costBy } from '../cost/count.js';
import { thisTool } from '../files/package-root.js';
import { describePart } from '../settings/describe.js';
import type { Configuration } from '../settings/resolve.js';
import type { CompiledWorkload } from './compiled-workload.js';
import { addRetries, keyOf, sortedBy } from './simulated-side.js';

const limits: readonly string[] = [
  'Counts of what the models do, not times: hypercalls, exits of the guest to the VMM, updates of host page tables, of stage 2 and of the SMMU, TLB syncs, pages zeroed, copies, large folios split or merged, folios allocated.',
  'A range is what the models make of it page by page: no update of a table is merged with that of the next page, so that TLB syncs are those of a host that never batches.',
  'Both sides are asked the same; what stands behind a refusal is left out, and what may pass is asked again, on the side that refused alone.',
  'Frames are counted that stand behind the memory of the guest, without page tables and without what the host keeps for itself.',
];

export interface SimulatedBoth {
  readonly workload: CompiledWorkload;
  readonly configuration: Configuration;
  /** Phase by phase. */
  readonly left: readonly SimulatedSide[];
  readonly right: readonly SimulatedSide[];
}

export function buildSimulation({ workload, configuration, left, right }: SimulatedBoth): SimulationReport {
  const { name, title, seed, pages, phases } = workload;
  return {
    kind: 'guestmem-simulation',
    version: 1,
    tool: thisTool(),
    workload: name,
    title,
    seed,
    memoryPages: pages,
    left: sideText(configuration.left),
    right: sideText(configuration.right),
    limits,
    phases: phases.map((phase, at) => ({
      name: phase.name,
      left: left[at] as SimulatedSide,
      right: right[at] as SimulatedSide,
    })),
    total: { left: sum(left), right: sum(right) },
  };
}

function sideText({ backing, hypervisor, iommu }: Configuration['left']): string {
  return [backing, hypervisor, iommu].map((part) => describePart(part)).join(' ');
}

/** All phases together: their sums, the highest peak, what the last one left. */
function sum(phases: readonly SimulatedSide[]): SimulatedSide {
  const total = (of: (phase: SimulatedSide) => number): number => phases.reduce((before, one) => before + of(one), 0);
  return {
    operations: total(({ operations }) => operations),
    leftOut: total(({ leftOut }) => leftOut),
    pages: total(({ pages }) => pages),
    cost: costBy((name) => total(({ cost }) => cost[name])),
    copiedBytes: total(({ copiedBytes }) => copiedBytes),
    peakPages: Math.max(...phases.map(({ peakPages }) => peakPages)),
    endPages: phases.at(-1)?.endPages ?? 0,
    refusals: merged(
      phases.flatMap(({ refusals }) => refusals),
      keyOf,
      (one, other) => ({ ...one, count: one.count + other.count }),
    ),
    retries: merged(
      phases.flatMap(({ retries }) => retries),
      ({ operation }) => operation,
      addRetries,
    ),
  };
}

function merged<T>(items: readonly T[], key: (item: T) => string, add: (one: T, other: T) => T): readonly T[] {
  const found = new Map<string, T>();
  for (const item of items) {
    const known = found.get(key(item));
    found.set(key(item), known === undefined ? item : add(known, item));
  }
  return sortedBy([...found.values()], key);
}
