import type { Operation } from '@guestmem/spec';
import type { Pair } from '../run/lock-step.js';
import { classOf } from './divergence.js';
import { type Parting, partingAt } from './parting.js';

type Candidate = Pick<Parting, 'world' | 'operations'>;

/**
 * The same divergence with the fewest steps, then pages, then values: each way to make it smaller is tried until none
 * of them keeps its class.
 */
export async function shrink(parting: Parting, pair: Pair): Promise<Parting> {
  let best = parting;
  for (;;) {
    const smaller = await firstThatParts(best, pair);
    if (smaller === undefined) return best;
    best = smaller;
  }
}

async function firstThatParts(parting: Parting, pair: Pair): Promise<Parting | undefined> {
  for (const { world, operations } of smallerOnes(parting)) {
    const found = await partingAt(world, operations, pair);
    if (found !== undefined && classOf(found.root) === classOf(parting.root)) return found;
  }
  return undefined;
}

function* smallerOnes({ world, operations }: Candidate): Generator<Candidate> {
  const count = operations.length - 1;
  // Long stretches first: most of a random walk leads nowhere.
  for (let length = count; length > 0; length = Math.floor(length / 2)) {
    for (let at = 0; at + length <= count; at += length) {
      yield { world, operations: operations.filter((_, place) => place < at || place >= at + length) };
    }
  }
  for (let page = 0; page < world.pages; page++) yield* withoutPage({ world, operations }, page);
  const [first, ...others] = valuesOf(operations);
  for (const value of others)
    yield { world, operations: operations.map((one) => renamed(one, value, first as string)) };
}

/** The fields that name a page of some kind. */
const pageFields: ReadonlySet<string> = new Set(['page', 'index', 'gfn', 'iova']);

/** The world without one page that no operation names; the pages behind it move up. */
function* withoutPage({ world, operations }: Candidate, page: number): Generator<Candidate> {
  const numbers = operations.flatMap((one) => pagesOf(one));
  if (
    world.pages === 1 ||
    numbers.includes(page) ||
    operations.some((one) => 'pages' in one && one.op !== 'user.truncate')
  ) {
    return;
  }
  const moved = (operation: Operation): Operation =>
    Object.fromEntries(
      Object.entries(operation).map(([name, value]) => [
        name,
        pageFields.has(name) && typeof value === 'number' && value > page ? value - 1 : value,
      ]),
    ) as unknown as Operation;
  yield { world: { ...world, pages: world.pages - 1 }, operations: operations.map(moved) };
}

function pagesOf(operation: Operation): readonly number[] {
  return Object.entries(operation).flatMap(([name, value]) =>
    pageFields.has(name) && typeof value === 'number' ? [value] : [],
  );
}

function valuesOf(operations: readonly Operation[]): readonly string[] {
  return [...new Set(operations.flatMap((one) => ('value' in one && one.value !== undefined ? [one.value] : [])))];
}

function renamed(operation: Operation, from: string, to: string): Operation {
  return 'value' in operation && operation.value === from ? { ...operation, value: to } : operation;
}
