import type {
  Effect,
  EffectKind,
  FrameSlot,
  HypercallArgs,
  HypercallRecord,
  KnownHypercallName,
  KnownRuleId,
  Outcome,
  Reply,
  Settings,
} from '@guestmem/spec';
import type { Cell } from './cell.js';
import type { Globals } from './globals.js';
import { hypercalls } from './hypercalls.js';

/** What a handler decides; the turn adds the calls and the effects. Codes left out: nobody was told anything. */
export type Verdict = Pick<Outcome, 'decision'> & { readonly rule: KnownRuleId } & Partial<
    Pick<Outcome, 'codes' | 'data' | 'count' | 'errorOffset'>
  >;

export interface StepInput<B, F> {
  readonly cell: Cell<B>;
  /** The large folio that this cell is part of; null at order 0. */
  readonly folio: F | null;
  readonly globals: Globals;
}

/** An outcome whose rule stands in the rule tables. */
export type DecidedOutcome = Outcome & Pick<Verdict, 'rule'>;

export interface StepResult<B, F> extends StepInput<B, F> {
  readonly outcome: DecidedOutcome;
}

/**
 * One step in progress. Handlers replace `cell`, `folio` and `globals` as they go and never change the objects behind
 * them, so that a step stays a pure function of its input.
 */
export class Turn<B, F> {
  cell: Cell<B>;
  folio: F | null;
  globals: Globals;
  readonly #calls: HypercallRecord[] = [];
  readonly #effects: Effect[] = [];

  constructor(
    input: StepInput<B, F>,
    readonly settings: Settings,
  ) {
    this.cell = input.cell;
    this.folio = input.folio;
    this.globals = input.globals;
  }

  /** Makes a hypercall; the facts that EL2 reads of the VM go on record with the arguments. */
  hypercall(call: KnownHypercallName, args: HypercallArgs = {}): { readonly ret: Reply; readonly rule: KnownRuleId } {
    const vm = args.vm === undefined ? undefined : this.globals.vms[args.vm];
    const facts: HypercallArgs = { ...(vm && { memcache: vm.memcache, vcpu: vm.vcpu }), ...args };
    const { backing, ...cell } = this.cell;
    const answer = hypercalls[call]({ cell, globals: this.globals, settings: this.settings }, facts);
    if (answer.cell !== cell) this.cell = { ...answer.cell, backing };
    this.globals = answer.globals;
    this.#calls.push({ call, args: facts, ret: answer.ret });
    this.#effects.push(...answer.effects);
    return { ret: answer.ret, rule: answer.rule };
  }

  /** A turn over the same input, to see what would come of something. Nothing of it reaches this one. */
  rehearsal(): Turn<B, F> {
    return new Turn(this, this.settings);
  }

  effect(kind: EffectKind, frame?: FrameSlot, count?: number): void {
    this.#effects.push({ kind, ...(frame !== undefined && { frame }), ...(count !== undefined && { count }) });
  }

  end(verdict: Verdict): StepResult<B, F> {
    const outcome: DecidedOutcome = { codes: {}, ...verdict, calls: this.#calls, effects: this.#effects };
    return { cell: this.cell, folio: this.folio, globals: this.globals, outcome };
  }
}
