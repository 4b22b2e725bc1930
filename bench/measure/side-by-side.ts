import { median } from './median.ts';
import type { TimedRun } from './timed-run.ts';

/** Runs of two programs, by turns, so that what else the machine does hits both. */
export interface SideBySide {
  readonly ours: readonly TimedRun[];
  readonly theirs: readonly TimedRun[];
}

export async function sideBySide(
  runs: number,
  ours: () => Promise<TimedRun>,
  theirs: () => Promise<TimedRun>,
): Promise<SideBySide> {
  const all: { ours: TimedRun; theirs: TimedRun }[] = [];
  for (let run = 0; run < runs; run++) all.push({ theirs: await theirs(), ours: await ours() });
  return { ours: all.map((pair) => pair.ours), theirs: all.map((pair) => pair.theirs) };
}

type Quantity = Exclude<keyof TimedRun, 'output'>;

/** The medians of both. */
export function medians(
  { ours, theirs }: SideBySide,
  of: Quantity,
): { readonly ours: number; readonly theirs: number } {
  return { ours: median(ours.map((run) => run[of])), theirs: median(theirs.map((run) => run[of])) };
}
