export * from './design/design-system.js';
export { type EngineOptions, search, type Tier } from './engine/search-system.js';
export { NotTabulable } from './engine/tables/not-tabulable.js';
export * from './intern.js';
export * from './lazy/lazy-search.js';
export * from './lazy/lazy-tables.js';
export { PairMap } from './lazy/pair-map.js';
export * from './search.js';
export * from './system.js';
