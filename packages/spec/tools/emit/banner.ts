/** First line of each generated file; reviewers and tools look for "Generated". */
export const BANNER =
  '// Generated from schema/ and data/ by tools/generate.ts. Do not edit: run `npm run generate`.\n';

const IDENTIFIER = /^[A-Za-z_$][A-Za-z0-9_$]*$/;

export const quoted = (text: string): string =>
  `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;

export const propertyKey = (name: string): string => (IDENTIFIER.test(name) ? name : quoted(name));

/** `import type { A, B } from './types.js'`, or nothing when no name is needed. */
export const importTypes = (names: readonly string[], from: string): string =>
  names.length === 0 ? '' : `import type { ${names.join(', ')} } from '${from}';\n`;
