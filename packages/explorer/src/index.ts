export { type EngineOptions, search, type Tier } from './engine/search-system.js';
export { NotTabulable } from './engine/tables/not-tabulable.js';
export * from './search.js';
export * from './system.js';
