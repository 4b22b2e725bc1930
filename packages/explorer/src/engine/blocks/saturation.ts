import { type EvenPlan, evenMark } from '../states/even-plan.js';
import { Position, type Sink } from '../states/position.js';
import type { Space } from '../states/space.js';
import type { Rows, Special } from '../tables/rows.js';
import type { Tables, World } from '../tables/tables.js';
import { bitsWhere, intersect, lowestBit, numbersIn } from './bits.js';
import { Blocks } from './blocks.js';

/** First pages that add the same to the totals, so that the other pages do the same beside them. */
interface Group {
  readonly adds: number;
  readonly members: Int32Array;
  /** Those of the block at hand, and how many they are. */
  readonly here: Int32Array;
  count: number;
  /** Where the successors of the page at hand are beside them. */
  first: number;
  end: number;
}

/** An action that goes through all pages alike, as sets of first pages. */
interface EvenBits<P, G> {
  readonly even: EvenPlan<P, G>;
  readonly passes: Int32Array;
  readonly refuses: Int32Array;
  readonly tells: Int32Array;
  /** Those that stay as they are. */
  readonly stays: Int32Array;
}

/**
 * All states that differ in their first page alone are one block, and go on together. What the first page can do by
 * itself is done to its end before the block goes on, so that states are not reached in breadth.
 */
export class Saturation<P, G> implements Sink {
  readonly blocks: Blocks;
  readonly position: Position<P, G>;
  readonly #groups: readonly Group[];
  /** By globals. */
  readonly #even: readonly (readonly EvenBits<P, G>[])[];
  /** First pages of the block that are taken on now, and some of them. */
  readonly #open: Int32Array;
  readonly #part: Int32Array;
  readonly #image: Int32Array;
  readonly #rest: Int32Array;

  constructor(
    readonly tables: Tables<P, G>,
    readonly space: Space,
  ) {
    const { count } = tables.pages;
    const none = (): Int32Array => bitsWhere(count, () => false);
    this.blocks = new Blocks(count);
    this.position = new Position(tables, space, this);
    this.#groups = [...new Set(tables.adds)].map((adds) => ({
      adds,
      members: bitsWhere(count, (page) => tables.adds[page] === adds),
      here: none(),
      count: 0,
      first: 0,
      end: 0,
    }));
    this.#even = this.position.even.map((plans) => plans.map((even) => evenBits(even, count)));
    [this.#open, this.#part, this.#image, this.#rest] = [none(), none(), none(), none()];
  }

  reach(high: number, low: number): void {
    this.blocks.add(this.blocks.at(high), low);
  }

  expand(block: number): void {
    const { tables, position, blocks } = this;
    const high = blocks.highOf(block);
    const others = position.take(high, 0) - (tables.adds[0] as number);
    const base = position.world * tables.totals * tables.pages.count;
    this.#saturate(block, base, others);
    let count = 0;
    for (const group of this.#groups) {
      group.count = intersect(group.here, this.#open, group.members);
      count += group.count;
    }
    for (let index = 1; index < position.digits.length; index++) this.#stepAt(index, base, others);
    const world = tables.worlds[position.world] as World<P, G>;
    position.transitions += count * world.allowed;
    position.refusals += count * world.refused;
    for (const even of this.#even[position.world] ?? []) this.#goThrough(even, count);
    const uneven = position.uneven[position.world] ?? [];
    const firstRows = position.rows[0] as Rows;
    if (firstRows.specials.size === 0 && world.specials.length === 0 && uneven.length === 0) return;
    for (const first of numbersIn(this.#open)) {
      const totals = position.take(high, first);
      position.follow(firstRows.specials.get(base + totals * tables.pages.count + first) ?? [], 0);
      position.followWorld(world);
      for (const plan of uneven) position.run(plan, totals);
    }
  }

  /** Takes what is open in a block and adds all that its first page can come to by itself. */
  #saturate(block: number, base: number, others: number): void {
    const { blocks, position, tables } = this;
    const { seen, open: waiting, words } = blocks;
    const { first, end, successors, allowed, refused } = position.rows[0] as Rows;
    const { adds } = tables;
    const { count } = tables.pages;
    const taken = this.#open;
    const left = this.#image;
    const offset = block * words;
    let [transitions, refusals, states] = [0, 0, 0];
    for (let word = 0; word < words; word++) {
      const bits = waiting[offset + word] as number;
      taken[word] = bits;
      left[word] = bits;
      waiting[offset + word] = 0;
    }
    for (let again = true; again; ) {
      again = false;
      for (let word = 0; word < words; word++) {
        let bits = left[word] as number;
        left[word] = 0;
        while (bits !== 0) {
          const page = (word << 5) + lowestBit(bits);
          bits &= bits - 1;
          const row = base + (others + (adds[page] as number)) * count + page;
          transitions += allowed[row] as number;
          refusals += refused[row] as number;
          const last = end[row] as number;
          for (let at = first[row] as number; at < last; at++) {
            const next = successors[at] as number;
            const into = next >>> 5;
            const bit = 1 << (next & 31);
            const before = seen[offset + into] as number;
            if ((before & bit) !== 0) continue;
            seen[offset + into] = before | bit;
            states++;
            taken[into] = (taken[into] as number) | bit;
            if (into === word) {
              bits |= bit;
            } else {
              left[into] = (left[into] as number) | bit;
              again = true;
            }
          }
        }
      }
    }
    position.transitions += transitions;
    position.refusals += refusals;
    blocks.states += states;
  }

  /** Steps at a page that is not the first: each group of the block goes on together. */
  #stepAt(index: number, base: number, others: number): void {
    const { position, tables, space, blocks } = this;
    const { first, end, successors, allowed, refused, specials } = position.rows[index] as Rows;
    const digit = position.digits[index] as number;
    const stride = space.strides[index] as number;
    const rest = position.high - digit * stride;
    const groups = this.#groups;
    for (let at = 0; at < groups.length; at++) {
      const group = groups[at] as Group;
      if (group.count === 0) continue;
      const row = base + (others + group.adds) * tables.pages.count + digit;
      group.first = first[row] as number;
      group.end = end[row] as number;
      position.transitions += group.count * (allowed[row] as number);
      position.refusals += group.count * (refused[row] as number);
      if (specials.size > 0) this.#followAll(specials.get(row) ?? [], index, group.here);
    }
    for (let at = 0; at < groups.length; at++) {
      const { first: from, end: to, count } = groups[at] as Group;
      if (count === 0 || from === to || !this.#gather(at)) continue;
      for (let each = from; each < to; each++) {
        blocks.addAll(blocks.at(rest + (successors[each] as number) * stride), this.#part);
      }
    }
  }

  /** Leaves a group and those after it that do the same; false: it went with one before it. */
  #gather(leader: number): boolean {
    const groups = this.#groups;
    const { first, end } = groups[leader] as Group;
    const part = this.#part;
    part.fill(0);
    for (let at = 0; at < groups.length; at++) {
      const group = groups[at] as Group;
      if (group.count === 0 || group.first !== first || group.end !== end) continue;
      if (at < leader) return false;
      for (let word = 0; word < part.length; word++) {
        part[word] = (part[word] as number) | (group.here[word] as number);
      }
    }
    return true;
  }

  #followAll(specials: readonly Special[], index: number, firsts: Int32Array): void {
    if (specials.length === 0) return;
    const { position } = this;
    const { high } = position;
    for (const first of numbersIn(firsts)) {
      position.take(high, first);
      position.follow(specials, index);
    }
  }

  #goThrough({ even, passes, refuses, tells, stays }: EvenBits<P, G>, count: number): void {
    const { position, space, blocks } = this;
    const { digits, high } = position;
    let marked = 0;
    let highAfter = even.world;
    for (let index = 1; index < digits.length; index++) {
      const digit = digits[index] as number;
      marked |= even.marks[digit] as number;
      highAfter += (even.becomes[digit] as number) * (space.strides[index] as number);
    }
    const [part, image, rest] = [this.#part, this.#image, this.#rest];
    const passing = (marked & evenMark.stops) !== 0 ? 0 : intersect(part, this.#open, passes);
    position.refusals += count - passing;
    if (passing === 0) return;
    const telling = (marked & evenMark.tells) !== 0 ? passing : intersect(rest, part, tells);
    if (telling > 0) {
      const run = (marked & evenMark.tells) !== 0 ? part : rest;
      for (const first of numbersIn(run)) position.run(even.plan, position.take(high, first));
      if (telling === passing) return;
      for (let word = 0; word < part.length; word++) part[word] = (part[word] as number) & ~(rest[word] as number);
    }
    const going = passing - telling;
    const refused = (marked & evenMark.refuses) !== 0 ? going : intersect(rest, part, refuses);
    position.refusals += refused;
    position.transitions += going - refused;
    if (intersect(image, part, stays) < going) {
      for (let word = 0; word < part.length; word++) {
        for (let bits = (part[word] as number) & ~(stays[word] as number); bits !== 0; bits &= bits - 1) {
          const next = even.becomes[(word << 5) + lowestBit(bits)] as number;
          image[next >>> 5] = (image[next >>> 5] as number) | (1 << (next & 31));
        }
      }
    }
    blocks.addAll(blocks.at(highAfter), image);
  }
}

function evenBits<P, G>(even: EvenPlan<P, G>, count: number): EvenBits<P, G> {
  const marked = (bit: number): Int32Array => bitsWhere(count, (page) => ((even.marks[page] as number) & bit) !== 0);
  return {
    even,
    passes: bitsWhere(count, (page) => ((even.marks[page] as number) & evenMark.stops) === 0),
    refuses: marked(evenMark.refuses),
    tells: marked(evenMark.tells),
    stays: bitsWhere(count, (page) => even.becomes[page] === page),
  };
}
