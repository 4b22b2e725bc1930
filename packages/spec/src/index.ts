import type { Operation } from './generated/types.js';

export * from './generated/data.js';
export * from './generated/ids.js';
export * from './generated/named-validators.js';
export * from './generated/schemas.js';
export type * from './generated/types.js';

/** `actor.verb` */
export type OperationName = Operation['op'];
