import type { Report, ReportProblem, ReportScenario } from '@guestmem/spec';
import type { Colors } from './colors.js';

/** What a reporter may use beside the report. */
export interface ReporterContext {
  readonly colors: Colors;
  /** Options to repeat in a replay line, as in `--corpus DIR`. */
  readonly replayOptions: readonly string[];
}

/** Turns a report into text. */
export type Reporter = (report: Report, context: ReporterContext) => string;

/** The command that shows one problem again. */
export function replayLine(
  { id }: Pick<ReportScenario, 'id'>,
  { run }: Pick<ReportProblem, 'run'>,
  { replayOptions }: Pick<ReporterContext, 'replayOptions'>,
): string {
  const which = run === undefined || run === 1 ? [] : ['--run', String(run)];
  return ['guestmem explain', id, ...which, ...replayOptions].join(' ');
}

/** `S019#2` or, in a race of which another order showed it first, `S035#1.a2 (order 3)`. */
export function placeOf({ step, run }: Pick<ReportProblem, 'step' | 'run'>): string {
  if (step === undefined) return '';
  return run === undefined || run === 1 ? step : `${step} (order ${run})`;
}

/** The kind of a problem and its place. */
export function headOf(problem: ReportProblem): string {
  const place = placeOf(problem);
  return place === '' ? problem.kind : `${problem.kind} ${place}`;
}
