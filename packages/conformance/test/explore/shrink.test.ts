import type { Operation, World } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import { classOf } from '../../src/explore/divergence.js';
import { type Parting, partingAt } from '../../src/explore/parting.js';
import { shrink } from '../../src/explore/shrink.js';
import { modelFor } from '../../src/index.js';
import { runnableConfiguration } from '../../src/settings/runnable.js';

const { left, right } = runnableConfiguration([], undefined, []);
const pair = { left: modelFor(left), right: modelFor(right) };

const world: World = { pages: 3 };

/** The guest gets page 2 back although a plain reference holds it, in one design; with much that has nothing to do with it. */
const wandering: readonly Operation[] = [
  { op: 'user.write', page: 0, value: 'Payload' },
  { op: 'guest.write', gfn: 2, value: 'Secret' },
  { op: 'guest.share', gfn: 2 },
  { op: 'user.read', page: 1 },
  { op: 'kernel.get', page: 2 },
  { op: 'kernel.linearRead', index: 0 },
  { op: 'guest.unshare', gfn: 2 },
];

const parted = async (operations: readonly Operation[]): Promise<Parting> => {
  const parting = await partingAt(world, operations, pair);
  if (parting === undefined) throw new Error('the sides do not part');
  return parting;
};

describe('shrinking a divergence', () => {
  it('leaves only the steps and pages that it takes', async () => {
    const parting = await parted(wandering);
    const smallest = await shrink(parting, pair);
    expect(smallest.world.pages).toBe(1);
    expect(smallest.operations).toEqual([
      { op: 'guest.share', gfn: 0 },
      { op: 'kernel.get', page: 0 },
      { op: 'guest.unshare', gfn: 0 },
    ]);
  });

  it('keeps its class', async () => {
    const parting = await parted(wandering);
    expect(classOf((await shrink(parting, pair)).root)).toBe(classOf(parting.root));
  });

  it('has nothing to start from where the sides do not part', async () => {
    expect(await partingAt(world, wandering.slice(0, 4), pair)).toBeUndefined();
  });
});
