import type { Random } from '../random.js';
import type { Choice, Operations, RandomPhase } from './compiled-workload.js';
import { type Flight, InFlight, PagesInFlight } from './in-flight.js';
import { type Refused, Retries } from './retries.js';
import type { Ended, SimulatedSide } from './simulated-side.js';

/** How often a range is drawn that must not overlap one in flight. */
const draws = 8;

interface Range {
  readonly first: number;
  readonly pages: number;
}

/** The ranges of a size: they begin at multiples of it. */
interface Ranges {
  readonly pages: number;
  /** The first of them, and how many there are. */
  readonly from: number;
  readonly many: number;
}

/** Which of the operations asked for was refused, for how many pages, and how. */
interface Refusal {
  readonly at: number;
  readonly pages: number;
  readonly ended: Exclude<Ended, 'done'>;
}

/** A choice, and what it has in flight, unless nothing of it stays there. */
interface Choosable {
  readonly choice: Choice;
  readonly flights: InFlight | null;
}

/**
 * A random phase at one side. What is drawn never depends on what a side answers, so that the same seed asks the same
 * of both.
 */
export class RandomPhaseRun {
  readonly #inFlight: PagesInFlight;
  readonly #choices: readonly Choosable[];
  readonly #retries = new Retries();
  readonly #weights: number;
  readonly #sizes: readonly Ranges[];
  #tick = 0;

  constructor(
    readonly side: SimulatedSide,
    readonly phase: RandomPhase,
    readonly random: Random,
  ) {
    const { first, end, least, sizes, choices } = phase;
    this.#weights = choices.reduce((sum, { weight }) => sum + weight, 0);
    this.#sizes = Array.from({ length: sizes }, (_, size) => {
      const pages = least << size;
      const from = Math.ceil(first / pages);
      return { pages, from, many: Math.floor(end / pages) - from };
    });
    this.#inFlight = new PagesInFlight(end, least);
    this.#choices = choices.map((choice) => ({
      choice,
      flights: choice.undoes === null ? null : new InFlight(this.#inFlight),
    }));
  }

  /**
   * All ticks, with a stop after each `stride` of them; then what is in flight is undone, and what waits is asked again
   * as long as it may be.
   */
  *run(stride: number): Generator<number, void, void> {
    for (; this.#tick < this.phase.ticks; this.#tick++) {
      this.#askAgain();
      this.#choose();
      if (this.#tick % stride === 0) yield this.#tick;
    }
    for (const { choice, flights } of this.#choices) {
      while (flights !== null && flights.size > 0) this.#end(choice, flights);
    }
    for (; !this.#retries.isEmpty; this.#tick++) this.#askAgain();
  }

  #choose(): void {
    const { choice, flights } = this.#draw();
    if (flights === null) {
      const { first, pages } = this.#drawRange();
      this.#do({ operations: choice.does, at: 0, first, pages, flight: null, timesLeft: this.#times });
      return;
    }
    const isFull = flights.size >= choice.inFlight;
    const ends = flights.size > 0 && (isFull || this.random.below(2) === 1);
    const range = ends ? null : this.#drawFree();
    if (range !== null) this.#begin(choice, flights.begin(range.first, range.pages));
    else if (flights.size > 0) this.#end(choice, flights);
  }

  #begin({ does }: Choice, flight: Flight): void {
    const { first, pages } = flight;
    this.#do({ operations: does, at: 0, first, pages, flight, timesLeft: this.#times });
  }

  #end({ undoes }: Choice, flights: InFlight): void {
    const flight = flights.end(this.random);
    const operations = undoes as Operations;
    if (flight.held === 0) this.side.leaveOut(operations.length);
    else for (const operation of operations) this.#undo(operation, flight);
  }

  #undo(operation: number, { first, held }: Flight): void {
    this.#do({ operations: [operation], at: 0, first, pages: held, flight: null, timesLeft: this.#times });
  }

  /** Goes on with operations until one is refused. Returns whether the one that it goes on with was accepted. */
  #do(asked: Refused): boolean {
    const { operations, first, flight } = asked;
    let { pages } = asked;
    for (let at = asked.at; at < operations.length; at++) {
      const ended = this.side.perform(operations[at] as number, first, pages);
      if (ended !== 'done') {
        this.#refused(asked, { at, pages, ended });
        return at > asked.at;
      }
      pages = Math.min(pages, this.side.reached);
      if (flight !== null && at === 0) flight.held = pages;
    }
    return true;
  }

  #refused(asked: Refused, { at, pages, ended }: Refusal): void {
    const { retry } = this.phase;
    if (ended === 'retryable' && retry !== null) {
      const timesLeft = at === asked.at ? asked.timesLeft : retry.times;
      if (timesLeft > 0) {
        this.#retries.add(this.#tick + retry.after, { ...asked, at, pages, timesLeft });
        return;
      }
      this.side.countRetry(asked.operations[at] as number, 'gone');
    }
    this.side.leaveOut(asked.operations.length - at - 1);
  }

  #askAgain(): void {
    for (let next = this.#retries.take(this.#tick); next !== null; next = this.#retries.take(this.#tick)) {
      const operation = next.operations[next.at] as number;
      if (next.flight?.isOver === true) {
        this.side.countRetry(operation, 'gone');
        this.side.leaveOut(next.operations.length - next.at - 1);
        continue;
      }
      this.side.countRetry(operation, 'asked');
      if (this.#do({ ...next, timesLeft: next.timesLeft - 1 })) this.side.countRetry(operation, 'succeeded');
    }
  }

  get #times(): number {
    return this.phase.retry?.times ?? 0;
  }

  #draw(): Choosable {
    let at = this.#choices.length === 1 ? 0 : this.random.below(this.#weights);
    let drawn = this.#choices[0] as Choosable;
    for (let next = 1; at >= drawn.choice.weight; next++) {
      at -= drawn.choice.weight;
      drawn = this.#choices[next] as Choosable;
    }
    return drawn;
  }

  #drawRange(): Range {
    const { pages, from, many } = this.#sizes[this.random.below(this.#sizes.length)] as Ranges;
    return { first: (from + this.random.below(many)) * pages, pages };
  }

  #drawFree(): Range | null {
    for (let draw = 0; draw < draws; draw++) {
      const range = this.#drawRange();
      if (this.#inFlight.areFree(range.first, range.pages)) return range;
    }
    return null;
  }
}
