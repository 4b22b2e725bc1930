import type { Operation, World } from '@guestmem/spec';
import { GuestmemError } from '../guestmem-error.js';
import { modelFor } from '../implementation/backings.js';
import { type OrderRun, runInLockStep } from '../run/lock-step.js';
import type { PlannedStep } from '../run/orders.js';
import { type Configuration, resolveConfiguration } from '../settings/resolve.js';
import { whyUnrunnable } from '../settings/unrunnable.js';

/** Both models and how they got where they are. */
export interface Session {
  readonly world: World;
  readonly configuration: Configuration;
  readonly run: OrderRun;
}

/** The id of a session's steps, which no scenario has. */
const sessionId = 'session';

/** A session at its start. Throws a GuestmemError for profiles that no model runs. */
export function beginSession(world: World, setting: readonly string[], overrides: readonly string[]): Promise<Session> {
  const resolved = resolveConfiguration(setting, overrides);
  if (resolved.kind !== 'runnable') {
    throw new GuestmemError('unsupported-settings', `${whyUnrunnable(resolved)}; see guestmem list profiles`);
  }
  return replay(world, resolved.configuration, []);
}

/** The operations so far. */
export function operationsOf({ run }: Session): readonly Operation[] {
  return run.order.steps.map(({ operation }) => operation);
}

/** The same session with other steps: both models begin again and take every one of them. */
export function withOperations({ world, configuration }: Session, operations: readonly Operation[]): Promise<Session> {
  return replay(world, configuration, operations);
}

async function replay(world: World, configuration: Configuration, operations: readonly Operation[]): Promise<Session> {
  const steps = operations.map(
    (operation, index): PlannedStep => ({ ref: `${sessionId}#${index + 1}`, operation, expect: [] }),
  );
  const pair = { left: modelFor(configuration.left), right: modelFor(configuration.right) };
  const run = await runInLockStep(sessionId, world, { run: 1, steps, interleaving: '' }, pair);
  return { world, configuration, run };
}
