import { z } from 'zod';

/** Two JSON values are equal exactly when these texts are: keys sorted, -0 as 0. */
const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, child]) => `${JSON.stringify(key)}:${canonical(child)}`);
  return `{${entries.sort().join()}}`;
};

/** `uniqueItems` of JSON Schema, which zod does not have. */
export const distinct: z.core.$ZodCheck<readonly unknown[]> = z.refine<readonly unknown[]>(
  (items) => new Set(items.map(canonical)).size === items.length,
  // The parameter names the keyword to whoever describes the validator as JSON Schema.
  { error: 'Invalid input: items must be distinct', params: { uniqueItems: true } },
);
