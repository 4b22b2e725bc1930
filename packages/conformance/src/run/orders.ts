import type { Expectation, Operation, OperationStep, Scenario, Step } from '@guestmem/spec';
import { GuestmemError } from '../guestmem-error.js';

/** One operation at its place in a scenario. */
export interface PlannedStep {
  /** `S019#2`, or `S035#1.a2` inside a race. */
  readonly ref: string;
  readonly operation: Operation;
  readonly expect: readonly Expectation[];
}

/** One linear run of a scenario. */
export interface Order {
  /** From 1. */
  readonly run: number;
  readonly steps: readonly PlannedStep[];
  /** How the races were ordered, as in `a1 b1 a2`; empty without a race. */
  readonly interleaving: string;
}

/** More orders than this are no scenario but a search. */
export const maximumOrders = 4096;

const letters = ['a', 'b', 'c'] as const;

/** Every order in which a scenario's steps can happen: each race contributes each interleaving of its sequences. */
export function ordersOf(scenario: Scenario): readonly Order[] {
  const count = orderCount(scenario);
  if (count > maximumOrders) {
    throw new GuestmemError(
      'too-many-orders',
      `${scenario.id}: its races have ${count} orders; at most ${maximumOrders} can be run`,
      { hint: 'shorten the sequences' },
    );
  }
  const orders = scenario.steps.reduce<readonly (readonly PlannedStep[])[]>(
    (before, step, index) => {
      const choices = linesOf(step, `${scenario.id}#${index + 1}`);
      return before.flatMap((steps) => choices.map((choice) => [...steps, ...choice]));
    },
    [[]],
  );
  return orders.map((steps, index) => ({ run: index + 1, steps, interleaving: interleavingOf(steps) }));
}

/** How many orders a scenario has. */
export function orderCount({ steps }: Pick<Scenario, 'steps'>): number {
  return steps.reduce((product, { race }) => product * (race ? interleavingCount(race) : 1), 1);
}

function linesOf(step: Step, ref: string): readonly (readonly PlannedStep[])[] {
  if (step.race === undefined) {
    return step.do === undefined ? [[]] : [[{ ref, operation: step.do, expect: step.expect ?? [] }]];
  }
  const sequences = step.race.map((sequence, which) =>
    sequence.map((one, place): PlannedStep => planned(one, `${ref}.${letters[which] ?? '?'}${place + 1}`)),
  );
  return interleavings(sequences);
}

function planned({ do: operation, expect = [] }: OperationStep, ref: string): PlannedStep {
  return { ref, operation, expect };
}

/** All merges of some sequences that keep the order within each. */
export function interleavings<T>(sequences: readonly (readonly T[])[]): readonly (readonly T[])[] {
  const open = sequences.filter(({ length }) => length > 0);
  if (open.length === 0) return [[]];
  return open.flatMap((sequence) => {
    const [first, ...rest] = sequence;
    const others = open.map((one) => (one === sequence ? rest : one));
    return interleavings(others).map((tail) => [first as T, ...tail]);
  });
}

/** How many merges there are: the multinomial coefficient. */
function interleavingCount(sequences: readonly (readonly unknown[])[]): number {
  let count = 1;
  let placed = 0;
  for (const { length } of sequences) {
    for (let one = 1; one <= length; one += 1) {
      placed += 1;
      count = (count * placed) / one;
    }
  }
  return Math.round(count);
}

function interleavingOf(steps: readonly PlannedStep[]): string {
  return steps
    .map(({ ref }) => ref.split('.')[1])
    .filter((place) => place !== undefined)
    .join(' ');
}
