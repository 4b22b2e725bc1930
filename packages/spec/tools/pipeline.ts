import { readFileSync } from 'node:fs';
import { lintDialect } from './dialect/lint.js';
import { emitAgree } from './emit/agree.js';
import { BANNER } from './emit/banner.js';
import { emitData } from './emit/data.js';
import { emitIds } from './emit/ids.js';
import { emitSchemas } from './emit/schemas.js';
import { emitTypes } from './emit/types.js';
import { DISTINCT_IMPORT, emitValidators } from './emit/validators.js';
import { compileStrict } from './source/compile-strict.js';
import { bundle } from './source/definitions.js';
import { SourceError } from './source/finding.js';
import { readJsonFiles } from './source/json-files.js';
import { rowsOf, TABLES } from './source/tables.js';

export interface Sources {
  readonly schemaDirectory: string;
  readonly dataDirectory: string;
}

/** Text of the one part of the generated code that is written by hand, here, and shipped with it. */
const distinctSource = (): string =>
  `${BANNER}\n${readFileSync(new URL('./zod/distinct.ts', import.meta.url), 'utf8')}`;

/** All generated files by name. Throws a SourceError that names every fault of the sources. */
export const generate = async (sources: Sources): Promise<ReadonlyMap<string, string>> => {
  const files = readJsonFiles(sources.schemaDirectory);
  const findings = [...lintDialect(files), ...compileStrict(files)];
  if (findings.length > 0) throw new SourceError(findings);
  const definitions = bundle(files);
  const tables = new Map(TABLES.map((table) => [table, rowsOf(table, sources.dataDirectory)]));
  const validators = emitValidators(definitions);
  return new Map([
    ['agree.ts', emitAgree(definitions)],
    ['data.ts', emitData(tables, definitions)],
    ...(validators.includes(DISTINCT_IMPORT) ? [['distinct.ts', distinctSource()] as const] : []),
    ['ids.ts', emitIds(tables)],
    ['schemas.ts', emitSchemas(files)],
    ['types.ts', await emitTypes(definitions)],
    ['validators.ts', validators],
  ]);
};
