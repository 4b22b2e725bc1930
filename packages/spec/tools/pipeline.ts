import { lintDialect } from './dialect/lint.js';
import { emitAgree } from './emit/agree.js';
import { BANNER } from './emit/banner.js';
import { emitData } from './emit/data.js';
import { emitIds } from './emit/ids.js';
import { emitNamedValidators } from './emit/named-validators.js';
import { emitSchemas } from './emit/schemas.js';
import { emitTypes } from './emit/types.js';
import { emitValidators } from './emit/validators.js';
import { compileStrict } from './source/compile-strict.js';
import { bundle } from './source/definitions.js';
import { SourceError } from './source/finding.js';
import { readJsonFiles } from './source/json-files.js';
import { rowsOf, TABLES } from './source/tables.js';
import { readRuntime } from './zod/runtime.js';

export interface Sources {
  readonly schemaDirectory: string;
  readonly dataDirectory: string;
}

/** All generated files by name. Throws a SourceError that names every fault of the sources. */
export const generate = async (sources: Sources): Promise<ReadonlyMap<string, string>> => {
  const files = readJsonFiles(sources.schemaDirectory);
  const findings = [...lintDialect(files), ...compileStrict(files)];
  if (findings.length > 0) throw new SourceError(findings);
  const definitions = bundle(files);
  const tables = new Map(TABLES.map((table) => [table, rowsOf(table, sources.dataDirectory)]));
  const validators = emitValidators(definitions);
  const runtime = validators.runtime.map((module) => [module.file, `${BANNER}\n${readRuntime(module)}`] as const);
  return new Map([
    ['agree.ts', emitAgree(definitions)],
    ['data.ts', emitData(tables, definitions)],
    ...runtime,
    ['ids.ts', emitIds(tables)],
    ['named-validators.ts', emitNamedValidators(definitions)],
    ['schemas.ts', emitSchemas(files)],
    ['types.ts', await emitTypes(definitions)],
    ['validators.ts', validators.text],
  ]);
};
