import { z } from 'zod';

interface Internals<T extends z.core.SomeType> extends z.core.$ZodTypeInternals<z.core.output<T>, z.core.input<T>> {
  optin: 'optional' | 'defaulted';
  optout: 'optional';
}

/**
 * The type of `z.exactOptional(inner)` in a property that leads back to its own object. Behind
 * zod's own type the compiler drops such a property from the inferred type, without an error.
 */
export interface RecursiveOptional<T extends z.core.SomeType> extends z.core.$ZodType {
  _zod: Internals<T>;
}

export const recursiveOptional = <T extends z.core.SomeType>(inner: T): RecursiveOptional<T> => z.exactOptional(inner);
