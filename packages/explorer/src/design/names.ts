import type { Globals, Layout, Verdict } from '@guestmem/model';
import type { Operation, RuleId } from '@guestmem/spec';

/** What a design knows beside its pages: where names lead, and the few values that belong to no page. */
export interface Names {
  readonly layout: Layout;
  readonly globals: Globals;
}

/** An operation with the name that traces tell it by. */
export interface NamedOperation {
  readonly name: string;
  readonly operation: Operation;
}

/** What an operation came to. Calls and effects are left out. */
export interface Settled {
  readonly names: Names;
  readonly verdict: Verdict;
  /** The invariants that a step of it broke. */
  readonly broken: readonly RuleId[];
}
