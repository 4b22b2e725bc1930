import type { Errno, KnownRuleId, Operation } from '@guestmem/spec';
import type { DescriptorTable } from './descriptor-table.js';

/** The call fails, and nothing has changed. */
export interface Refused {
  readonly errno: Errno;
  readonly rule: KnownRuleId;
}

/**
 * The call passes its checks. `result` is its return value, `out` what it writes back into its structure. What the
 * pages say to it, the operations tell once they are performed.
 */
export interface Done {
  readonly result: bigint;
  readonly out?: Readonly<Record<string, bigint>>;
  readonly rule: KnownRuleId;
  readonly operations: readonly Operation[];
  readonly table: DescriptorTable;
}

/** No source says what becomes of the call, or no operation can name what it asks for. */
export interface Beyond {
  readonly beyond: string;
  readonly rule: 'GMEM-UAPI-098';
}

export type Lowered = Refused | Done | Beyond;

export function refused(errno: Errno, rule: KnownRuleId): Refused {
  return { errno, rule };
}

export function beyond(what: string): Beyond {
  return { beyond: what, rule: 'GMEM-UAPI-098' };
}

/** Success with return value zero. */
export function done(rule: KnownRuleId, table: DescriptorTable, operations: readonly Operation[] = []): Done {
  return { result: 0n, rule, operations, table };
}

/** One thing that can be wrong with a subject. Checks stand in the order in which the kernel looks. */
export type Check<S> = readonly [wrong: (subject: S) => boolean, errno: Errno, rule: KnownRuleId];

export function firstFault<S>(checks: readonly Check<S>[], subject: S): Refused | null {
  const failed = checks.find(([wrong]) => wrong(subject));
  return failed ? refused(failed[1], failed[2]) : null;
}
