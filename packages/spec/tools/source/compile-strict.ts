import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Finding } from './finding.js';
import { isObject } from './json.js';
import type { JsonFile } from './json-files.js';

const finding = (file: string, pointer: string, error: unknown): Finding => ({
  file,
  pointer,
  found: error instanceof Error ? error.message : String(error),
  expected: 'a schema that ajv compiles in strict mode',
});

/** Compiles every file and every definition in ajv's strict mode: what it refuses or would ignore is a finding. */
export const compileStrict = (files: readonly JsonFile[]): readonly Finding[] => {
  const ajv = new Ajv2020({ strict: true, strictRequired: true, discriminator: true });
  const findings: Finding[] = [];
  const attempt = (file: string, pointer: string, action: () => void): void => {
    try {
      action();
    } catch (error) {
      findings.push(finding(file, pointer, error));
    }
  };
  for (const { name, content } of files) attempt(name, '#', () => void ajv.addSchema(content));
  // A file that is no schema hides its neighbours: their references would only report it again.
  if (findings.length > 0) return findings;
  for (const { name, content } of files) {
    const { $id, $defs } = content;
    for (const definition of Object.keys(isObject($defs) ? $defs : {})) {
      const pointer = `#/$defs/${definition}`;
      attempt(name, pointer, () => void ajv.getSchema(`${String($id)}${pointer}`));
    }
  }
  return findings;
};
