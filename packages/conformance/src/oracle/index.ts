export * from './compare-ownership.js';
export * from './disagreement.js';
export * from './follow-step.js';
export * from './oracle-error.js';
export * from './predict.js';
export * from './start.js';
export type { OracleState } from './state.js';
export * from './view.js';
