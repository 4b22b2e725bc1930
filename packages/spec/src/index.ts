import type { Operation } from './generated/types.js';

export * from './generated/data.js';
export * from './generated/ids.js';
export * from './generated/schemas.js';
export type * from './generated/types.js';
export * from './generated/validators.js';

/** `actor.verb` */
export type OperationName = Operation['op'];
