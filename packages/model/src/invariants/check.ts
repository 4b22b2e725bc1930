import type { Operation, Outcome } from '@guestmem/spec';
import type { BackingDesign, Violation } from '../backing.js';
import { pageOf, type State } from '../state.js';
import type { Observed } from './observed.js';
import { machineInvariants } from './table.js';

/** What the machine's own invariants find in a step. */
export function machineViolations(observed: Observed): readonly Violation[] {
  return machineInvariants.flatMap(({ rule, when, check }) =>
    when === undefined || when(observed.settings) ? check(observed).map((finding) => ({ rule, ...finding })) : [],
  );
}

/** The invariants of the machine and of the design that a step has broken. */
export function violationsOf<B, F>(
  design: BackingDesign<B, F>,
  before: State<B, F>,
  operation: Operation,
  { state, outcome }: { readonly state: State<B, F>; readonly outcome: Outcome },
): readonly Violation[] {
  const machine = machineViolations({ settings: design.settings, before, operation, after: state, outcome });
  const own = [...state.cells.keys()].flatMap((page) => {
    const [old, now] = [pageOf(before, page), pageOf(state, page)];
    if (old.cell === now.cell && old.folio === now.folio) return [];
    return design.invariants(now).map((violation) => ({ page, ...violation }));
  });
  return [...machine, ...own, ...design.stepInvariants({ before, operation, after: state, outcome })];
}
