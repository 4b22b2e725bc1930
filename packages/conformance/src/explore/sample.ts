import { initialState, isRefusal, observe, perform, type State } from '@guestmem/model';
import type { Bound, Operation } from '@guestmem/spec';
import { compare } from '../compare/compare.js';
import { type AnyDesign, designFor } from '../implementation/design-for.js';
import { Random } from '../random.js';
import type { Configuration } from '../settings/resolve.js';
import { expandOperations } from './expand-operations.js';

export interface SampleOptions {
  readonly bound: Bound;
  readonly configuration: Configuration;
  readonly seed: number;
  readonly walks: number;
  /** Steps of one walk at most. */
  readonly steps: number;
  /** Called before each walk with how many were made; true ends the sample. */
  readonly isEnough?: (walks: number) => boolean;
}

export interface Sample {
  readonly walks: number;
  readonly steps: number;
  /** The operations up to where the sides part, the last included; each kind of parting once, by what it looks like. */
  readonly partings: readonly (readonly Operation[])[];
}

/** How often an operation was tried, and how often one of the sides allowed it. */
interface Tally {
  tried: number;
  allowed: number;
}

/**
 * Random walks of both sides in lock-step, without the limits of the bound. An operation is the likelier the more often
 * it was allowed before: what is refused leads nowhere. A walk ends where the sides part for good.
 */
export function sample({ bound, configuration, seed, walks, steps, isEnough }: SampleOptions): Sample {
  const random = new Random(seed);
  const operations = expandOperations(bound).map(({ operation }) => operation);
  const tallies = operations.map((): Tally => ({ tried: 0, allowed: 0 }));
  const designs = [designFor(configuration.left), designFor(configuration.right)] as const;
  const partings = new Map<string, readonly Operation[]>();
  let made = 0;
  let stepped = 0;
  for (; made < walks && isEnough?.(made) !== true; made++) {
    const taken: Operation[] = [];
    let sides = designs.map((design) => initialState(design, bound.world)) as AnyState[];
    for (let step = 0; step < steps; step++) {
      const at = pick(tallies, random);
      const operation = operations[at] as Operation;
      taken.push(operation);
      stepped++;
      const after = sides.map((state, side) => perform(designs[side] as AnyDesign, state, operation));
      const tally = tallies[at] as Tally;
      tally.tried++;
      if (after.some(({ outcome }) => !isRefusal(outcome))) tally.allowed++;
      sides = after.map(({ state }) => state);
      const [left, right] = after.map(({ state, outcome }, side) => ({
        outcome,
        observation: observe(designs[side] as AnyDesign, state),
      })) as [Parameters<typeof compare>[0], Parameters<typeof compare>[0]];
      const compared = compare(left, right);
      if (compared.class === 'identical') continue;
      const key = JSON.stringify([
        operation.op,
        left.outcome?.rule,
        right.outcome?.rule,
        compared.differences.map(({ page: _, ...one }) => one),
      ]);
      if (!partings.has(key)) partings.set(key, [...taken]);
      if (compared.class !== 'differs-code') break;
    }
  }
  return { walks: made, steps: stepped, partings: [...partings.values()] };
}

type AnyState = State<unknown, unknown>;

/** The number of an operation, each weighed by how often it was allowed. */
function pick(tallies: readonly Tally[], random: Random): number {
  const weights = tallies.map(({ tried, allowed }) => (allowed + 1) / (tried + 2));
  let left = random.next() * weights.reduce((sum, weight) => sum + weight, 0);
  const at = weights.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
  return at < 0 ? weights.length - 1 : at;
}
