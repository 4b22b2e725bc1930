import type { ImplementationFactory } from '../implementation/implementation.js';
import type { Judged } from '../ledger/judge.js';
import type { OrderRun } from '../run/lock-step.js';
import type { Configuration } from '../settings/resolve.js';
import { mailText, worstRoot } from './mail.js';
import { minimalRun } from './minimise.js';

interface MailOptions {
  readonly configuration: Configuration;
  readonly model: ImplementationFactory;
  /** The line that shows the scenario again. */
  readonly replay: string;
}

/** One order of a scenario for a mail, with no more steps than its worst root needs. */
export async function mailOf(
  judged: Judged,
  order: OrderRun,
  { configuration, model, replay }: MailOptions,
): Promise<string> {
  const pair = { left: model(configuration.left), right: model(configuration.right) };
  const root = worstRoot(judged, order);
  const run = root === undefined ? order : await minimalRun(judged.scenario, order, root.step, pair);
  return mailText({ judged, configuration, run, ...(root && { root }), replay });
}
