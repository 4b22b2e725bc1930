import type { Pass } from '@guestmem/model';
import type { OperationName } from '@guestmem/spec';
import type { AnyDesign } from '../../src/implementation/design-for.js';

// biome-ignore lint/suspicious/noExplicitAny: see AnyDesign
type Run = Pass<any, any, any>['run'];

/** A design of which one operation does something else. */
export function withFault(design: AnyDesign, op: OperationName, change: (run: Run) => Run): AnyDesign {
  const row = design.operations[op];
  if (row === undefined) throw new Error(`${design.backing} has no ${op}`);
  const passes = (row.passes as readonly { readonly run: Run }[]).map((pass) => ({ ...pass, run: change(pass.run) }));
  return { ...design, operations: { ...design.operations, [op]: { ...row, passes } } };
}

/** What it refuses is done all the same. */
export const refusesNothing =
  (run: Run): Run =>
  (turn, operation, facts) => {
    const verdict = run(turn, operation, facts);
    return verdict.decision === 'allow' ? verdict : { ...verdict, decision: 'allow', codes: { guest: 'SUCCESS' } };
  };

/** What the backing keeps of the page stays as it was. */
export const forgetsRecord =
  (run: Run): Run =>
  (turn, operation, facts) => {
    const { backing } = turn.cell;
    const verdict = run(turn, operation, facts);
    turn.cell = { ...turn.cell, backing };
    return verdict;
  };
