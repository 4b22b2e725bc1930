import type { Trace } from '@guestmem/spec';
import type { ImplementationFactory } from '../implementation/implementation.js';
import { stableJson } from '../report/stable-json.js';
import { runInLockStep } from '../run/lock-step.js';
import { buildTrace } from './build-trace.js';
import { firstDifference } from './first-difference.js';

/** Where a replay first leaves its trace: a path in the document, and what stands there on both sides. */
export interface Deviation {
  readonly path: string;
  readonly recorded: string;
  readonly replayed: string;
}

/** Runs the operations of a trace again and compares the result byte for byte. */
export async function replayTrace(
  trace: Trace,
  factories: { readonly left: ImplementationFactory; readonly right: ImplementationFactory },
): Promise<Deviation | undefined> {
  const { format: _, version: __, run, ...head } = trace['#meta'];
  const steps = trace.states.flatMap(({ step, operation }) =>
    operation === undefined ? [] : [{ ref: step, operation, expect: [] }],
  );
  const pair = { left: factories.left(head.settings.left), right: factories.right(head.settings.right) };
  await pair.left.start();
  await pair.right.start();
  try {
    const again = await runInLockStep(head.scenario, head.world, { run, steps, interleaving: '' }, pair);
    const replayed = buildTrace(head, again);
    return stableJson(replayed) === stableJson(trace) ? undefined : firstDifference(trace, replayed);
  } finally {
    await Promise.allSettled([pair.left.stop(), pair.right.stop()]);
  }
}
