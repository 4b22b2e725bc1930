import type {
  Effect,
  EffectKind,
  FrameSlot,
  HypercallArgs,
  HypercallName,
  HypercallRecord,
  Outcome,
  Reply,
  RuleId,
  Settings,
} from '@guestmem/spec';
import type { Cell } from './cell.js';
import { hypercalls } from './el2/hypercalls.js';
import type { Globals } from './globals.js';

/** What a handler decides; the turn adds the calls and the effects. Codes left out: nobody was told anything. */
export type Verdict = Pick<Outcome, 'decision' | 'rule'> &
  Partial<Pick<Outcome, 'codes' | 'data' | 'count' | 'errorOffset'>>;

export interface StepInput<B, F> {
  readonly cell: Cell<B>;
  /** The large folio that this cell is part of; null at order 0. */
  readonly folio: F | null;
  readonly globals: Globals;
}

export interface StepResult<B, F> extends StepInput<B, F> {
  readonly outcome: Outcome;
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
  hypercall(call: HypercallName, args: HypercallArgs = {}): { readonly ret: Reply; readonly rule: RuleId } {
    const vm = args.vm === undefined ? undefined : this.globals.vms[args.vm];
    const facts: HypercallArgs = { ...(vm && { memcache: vm.memcache, vcpu: vm.vcpu }), ...args };
    const handler = hypercalls[call];
    if (!handler) throw new Error(`no hypercall ${call}`);
    const answer = handler(this, facts);
    if (answer.cell !== this.cell) this.cell = { ...this.cell, ...answer.cell };
    this.globals = answer.globals;
    this.#calls.push({ call, args: facts, ret: answer.ret });
    this.#effects.push(...answer.effects);
    return { ret: answer.ret, rule: answer.rule };
  }

  effect(kind: EffectKind, frame?: FrameSlot, count?: number): void {
    this.#effects.push({ kind, ...(frame !== undefined && { frame }), ...(count !== undefined && { count }) });
  }

  end(verdict: Verdict): StepResult<B, F> {
    const outcome: Outcome = { codes: {}, ...verdict, calls: this.#calls, effects: this.#effects };
    return { cell: this.cell, folio: this.folio, globals: this.globals, outcome };
  }
}
