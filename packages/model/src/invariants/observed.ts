import type { FrameSlot, KnownRuleId, Operation, Outcome, Settings } from '@guestmem/spec';
import type { Frame, GuestEntry, MachineCell } from '../cell.js';
import type { Globals } from '../globals.js';

/** The part of a state that the machine's own invariants read. */
export interface MachineState {
  readonly cells: readonly MachineCell[];
  readonly globals: Globals;
}

/** One step, as an invariant sees it. */
export interface Observed {
  readonly settings: Settings;
  readonly before: MachineState;
  readonly operation: Operation;
  readonly after: MachineState;
  readonly outcome: Outcome;
}

export interface Finding {
  readonly text: string;
  readonly page?: number;
}

export interface Invariant {
  readonly rule: KnownRuleId;
  readonly kind: 'state' | 'transition' | 'effect-order';
  /** For which settings it holds; absent: all. */
  readonly when?: (settings: Settings) => boolean;
  readonly check: (observed: Observed) => readonly Finding[];
}

export interface Page {
  readonly page: number;
  readonly cell: MachineCell;
  readonly before: MachineCell;
}

/** The pages that the step changed. */
export const changedPages = oncePerStep(({ before, after }: Observed): readonly Page[] =>
  after.cells.flatMap((cell, page) => {
    const old = before.cells[page];
    return old === undefined || old === cell ? [] : [{ page, cell, before: old }];
  }),
);

export interface NamedFrame extends Page {
  readonly slot: FrameSlot;
  readonly frame: Frame;
}

/** Every frame of the pages that the step changed. */
export const changedFrames = oncePerStep((observed: Observed): readonly NamedFrame[] =>
  changedPages(observed).flatMap((at) =>
    at.cell.frames.flatMap((frame, slot) => (frame === null ? [] : [{ ...at, slot, frame }])),
  ),
);

/** Every invariant asks the same of a step. */
function oncePerStep<T extends object>(compute: (observed: Observed) => T): (observed: Observed) => T {
  const known = new WeakMap<Observed, T>();
  return (observed) => {
    const there = known.get(observed);
    if (there !== undefined) return there;
    const made = compute(observed);
    known.set(observed, made);
    return made;
  };
}

/** A finding for each frame that a statement does not hold of. */
export function everyFrame(observed: Observed, text: string, holds: (at: NamedFrame) => boolean): readonly Finding[] {
  return changedFrames(observed)
    .filter((at) => !holds(at))
    .map(({ page, slot }) => ({ page, text: `${text} (frame ${slot})` }));
}

export type MappedState = Extract<GuestEntry, { kind: 'mapped' }>['state'];

/** The guests whose entry maps the frame in one of these states. */
export function guestsMapping(
  cell: MachineCell,
  slot: FrameSlot,
  ...states: readonly MappedState[]
): readonly number[] {
  return cell.guests.flatMap((entry, vm) =>
    entry.kind === 'mapped' && entry.frame === slot && states.includes(entry.state) ? [vm] : [],
  );
}

/** Memory with an owner in EL2's tables; registers and unmapped memory have rules of their own. */
export function isRam({ frame }: NamedFrame): boolean {
  return frame.kind === 'ram';
}

/** The calls of that name that succeeded, with the page they were about. */
export function succeeded(
  { outcome }: Observed,
  names: ReadonlySet<string>,
): readonly {
  readonly page: number | undefined;
  readonly vm: number | undefined;
  readonly slot: FrameSlot | undefined;
}[] {
  return outcome.calls
    .filter(({ call, ret }) => ret === 'OK' && names.has(call))
    .map(({ args }) => ({ page: args.index, vm: args.vm, slot: args.frame }));
}
