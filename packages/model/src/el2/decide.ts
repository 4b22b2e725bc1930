import type { Effect, KnownRuleId, Reply } from '@guestmem/spec';
import type { MachineCell } from '../cell.js';
import type { Globals } from '../globals.js';
import type { Answer, Machine } from '../machine.js';

/** One precondition, put as what refuses the call: the refusal, what the caller is told, and the rule. */
export type Check = readonly [refused: boolean, ret: Exclude<Reply, 'OK'>, rule: KnownRuleId];

/** What a hypercall changes once nothing refuses it. */
export interface Change {
  readonly cell?: MachineCell;
  readonly globals?: Globals;
  readonly effects?: readonly Effect[];
}

/** Runs every check, in order, before anything is changed: a call that fails leaves the machine as it was. */
export function decide(machine: Machine, checks: readonly Check[], rule: KnownRuleId, change?: () => Change): Answer {
  const { cell, globals } = machine;
  const failed = checks.find(([refused]) => refused);
  if (failed) return { ret: failed[1], rule: failed[2], cell, globals, effects: [] };
  return { ret: 'OK', rule, cell, globals, effects: [], ...change?.() };
}
