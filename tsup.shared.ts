import type { Options } from 'tsup';

/** One ESM bundle with declarations for each entry; dependencies stay imports. */
export const buildOptions = (...entry: string[]): Options => ({
  entry,
  format: 'esm',
  platform: 'neutral',
  // Not an ES year: those drop the `with { type: 'json' }` that Node needs for a sibling's schema or data.
  target: 'node20.19',
  tsconfig: 'tsconfig.build.json',
  // tsup still passes `baseUrl`, which TypeScript 6 deprecates.
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  sourcemap: true,
  clean: true,
});
