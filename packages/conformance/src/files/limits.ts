/** What an input file may be at most. */
export const limits = {
  fileBytes: 8 * 1024 * 1024,
  nesting: 64,
  aliases: 100,
} as const;

/** Keys that would reach an object's prototype. */
export const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
