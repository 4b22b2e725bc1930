import type { Operation, World } from '@guestmem/spec';
import { GuestmemError } from '../guestmem-error.js';
import { lastRootsOf, type Root } from '../run/finding.js';
import type { OrderRun, Pair } from '../run/lock-step.js';
import { rerun } from './divergence.js';

/** Some operations in a world, and how two sides part at the last of them. */
export interface Parting {
  readonly world: World;
  readonly operations: readonly Operation[];
  readonly run: OrderRun;
  readonly root: Root;
}

/** How the sides part at the last of some operations, at the first page that differs; undefined where they do not, or cannot take them. */
export async function partingAt(
  world: World,
  operations: readonly Operation[],
  pair: Pair,
): Promise<Parting | undefined> {
  let run: OrderRun;
  try {
    run = await rerun(operations, world, pair);
  } catch (error) {
    // A model that is asked for what its world has not got says so by throwing.
    if (error instanceof GuestmemError) throw error;
    return undefined;
  }
  const [root] = lastRootsOf(run);
  return root === undefined ? undefined : { world, operations, run, root };
}
