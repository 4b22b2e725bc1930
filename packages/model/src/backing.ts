import type {
  Backing,
  FrameSlot,
  KnownRuleId,
  Operation,
  OperationName,
  Outcome,
  Settings,
  SlotId,
} from '@guestmem/spec';
import type { Cell } from './cell.js';
import type { Globals } from './globals.js';
import type { Layout, Vma } from './layout.js';
import type { State } from './state.js';
import type { StepInput, StepResult, Turn, Verdict } from './turn.js';

export type OperationOf<N extends OperationName> = Extract<Operation, { op: N }>;

/** What resolving the names of an operation found out, for the step to use. */
export interface Facts {
  /** How the user address that leads to this cell is mapped; none: no mapping is left there. */
  readonly vma: 'shared' | 'private' | 'none';
  /** Whether a descriptor or a mapping keeps the backing file alive. */
  readonly file: 'alive' | 'released';
  /** Who answers an exit to user space; absent: a VMM that converts on a fault. */
  readonly vmm?: 'convert-on-fault' | 'manual';
  /** The memslot that a gfn went through. */
  readonly memslot?: SlotId;
  /** What a hole takes here: part of the page, the page, or every page of the large folio around it. */
  readonly hole?: 'part' | 'page' | 'folio';
}

export interface Target {
  /** Number of the cell; null: the step is about the globals alone. */
  readonly cell: number | null;
  readonly facts: Facts;
}

/** Names lead to targets, or the operation is decided before it reaches any page. */
export type Resolution = { readonly targets: readonly Target[]; readonly facts: Facts } | { readonly decided: Verdict };

/** Turns names into targets. It reads no cell. */
export type Resolve<N extends OperationName> = (
  layout: Layout,
  operation: OperationOf<N>,
  globals: Globals,
) => Resolution;

/** What one operation does at one page. */
export type Handle<N extends OperationName, B, F> = (
  turn: Turn<B, F>,
  operation: OperationOf<N>,
  facts: Facts,
) => Verdict;

/**
 * One walk over the targets. What follows a refusal is the atomicity of the range:
 * stop: the operation ends there, what was done stays (with a checking pass before the changing one: all or none);
 * count: the operation ends there and returns the number of pages done before, if any (the GUP rule);
 * continue: each page stands for itself.
 */
export interface Pass<N extends OperationName, B, F> {
  readonly run: Handle<N, B, F>;
  /** world: once, on the globals, with the facts of the resolution. */
  readonly scope: 'pages' | 'world';
  readonly onRefusal: 'stop' | 'count' | 'continue';
}

export interface OperationRow<N extends OperationName, B, F> {
  readonly resolve: Resolve<N>;
  readonly passes: readonly Pass<N, B, F>[];
  /** Applied once the passes have succeeded. */
  readonly layout?: (layout: Layout, operation: OperationOf<N>) => Layout;
}

/** The operations that a backing offers. One that is missing is not offered by this design. */
export type OperationTable<B, F> = { readonly [N in OperationName]?: OperationRow<N, B, F> };

/** An invariant broken by a step. */
export interface Violation {
  readonly rule: KnownRuleId;
  readonly text: string;
  readonly page?: number;
}

/** One step of a whole world, as the design's own invariants see it. */
export interface StepChange<B, F> {
  readonly before: State<B, F>;
  readonly operation: Operation;
  readonly after: State<B, F>;
  readonly outcome: Outcome;
}

/** Everything that makes one design. */
export interface BackingDesign<B, F> {
  readonly backing: Backing;
  readonly settings: Settings;
  /** How the VMM maps the memory at the start. */
  readonly mapping: Vma['kind'];
  /** The folio order that this backing gives when a world asks for one. */
  readonly clampOrder: (order: number) => number;
  readonly freshRecord: (processes: number, vms: number) => B;
  /** The cell with its frame 0 put into the file. */
  readonly allocated: (cell: Cell<B>, zone: Globals['zone']) => Cell<B>;
  /** The record of one large folio with so many pages: fewer than its order says at the end of the world. */
  readonly freshFolio: (pages: number) => F;
  /** The frame that the file holds at this index. */
  readonly fileFrame: (cell: Cell<B>) => FrameSlot | null;
  readonly operations: OperationTable<B, F>;
  /** The backing's own invariants at one page; the machine's are checked for every backing. */
  readonly invariants: (page: StepInput<B, F>) => readonly Violation[];
  /** The backing's own invariants from before a step to after it. */
  readonly stepInvariants: (step: StepChange<B, F>) => readonly Violation[];
}

export type Step<B, F> = (input: StepInput<B, F>) => StepResult<B, F>;
