import type { Operation, World } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import { deathOf, initialGlobals, isDead } from '../src/index.js';
import { pkvm } from '../src/platform/pkvm.js';

const world: World = { pages: 1, processes: 2 };
const fatal: World = { ...world, fatalSignals: true };
const globals = initialGlobals(world, pkvm);

const guestRead: Operation = { op: 'guest.read', gfn: 0 };
const userRead: Operation = { op: 'user.read', page: 0, process: 1 };
const bind: Operation = { op: 'kvm.bind', slot: 1, gfn: 0 };
const stray: Operation = { op: 'kernel.linearRead', index: 0 };
const dma: Operation = { op: 'device.dmaRead', device: 0, iova: 0 };

describe('a decision that kills', () => {
  it.each<[string, Operation, Parameters<typeof deathOf>[2], World, readonly boolean[]]>([
    ['the host ends everyone', stray, 'kill-host', world, [true, true, true, true, true]],
    ['a guest ends that guest alone', guestRead, 'kill-guest', world, [true, false, false, false, false]],
    [
      'a process leaves it alive where signals are survived',
      userRead,
      'kill-process',
      world,
      [false, false, false, false, false],
    ],
    ['a process ends it where signals are fatal', userRead, 'kill-process', fatal, [false, true, false, false, false]],
    [
      'the VMM ends it where a guest raised the signal',
      guestRead,
      'kill-process',
      fatal,
      [false, false, true, false, false],
    ],
    ['nobody, for it allows', userRead, 'allow', fatal, [false, false, false, false, false]],
  ])('%s', (_, operation, decision, where, expected) => {
    const after = deathOf(globals, operation, decision, where);
    expect([guestRead, userRead, bind, stray, dma].map((each) => isDead(after, each))).toEqual(expected);
  });
});

it('takes the VMM for the actor of KVM calls', () => {
  const dead = { ...globals, processes: globals.processes.with(0, 'dead') };
  expect(isDead(dead, bind)).toBe(true);
  expect(isDead(dead, userRead)).toBe(false);
});
