import { type Handle, isRefusal } from '@guestmem/model';
import type { OperationName } from '@guestmem/spec';
import type { LargeFolio, ShmemRecord } from './record.js';

type ShmemHandle<N extends OperationName> = Handle<N, ShmemRecord, LargeFolio>;

/**
 * A pass that looks ahead, for what happens to a whole range or not at all. A page that will be refused is refused
 * here, on record, before any page before it is changed.
 */
export function rehearsed<N extends OperationName>(run: ShmemHandle<N>): ShmemHandle<N> {
  return (turn, operation, facts) => {
    const verdict = run(turn.rehearsal(), operation, facts);
    return isRefusal(verdict) ? run(turn, operation, facts) : verdict;
  };
}
