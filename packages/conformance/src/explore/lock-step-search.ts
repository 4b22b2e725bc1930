import type { DesignSystem, Names, PageSystem, SearchResult } from '@guestmem/explorer';
import { type Cell, initialState, perform, type State } from '@guestmem/model';
import type { Bound, Operation, Settings } from '@guestmem/spec';
import { oneDesign } from '../export/one-design.js';
import { type AnyDesign, designFor } from '../implementation/design-for.js';
import type { Configuration } from '../settings/resolve.js';
import { demanding } from './demanding.js';
import { Demands } from './demands.js';
import { expandOperations } from './expand-operations.js';
import { limitsWithin, requireRoom } from './limits.js';
import type { PlainSystem } from './plain-search.js';
import { type ProductOptions, type ProductSystem, productSystem, type SideView } from './product.js';
import { type ByPages, type SearchByOptions, searchBy } from './search-by.js';

export interface LockStepSearch {
  readonly bound: Bound;
  readonly configuration: Configuration;
  /** What both sides have done before the search begins. */
  readonly after?: readonly Operation[];
  /** Other designs than those that the settings name. */
  readonly designOf?: (settings: Settings) => AnyDesign;
}

/** The same of one design. */
export interface LoneSearch extends Pick<LockStepSearch, 'bound' | 'designOf'> {
  readonly settings: Settings;
}

type AnyState = State<unknown, unknown>;
// biome-ignore lint/suspicious/noExplicitAny: as with AnyDesign
type AnySystem = DesignSystem<any, any>;

/** Searches two designs in lock-step from where some operations have led them. */
export function searchInLockStep(search: LockStepSearch, options: SearchByOptions): Promise<SearchResult> {
  const { bound, configuration, after = [], designOf = designFor } = search;
  const plain = plainSystem(bound, [configuration.left, configuration.right].map(designOf), after);
  const byPages = (): ByPages<number, number> => {
    const product = lockStepProduct(search, options);
    const { sidesOf } = product;
    return { system: demanding(product, (page, globals) => plain.judge(sidesOf(page, globals))), sidesOf };
  };
  return searchBy({ plain, byPages }, options);
}

/** Searches one design by itself. */
export function searchAlone(
  { bound, settings, designOf = designFor }: LoneSearch,
  options: SearchByOptions,
): Promise<SearchResult> {
  const design = designOf(settings);
  const plain = plainSystem(bound, [design], []);
  const sidesOf = (page: unknown, names: Names): readonly SideView[] => [{ page, names }];
  const byPages = (): ByPages<Cell<unknown>, Names> => {
    const system: PageSystem<Cell<unknown>, Names> = oneDesign(design, bound);
    return { system: demanding(system, (page, names) => plain.judge(sidesOf(page, names))), sidesOf };
  };
  return searchBy({ plain, byPages }, options);
}

/** The two sides within a bound as one page system. */
export function lockStepProduct(
  { bound, configuration, after = [], designOf = designFor }: LockStepSearch,
  options: ProductOptions = {},
): ProductSystem {
  const side = (settings: Settings): AnySystem => {
    const design = designOf(settings);
    return oneDesign(design, bound, after.length === 0 ? undefined : stateAfter(design, bound, after));
  };
  return productSystem(side(configuration.left), side(configuration.right), options);
}

function plainSystem(bound: Bound, designs: readonly AnyDesign[], after: readonly Operation[]): PlainSystem {
  const demands = new Demands(bound);
  return {
    sides: designs.map((design) => {
      const untouched = initialState(design, bound.world);
      requireRoom(bound, untouched);
      return {
        design,
        start: stateAfter(design, bound, after),
        ...limitsWithin(bound, untouched),
      };
    }),
    operations: expandOperations(bound),
    judge: (sides) => demands.judge(sides),
  };
}

function stateAfter(design: AnyDesign, { world }: Bound, operations: readonly Operation[]): AnyState {
  return operations.reduce<AnyState>(
    (state, operation) => perform(design, state, operation).state,
    initialState(design, world),
  );
}
