import { type EvenPlan, evenMark } from '../states/even-plan.js';
import { Position, type Sink } from '../states/position.js';
import type { Space } from '../states/space.js';
import type { Rows } from '../tables/rows.js';
import type { Tables, World } from '../tables/tables.js';

/** All steps from a state, one state after the other. */
export class Expander<P, G> {
  readonly position: Position<P, G>;

  constructor(
    readonly tables: Tables<P, G>,
    readonly space: Space,
    readonly sink: Sink,
  ) {
    this.position = new Position(tables, space, sink);
  }

  expand(high: number, low: number): void {
    const { tables, sink, position } = this;
    const { lowPages, strides } = this.space;
    const { digits } = position;
    const code = position.take(high, low);
    const base = (position.world * tables.totals + code) * tables.pages.count;
    let [allowed, refused] = [0, 0];
    for (let index = 0; index < digits.length; index++) {
      const rows = position.rows[index] as Rows;
      const { successors } = rows;
      const digit = digits[index] as number;
      const stride = strides[index] as number;
      const row = base + digit;
      const end = rows.end[row] as number;
      allowed += rows.allowed[row] as number;
      refused += rows.refused[row] as number;
      if (index < lowPages) {
        const rest = low - digit * stride;
        for (let at = rows.first[row] as number; at < end; at++) {
          sink.reach(high, rest + (successors[at] as number) * stride);
        }
      } else {
        const rest = high - digit * stride;
        for (let at = rows.first[row] as number; at < end; at++) {
          sink.reach(rest + (successors[at] as number) * stride, low);
        }
      }
      if (rows.specials.size > 0) position.follow(rows.specials.get(row) ?? [], index);
    }
    const world = tables.worlds[position.world] as World<P, G>;
    position.transitions += allowed + world.allowed;
    position.refusals += refused + world.refused;
    if (world.specials.length > 0) position.followWorld(world);
    for (const even of position.even[position.world] ?? []) this.#goThrough(even, code);
    for (const plan of position.uneven[position.world] ?? []) position.run(plan, code);
  }

  #goThrough({ plan, marks, becomes, world }: EvenPlan<P, G>, code: number): void {
    const { position } = this;
    const { digits } = position;
    const { lowPages, strides } = this.space;
    let marked = 0;
    let [high, low] = [world, 0];
    for (let index = 0; index < digits.length; index++) {
      const digit = digits[index] as number;
      marked |= marks[digit] as number;
      const part = (becomes[digit] as number) * (strides[index] as number);
      if (index < lowPages) low += part;
      else high += part;
    }
    if ((marked & evenMark.stops) !== 0) {
      position.refusals++;
    } else if ((marked & evenMark.tells) !== 0) {
      position.run(plan, code);
    } else {
      if ((marked & evenMark.refuses) !== 0) position.refusals++;
      else position.transitions++;
      if (high !== position.high || low !== position.low) this.sink.reach(high, low);
    }
  }
}
