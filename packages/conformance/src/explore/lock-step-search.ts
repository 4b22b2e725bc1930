import {
  type DesignSystem,
  designSystem,
  type NamedOperation,
  type Names,
  type SearchOptions,
  type SearchResult,
  searchLazily,
} from '@guestmem/explorer';
import { perform, type State } from '@guestmem/model';
import type { Bound, Operation } from '@guestmem/spec';
import type { Configuration } from '../settings/resolve.js';
import { type AnyDesign, designFor } from './design-for.js';
import { expandOperations } from './expand-operations.js';
import { beyondLimits, sharedLimitsOf } from './limits.js';
import { type ProductOptions, type ProductSystem, productSystem, type SideView } from './product.js';

export interface LockStepSearch {
  readonly bound: Bound;
  readonly configuration: Configuration;
  /** What both sides have done before the search begins. */
  readonly after?: readonly Operation[];
}

type AnyState = State<unknown, unknown>;

export interface LockStepOptions extends ProductOptions, Omit<SearchOptions<number, number>, 'onPage'> {
  /** Called for each page that was reached, with what both sides hold in it. */
  readonly onPage?: (sides: readonly SideView[]) => void;
}

/** Searches two designs in lock-step from where some operations have led them. */
export function searchInLockStep(search: LockStepSearch, options: LockStepOptions): Promise<SearchResult> {
  return searchProduct(lockStepProduct(search, options), options);
}

/** Searches two sides that have been put together before. */
export function searchProduct(
  product: ProductSystem,
  { onPage, ...options }: Omit<LockStepOptions, keyof ProductOptions>,
): Promise<SearchResult> {
  return searchLazily<number, number>(product, {
    ...options,
    ...(onPage && { onPage: (page: number, globals: number) => onPage(product.sidesOf(page, globals)) }),
  });
}

/** The two sides within a bound as one page system. */
export function lockStepProduct(
  { bound, configuration, after = [] }: LockStepSearch,
  options: ProductOptions = {},
): ProductSystem {
  const operations = expandOperations(bound);
  const side = (design: AnyDesign): AnySystem => sideOf(design, bound, operations, after);
  return productSystem(side(designFor(configuration.left)), side(designFor(configuration.right)), options);
}

// biome-ignore lint/suspicious/noExplicitAny: as with AnyDesign
type AnySystem = DesignSystem<any, any>;

function sideOf(
  design: AnyDesign,
  bound: Bound,
  operations: readonly NamedOperation[],
  after: readonly Operation[],
): AnySystem {
  const limits: NonNullable<Parameters<typeof designSystem>[1]['limits']> = (start) => beyondLimits(bound, start);
  const plain = {
    world: bound.world,
    operations,
    limits,
    sharedLimits: (start: Names) => sharedLimitsOf(bound, start),
  };
  if (after.length === 0) return designSystem(design, plain);
  const { start } = designSystem(design, plain);
  const untouched = { ...start.globals, order: 0, cells: start.pages, folios: [] } as AnyState;
  const from = after.reduce<AnyState>((state, operation) => perform(design, state, operation).state, untouched);
  return designSystem(design, { ...plain, from });
}
