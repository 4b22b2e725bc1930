import type { Hypercall, Pass, Turn, Verdict } from '@guestmem/model';
import type { Backing, KnownHypercallName, KnownRuleId, OperationName, World } from '@guestmem/spec';
import type { AnyDesign } from '../../../src/implementation/design-for.js';

/** Something done wrong on purpose, and what a search has to say of it. */
export interface Fault {
  readonly rule: KnownRuleId;
  readonly title: string;
  readonly side: Backing;
  readonly profile?: readonly string[];
  readonly world?: Partial<World>;
  /** All that can happen; the fault is reached by these alone. */
  readonly operations: readonly string[];
  /** The fewest steps to it. */
  readonly steps: readonly string[];
  readonly wrong: (design: AnyDesign) => AnyDesign;
  /** A hypercall that does something else meanwhile. */
  readonly call?: { readonly name: KnownHypercallName; readonly change: (call: Hypercall) => Hypercall };
  /** What cannot but be broken along with it. */
  readonly also?: readonly KnownRuleId[];
}

// biome-ignore lint/suspicious/noExplicitAny: see AnyDesign
export type AnyTurn = Turn<any, any>;

/** What is done wrong in a turn, after the right thing was done; what it returns is answered in place of that. */
type Spoil = (
  turn: AnyTurn,
  before: Pick<AnyTurn, 'cell' | 'folio' | 'globals'>,
  right: Verdict,
) => Verdict | undefined;

export const sound = (design: AnyDesign): AnyDesign => design;

/** A pass of an operation does something more: the last one, or the one of that number. */
export function spoiled(op: OperationName, spoil: Spoil, number?: number): (design: AnyDesign) => AnyDesign {
  return (design) => {
    const row = design.operations[op];
    if (row === undefined) throw new Error(`${design.backing} has no ${op}`);
    const passes = row.passes as readonly Pass<OperationName, unknown, unknown>[];
    const spoiledAt = number ?? passes.length - 1;
    const wrong = passes.map((pass, at) =>
      at !== spoiledAt
        ? pass
        : {
            ...pass,
            run: (turn: AnyTurn, ...others: Parameters<typeof pass.run> extends [unknown, ...infer R] ? R : never) => {
              const { cell, folio, globals } = turn;
              const right = pass.run(turn, ...others);
              return spoil(turn, { cell, folio, globals }, right) ?? right;
            },
          },
    );
    return { ...design, operations: { ...design.operations, [op]: { ...row, passes: wrong } } };
  };
}

/** Changes frame 0, where there is one. */
export function frame(turn: AnyTurn, change: object): void {
  const [first, ...others] = turn.cell.frames;
  if (first !== null) turn.cell = { ...turn.cell, frames: [{ ...first, ...change }, ...others] as never };
}

/** Changes what the backing keeps of the page. */
export function record(turn: AnyTurn, change: object): void {
  turn.cell = { ...turn.cell, backing: { ...turn.cell.backing, ...change } };
}

/** The entry of a guest that maps frame 0. */
export const mapped = (state: string): object => ({ kind: 'mapped', frame: 0, state, prot: 'rwx', order: 0 });

export function guests(turn: AnyTurn, ...entries: readonly object[]): void {
  turn.cell = { ...turn.cell, guests: entries as never };
}
