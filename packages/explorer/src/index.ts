export * from './design/design-system.js';
export * from './intern.js';
export * from './lazy/lazy-search.js';
export * from './lazy/lazy-tables.js';
export { PairMap } from './lazy/pair-map.js';
export * from './search.js';
export * from './system.js';
