import type { Operation, World } from '@guestmem/spec';
import { expect, it } from 'vitest';
import { Run, type Switches } from './world.js';

/** A world, its switches, and operations with what each of them must come to. */
export interface Story {
  readonly world?: Partial<World>;
  readonly with?: Switches;
  readonly steps: readonly (readonly [Operation, string])[];
}

/** One test for each story. None of them may break an invariant, of the machine or of the design. */
export function tellStories(stories: Readonly<Record<string, Story>>): void {
  it.each(Object.entries(stories))('%s', (_, { world, with: switches, steps }) => {
    const run = new Run(world, switches);
    const told = run.tells(...steps.map(([operation]) => operation));
    expect(told).toEqual(steps.map(([, expected]) => expected));
    expect(run.violated).toEqual([]);
  });
}
