import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import * as packageSchemas from '../../src/generated/schemas.js';
import * as packageValidators from '../../src/generated/validators.js';
import { bundle, type Definitions } from '../../tools/source/definitions.js';
import { type JsonFile, readJsonFiles } from '../../tools/source/json-files.js';
import * as fixtureSchemas from './fixtures/src/generated/schemas.js';
import * as fixtureValidators from './fixtures/src/generated/validators.js';

/** One set of sources with what was generated from it. */
export interface TestTarget {
  readonly name: string;
  readonly schemaDirectory: string;
  readonly dataDirectory: string;
  readonly generatedDirectory: string;
  readonly files: readonly JsonFile[];
  readonly definitions: Definitions;
  readonly validators: Readonly<Record<string, z.ZodType>>;
  readonly schemas: Readonly<Record<string, packageSchemas.JsonSchema>>;
}

const target = (
  name: string,
  root: string,
  { schemas }: typeof packageSchemas,
  validators: Readonly<Record<string, z.ZodType>>,
): TestTarget => {
  const inRoot = (path: string): string => fileURLToPath(new URL(root + path, import.meta.url));
  const schemaDirectory = inRoot('schema');
  const files = readJsonFiles(schemaDirectory);
  return {
    name,
    schemaDirectory,
    dataDirectory: inRoot('data'),
    generatedDirectory: inRoot('src/generated'),
    files,
    definitions: bundle(files),
    validators,
    schemas,
  };
};

/** Small schemas that use every corner of the dialect. */
export const FIXTURES: TestTarget = target('fixtures', './fixtures/', fixtureSchemas, {
  ...fixtureValidators,
});

export const PACKAGE: TestTarget = target('package', '../../', packageSchemas, {
  ...packageValidators,
});

export const TARGETS: readonly TestTarget[] = [FIXTURES, PACKAGE];
