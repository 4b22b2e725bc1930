import type { Errno, KnownRuleId, Operation } from '@guestmem/spec';
import type { UapiTable } from './table.js';

/** Refused by its arguments or by the table. */
export interface UapiRefused {
  readonly errno: Errno;
  readonly rule: KnownRuleId;
  /** The call waited before it gave up. */
  readonly waited?: true;
}

/** What the call returns, and what is then so, provided that the model allows every operation. */
export interface UapiLowered {
  readonly result: bigint;
  readonly operations: readonly Operation[];
  readonly table: UapiTable;
}

/** Neither is known: the reference says nothing of it, or no operation can say it. */
export interface UapiUnspecified {
  readonly unspecified: string;
}

export type UapiAnswer = UapiRefused | UapiLowered | UapiUnspecified;

export function refuse(errno: Errno, rule: KnownRuleId): UapiRefused {
  return { errno, rule };
}

export function lowered(table: UapiTable, result = 0n, operations: readonly Operation[] = []): UapiLowered {
  return { result, operations, table };
}

export function unspecified(why: string): UapiUnspecified {
  return { unspecified: why };
}
