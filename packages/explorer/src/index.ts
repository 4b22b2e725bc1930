export * from './search.js';
export * from './system.js';
