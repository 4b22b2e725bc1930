import type { Effect, HypercallArgs, KnownRuleId, Reply, Settings } from '@guestmem/spec';
import type { MachineCell } from './cell.js';
import type { Globals } from './globals.js';

/** What EL2 sees of the world in one hypercall: one cell, the globals, and how this hypervisor is configured. */
export interface Machine {
  readonly cell: MachineCell;
  readonly globals: Globals;
  readonly settings: Settings;
}

/** What a hypercall did. On any return but OK, cell and globals are the very objects that went in. */
export interface Answer {
  readonly ret: Reply;
  /** The rule that decided. */
  readonly rule: KnownRuleId;
  readonly cell: MachineCell;
  readonly globals: Globals;
  /** In the order in which they happened. */
  readonly effects: readonly Effect[];
}

export type Hypercall = (machine: Machine, args: HypercallArgs) => Answer;
