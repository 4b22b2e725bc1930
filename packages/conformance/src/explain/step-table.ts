import { summariseOutcome } from '../compare/summarise.js';
import type { OrderRun, RunStep } from '../run/lock-step.js';
import type { SideReport } from '../run/side-run.js';
import { columns } from '../text/columns.js';
import { describeOperation } from '../text/describe-operation.js';

/** Marker, step, operation, left, right: 1 + 5 + 26 + 30 + 30 and four gaps of two. */
const widths = [1, 5, 26, 30, 30] as const;

const marks = { none: ' ', root: '*', cascade: '~' } as const;

/** Both sides step by step, side by side. */
export function stepTable(
  { steps }: OrderRun,
  names: { readonly left: string; readonly right: string },
): readonly string[] {
  return [
    ...columns(['', 'step', 'operation', names.left, names.right], widths),
    ...columns(
      widths.map((width) => '-'.repeat(width)),
      widths,
    ),
    ...steps.flatMap((step) => stepRows(step)),
  ];
}

/** One step side by side. */
export function stepRows(step: RunStep): readonly string[] {
  const { ref, planned, cause, comparison } = step;
  const operation = planned === undefined ? 'start' : describeOperation(planned.operation);
  // The start is worth a row only where the sides differ from the outset.
  if (planned === undefined && cause === 'none') return [];
  const label = ref.slice(ref.indexOf('#') + 1);
  const verdict = cause === 'none' ? '' : `\n${comparison.class}`;
  return columns([marks[cause], label, operation + verdict, cellOf(step.left), cellOf(step.right)], widths);
}

function cellOf({ outcome }: SideReport): string {
  if (outcome === undefined) return '';
  const calls = outcome.calls.map(({ call, ret }) => `\n> ${call} ${ret}`);
  return summariseOutcome(outcome) + calls.join('');
}
