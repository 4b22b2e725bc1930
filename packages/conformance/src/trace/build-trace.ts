import type { Trace, TraceSide, TraceState } from '@guestmem/spec';
import type { OrderRun } from '../run/lock-step.js';
import type { SideReport } from '../run/side-run.js';

/** What a trace says of the run as a whole. */
export type TraceHead = Omit<Trace['#meta'], 'format' | 'version' | 'run'>;

const vars: Trace['vars'] = ['step', 'operation', 'left', 'right', 'class', 'cause'];

/** One order as a trace document: everything that is needed to run it again and compare. */
export function buildTrace(head: TraceHead, { order, steps }: OrderRun): Trace {
  return {
    '#meta': { format: 'guestmem-trace', version: 1, run: order.run, ...head },
    vars,
    states: steps.map(
      ({ ref, planned, left, right, comparison, cause }, index): TraceState => ({
        '#meta': { index },
        step: ref,
        ...(planned && { operation: planned.operation }),
        left: sideOf(left),
        right: sideOf(right),
        class: comparison.class,
        cause,
      }),
    ),
  };
}

function sideOf({ outcome, observation }: SideReport): TraceSide {
  return { ...(outcome && { outcome }), observation };
}
