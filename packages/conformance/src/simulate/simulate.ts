import type { SimulatedSide as Counted, Settings } from '@guestmem/spec';
import { Random } from '../random.js';
import type { CompiledPhase, CompiledWorkload } from './compiled-workload.js';
import { RandomPhaseRun } from './random-phase.js';
import { SimulatedSide } from './simulated-side.js';

/** How far a simulation is: in which phase, and which part of it is done. */
export interface SimulationProgress {
  readonly phase: string;
  readonly done: number;
}

type Simulation<T> = Generator<SimulationProgress, T, void>;

/** Ticks, or steps of a sweep, between two stops. */
const stride = 1 << 14;

/** What one design does under a workload, phase by phase. */
export function simulateSide(settings: Settings, workload: CompiledWorkload): readonly Counted[] {
  const simulation = simulateInParts(settings, workload);
  for (;;) {
    const { done, value } = simulation.next();
    if (done === true) return value;
  }
}

/** The same with a stop now and then, so that somebody can see how far it is, or end it. */
export function* simulateInParts(settings: Settings, workload: CompiledWorkload): Simulation<readonly Counted[]> {
  const side = new SimulatedSide(settings, workload);
  const random = new Random(workload.seed);
  const counted: Counted[] = [];
  for (const phase of workload.phases) {
    const told = (done: number): SimulationProgress => ({ phase: phase.name, done });
    yield told(0);
    for (const done of run(side, phase, random)) yield told(done);
    counted.push(side.takeCounts());
  }
  return counted;
}

function* run(side: SimulatedSide, phase: CompiledPhase, random: Random): Generator<number, void, void> {
  if (phase.kind === 'random') {
    for (const tick of new RandomPhaseRun(side, phase, random).run(stride)) yield tick / phase.ticks;
  } else if (phase.kind === 'sweep') {
    const { first, end, step, does } = phase;
    for (let at = first; at < end; at += step) {
      doAll(side, does, { first: at, pages: Math.min(step, end - at) });
      if (((at - first) / step) % stride === 0) yield (at - first) / (end - first);
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
