import type { Globals } from './globals.js';

/** Who is charged for a page that is locked: mm->locked_vm or user->locked_vm. */
export type LockedAccount = keyof Globals['locked'];

const limits: Readonly<Record<Globals['memlock'], number>> = { enough: Number.POSITIVE_INFINITY, one: 1, none: 0 };

/** Whether so many further pages may be charged. */
export function mayLock({ memlock, locked }: Globals, account: LockedAccount, pages = 1): boolean {
  return locked[account] + pages <= limits[memlock];
}

/**
 * The globals with pages charged or given back. Under no limit nothing asks for the charge, and what nothing asks for is
 * no state.
 */
export function withLocked(globals: Globals, account: LockedAccount, by: 1 | -1): Globals {
  if (limits[globals.memlock] === Number.POSITIVE_INFINITY) return globals;
  return { ...globals, locked: { ...globals.locked, [account]: globals.locked[account] + by } };
}
