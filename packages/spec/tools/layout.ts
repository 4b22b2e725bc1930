import { fileURLToPath } from 'node:url';

const inPackage = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Where the package keeps its sources and what is generated from them. */
export const LAYOUT = {
  schemaDirectory: inPackage('schema'),
  dataDirectory: inPackage('data'),
  generatedDirectory: inPackage('src/generated'),
} as const;
