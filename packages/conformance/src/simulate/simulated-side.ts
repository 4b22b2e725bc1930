import { LargeWorld } from '@guestmem/explorer';
import { isRefusal, type Verdict } from '@guestmem/model';
import type { Cost, SimulatedSide as Counted, Settings, SimulatedRetry, SimulatedVerdict } from '@guestmem/spec';
import { costBy, outcomeCost } from '../cost/count.js';
import { designFor } from '../implementation/design-for.js';
import type { CompiledWorkload } from './compiled-workload.js';

const pageSize = 4096;

/** How an operation ended, as far as its caller goes on by it. */
export type Ended = 'done' | 'retryable' | 'refused';

/** What an operation came to, and how often. */
interface CountedVerdict {
  readonly operation: number;
  readonly verdict: Verdict;
  readonly ended: Ended;
  times: number;
}

type RetryCount = Omit<SimulatedRetry, 'operation'>;

const noRetry: RetryCount = { asked: 0, succeeded: 0, gone: 0 };

/** One design in the world of a workload, and the counts of what it did since they were asked for. */
export class SimulatedSide {
  readonly #world: LargeWorld<unknown, unknown>;
  /** By the number of what an operation came to, which belongs to that operation alone. */
  readonly #verdicts: CountedVerdict[] = [];
  readonly #retries = new Map<number, RetryCount>();
  #reached = 0;
  #leftOut = 0;
  #pages = 0;

  constructor(
    settings: Settings,
    readonly workload: CompiledWorkload,
  ) {
    const { world, pages, operations } = workload;
    this.#world = new LargeWorld(designFor(settings), { world, pages, operations });
  }

  /** Pages of its last range that an operation came to: fewer where a refusal ended it, and what came before counts. */
  get reached(): number {
    return this.#reached;
  }

  /** Performs an operation at a range; one that takes a single page, at each until it is refused. */
  perform(operation: number, first: number, pages: number): Ended {
    if (this.workload.operations[operation]?.reach !== 'page') {
      const ended = this.#performOnce(operation, first, pages);
      this.#reached = this.#world.reached;
      return ended;
    }
    for (this.#reached = 0; this.#reached < pages; this.#reached++) {
      const ended = this.#performOnce(operation, first + this.#reached, 1);
      if (ended !== 'done') return ended;
    }
    return 'done';
  }

  leaveOut(operations: number): void {
    this.#leftOut += operations;
  }

  countRetry(operation: number, what: keyof RetryCount): void {
    const known = this.#retries.get(operation) ?? noRetry;
    this.#retries.set(operation, { ...known, [what]: known[what] + 1 });
  }

  /** What was done since this was asked the last time. */
  takeCounts(): Counted {
    const cost = this.#takeCost();
    const counted: Counted = {
      operations: this.#verdicts.reduce((sum, { times }) => sum + times, 0),
      leftOut: this.#leftOut,
      pages: this.#pages,
      cost,
      copiedBytes: cost.copies * pageSize,
      peakPages: this.#world.takePeakFrames(),
      endPages: this.#world.frames,
      refusals: this.#refusals(),
      retries: this.#takeRetries(),
    };
    for (const known of this.#verdicts) known.times = 0;
    this.#leftOut = 0;
    this.#pages = 0;
    return counted;
  }

  #performOnce(operation: number, first: number, pages: number): Ended {
    const { number, verdict } = this.#world.perform(operation, first, pages);
    this.#pages += pages;
    this.#verdicts[number] ??= { operation, verdict, ended: endedBy(verdict), times: 0 };
    const counted = this.#verdicts[number];
    counted.times++;
    return counted.ended;
  }

  #takeCost(): Cost {
    const steps = this.#world.takeSteps().map(({ outcome, times }) => ({ cost: outcomeCost(outcome), times }));
    return costBy((name) => steps.reduce((sum, { cost, times }) => sum + cost[name] * times, 0));
  }

  #refusals(): readonly SimulatedVerdict[] {
    const found = new Map<string, SimulatedVerdict>();
    for (const { operation, verdict, times } of this.#verdicts) {
      const { decision, rule } = verdict;
      if (times === 0 || decision === 'allow') continue;
      const one = { operation: this.#nameOf(operation), decision, rule, count: times };
      const key = keyOf(one);
      found.set(key, { ...one, count: times + (found.get(key)?.count ?? 0) });
    }
    return sortedBy([...found.values()], keyOf);
  }

  #takeRetries(): readonly SimulatedRetry[] {
    const found = new Map<string, SimulatedRetry>();
    for (const [operation, counts] of this.#retries) {
      const name = this.#nameOf(operation);
      found.set(name, addRetries({ operation: name, ...counts }, found.get(name)));
    }
    this.#retries.clear();
    return sortedBy([...found.values()], ({ operation }) => operation);
  }

  #nameOf(operation: number): string {
    return this.workload.operations[operation]?.operation.op ?? '';
  }
}

function endedBy(verdict: Verdict): Ended {
  if (!isRefusal(verdict)) return 'done';
  return verdict.decision === 'refuse-retryable' ? 'retryable' : 'refused';
}

/** What tells refusals apart. */
export function keyOf({ operation, decision, rule }: SimulatedVerdict): string {
  return `${operation} ${decision} ${rule}`;
}

export function addRetries(one: SimulatedRetry, other: RetryCount = noRetry): SimulatedRetry {
  return {
    operation: one.operation,
    asked: one.asked + other.asked,
    succeeded: one.succeeded + other.succeeded,
    gone: one.gone + other.gone,
  };
}

/** In the order of their keys, whatever the locale. */
export function sortedBy<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  return items.toSorted((left, right) => (key(left) < key(right) ? -1 : key(left) > key(right) ? 1 : 0));
}
