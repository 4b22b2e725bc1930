import type { SimulatedSide, SimulationReport } from '@guestmem/spec';
import type { Colors } from '../report/colors.js';
import { indented } from '../text/wrap.js';
import { sizeOf } from './memory-size.js';
import { keyOf, sortedBy } from './simulated-side.js';

const counts: readonly (readonly [string, (side: SimulatedSide) => string])[] = [
  ['operations', ({ operations }) => grouped(operations)],
  ['left out behind a refusal', ({ leftOut }) => grouped(leftOut)],
  ['pages in them', ({ pages }) => grouped(pages)],
  ['hypercalls', ({ cost }) => grouped(cost.hypercalls)],
  ['guest exits', ({ cost }) => grouped(cost.guestExits)],
  ['PTE updates', ({ cost }) => grouped(cost.pteUpdates)],
  ['stage-2 updates', ({ cost }) => grouped(cost.stage2Updates)],
  ['SMMU updates', ({ cost }) => grouped(cost.smmuUpdates)],
  ['TLB syncs', ({ cost }) => grouped(cost.tlbSyncs)],
  ['pages zeroed', ({ cost }) => grouped(cost.pagesZeroed)],
  ['bytes copied', ({ copiedBytes }) => grouped(copiedBytes)],
  ['folios split or merged', ({ cost }) => grouped(cost.splits)],
  ['folios allocated', ({ cost }) => grouped(cost.allocations)],
  ['memory at its peak', ({ peakPages }) => sizeOf(peakPages)],
  ['memory at the end', ({ endPages }) => sizeOf(endPages)],
];

/** Both sides of a simulation beside each other. */
export function simulationText(report: SimulationReport, colors: Colors): string {
  const { workload, title, seed, memoryPages, left, right, total, limits } = report;
  return [
    colors.bold(`${workload}: ${title}`),
    `${sizeOf(memoryPages)} of memory, seed ${seed}`,
    `left   ${left}`,
    `right  ${right}`,
    '',
    line('', 'left', 'right'),
    ...counts.map(([name, of]) => line(name, of(total.left), of(total.right))),
    ...section(colors.bold('refused, or in part'), refusalLines(total)),
    ...section(colors.bold('asked again'), retryLines(total)),
    '',
    colors.dim('Limits:'),
    ...limits.flatMap((limit) => indented(limit, 2, 97)).map(colors.dim),
    '',
  ].join('\n');
}

const line = (name: string, left: string, right: string): string =>
  `${name.padEnd(58)}${left.padStart(18)}${right.padStart(18)}`;

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', title, ...lines];

function refusalLines({ left, right }: SimulationReport['total']): readonly string[] {
  const all = new Map([...left.refusals, ...right.refusals].map((one) => [keyOf(one), one]));
  const countOf = (side: SimulatedSide, key: string): number =>
    side.refusals.find((one) => keyOf(one) === key)?.count ?? 0;
  return sortedBy([...all], ([key]) => key).map(([key, { operation, decision, rule }]) =>
    line(`  ${operation} ${decision} (${rule})`, grouped(countOf(left, key)), grouped(countOf(right, key))),
  );
}

function retryLines({ left, right }: SimulationReport['total']): readonly string[] {
  const names = new Set([...left.retries, ...right.retries].map(({ operation }) => operation));
  return sortedBy([...names], (name) => name).flatMap((name) => {
    const countOf = (side: SimulatedSide, what: 'asked' | 'succeeded' | 'gone'): string =>
      grouped(side.retries.find(({ operation }) => operation === name)?.[what] ?? 0);
    const texts = { asked: 'again', succeeded: 'then accepted', gone: 'given up' } as const;
    return (['asked', 'succeeded', 'gone'] as const).map((what) =>
      line(`  ${name} ${texts[what]}`, countOf(left, what), countOf(right, what)),
    );
  });
}

/** A number in groups of three digits, whatever the locale. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
