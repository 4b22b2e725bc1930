import type { HypercallArgs, HypercallRecord, KnownRuleId } from '@guestmem/spec';
import { type MachineCell, noEntry, poisoned } from '../cell.js';
import { hypercalls } from '../hypercalls.js';
import type { Hypercall, Machine } from '../machine.js';
import type { Finding, Invariant, Observed } from './observed.js';
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

/** Each query of a step is asked again of a page that is poisoned where the one at hand is not. */
export const poisonQueryInvariant: Invariant = {
  rule: 'HYP-INV-020',
  kind: 'transition',
  check: (observed) =>
    observed.outcome.calls
      .filter(({ call }) => call === 'vcpu_in_poison_fault')
      .flatMap((record) => leaksIn(observed, record)),
};

function leaksIn({ settings, before: { cells, globals } }: Observed, { args }: HypercallRecord): readonly Finding[] {
  const page = args.index ?? 0;
  const cell = cells[page] as MachineCell;
  const other: MachineCell = {
    ...cell,
    guests: cell.guests.map(({ kind }) => (kind === 'poison' ? noEntry : poisoned)),
  };
  const [a, b] = [cell, other].map((one): Machine => ({ cell: one, globals, settings })) as [Machine, Machine];
  return poisonQueryLeak(hypercalls['vcpu_in_poison_fault'], a, b, args) === null
    ? []
    : [{ page, text: 'the poison query tells the host what stands at a gfn' }];
}
