import { transform } from 'esbuild';

/** A TypeScript module as the body of a CommonJS function; `import.meta` becomes its argument `importMeta`. */
export async function transpile(path: string, text: string): Promise<string> {
  const { code } = await transform(text, {
    loader: 'ts',
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    sourcefile: path,
    // A module that is loaded on demand is one of the workspace's as well.
    supported: { 'dynamic-import': false },
    define: { 'import.meta': 'importMeta' },
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
    logLevel: 'silent',
  });
  return code;
}
