import type { Operation } from '@guestmem/spec';
import { expandOperations } from './expand-operations.js';
import { type LockStepSearch, searchInLockStep } from './lock-step-search.js';
import type { SearchByOptions } from './search-by.js';

/**
 * The fewest further steps after which somebody can see a difference that only ownership shows so far; undefined where
 * nobody can within the bound.
 */
export async function consequenceOf(
  search: LockStepSearch & { readonly after: readonly Operation[] },
  options: Pick<SearchByOptions, 'maxStates' | 'watch' | 'engine' | 'sides'>,
): Promise<readonly Operation[] | undefined> {
  const { found } = await searchInLockStep(search, { ...options, passesLatent: true, isEnough: () => true });
  const operations = new Map(expandOperations(search.bound).map(({ name, operation }) => [name, operation]));
  return found[0]?.trace?.map((name) => operations.get(name) as Operation);
}
