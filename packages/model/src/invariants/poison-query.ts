import type { HypercallArgs, KnownRuleId } from '@guestmem/spec';
import type { Hypercall, Machine } from '../machine.js';
import { isSame } from './same.js';

/**
 * Two runs: what the host learns from a query must not depend on the cell, only on the facts of the recorded fault.
 * Returns the broken rule, or null.
 */
export function poisonQueryLeak(query: Hypercall, a: Machine, b: Machine, args: HypercallArgs): KnownRuleId | null {
  const [first, second] = [query(a, args), query(b, args)];
  const told = first.ret === second.ret && first.rule === second.rule && isSame(first.effects, second.effects);
  const silent = first.cell === a.cell && second.cell === b.cell;
  return told && silent ? null : 'HYP-INV-020';
}
