import { ObservationSchema, OutcomeSchema } from '@guestmem/spec';
import { prettifyError, type ZodType } from 'zod';
import type { StateReport, StepReport } from '../implementation/implementation.js';

/** Observations that were found good: one that stands for several steps is looked at once. */
const checked = new WeakSet<StateReport['observation']>();

/** The first states of an implementation. Throws where they are not what the specification describes. */
export function checkedState(report: StateReport): StateReport {
  const observation = report?.observation;
  if (checked.has(observation)) return report;
  check('observation', ObservationSchema, observation);
  checked.add(observation);
  return report;
}

/** The answer of an implementation to one step. Throws where it is not what the specification describes. */
export function checkedStep(report: StepReport): StepReport {
  check('outcome', OutcomeSchema, report?.outcome);
  checkedState(report);
  return report;
}

function check(name: string, schema: ZodType, value: unknown): void {
  const found = schema.safeParse(value);
  if (found.success) return;
  const faults = prettifyError(found.error).replaceAll(/\n\s*/g, ' ').replaceAll('✖ ', '');
  throw new Error(`its ${name} is not what the specification describes: ${faults}`);
}
