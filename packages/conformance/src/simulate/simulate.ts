import type { SimulatedSide as Counted, Settings } from '@guestmem/spec';
import type { CompiledPhase, CompiledWorkload } from './compiled-workload.js';
import { Random } from './random.js';
import { RandomPhaseRun } from './random-phase.js';
import { SimulatedSide } from './simulated-side.js';

/** Told now and then: in which phase, and how much of it is done. */
export type OnProgress = (phase: string, done: number) => void;

/** Between two calls of OnProgress. */
const often = 1 << 14;

/** What one design does under a workload, phase by phase. */
export function simulateSide(
  settings: Settings,
  workload: CompiledWorkload,
  onProgress: OnProgress = () => {},
): readonly Counted[] {
  const side = new SimulatedSide(settings, workload);
  const random = new Random(workload.seed);
  return workload.phases.map((phase) => {
    onProgress(phase.name, 0);
    run(side, phase, random, (done) => onProgress(phase.name, done));
    return side.takeCounts();
  });
}

function run(side: SimulatedSide, phase: CompiledPhase, random: Random, onProgress: (done: number) => void): void {
  if (phase.kind === 'random') {
    const { ticks } = phase;
    new RandomPhaseRun(side, phase, random).run((tick) => tick % often === 0 && onProgress(tick / ticks));
  } else if (phase.kind === 'sweep') {
    const { first, end, step, does } = phase;
    for (let at = first; at < end; at += step) {
      doAll(side, does, { first: at, pages: Math.min(step, end - at) });
      if ((at / step) % often === 0) onProgress((at - first) / (end - first));
    }
  } else doAll(side, phase.does, { first: 0, pages: side.workload.pages });
}

/** In turn, until one is refused. */
function doAll(
  side: SimulatedSide,
  operations: readonly number[],
  { first, pages }: { readonly first: number; readonly pages: number },
): void {
  const refused = operations.findIndex((operation) => side.perform(operation, first, pages) !== 'done');
  if (refused >= 0) side.leaveOut(operations.length - refused - 1);
}
