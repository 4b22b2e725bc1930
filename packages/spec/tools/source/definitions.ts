import { childPointer, type Finding, SourceError } from './finding.js';
import { isObject, type JsonObject } from './json.js';
import type { JsonFile } from './json-files.js';
import { mapReferences } from './map-schema.js';
import { parseReference } from './reference.js';

/** Every definition of every file, by its name, in file order; references hold the bare name. */
export type Definitions = ReadonlyMap<string, JsonObject>;

/** Merges the `$defs` of all files into one name space; a name taken twice is a fault of the second file. */
export const bundle = (files: readonly JsonFile[]): Definitions => {
  const definitions = new Map<string, JsonObject>();
  const owners = new Map<string, string>();
  const findings: Finding[] = [];
  for (const { name: file, content } of files) {
    const own = content['$defs'];
    for (const [name, schema] of Object.entries(isObject(own) ? own : {})) {
      const owner = owners.get(name);
      if (owner !== undefined) {
        findings.push({
          file,
          pointer: childPointer('#/$defs', name),
          found: `the name "${name}", which ${owner} defines too`,
          expected: 'a definition name used once in all files',
        });
        continue;
      }
      owners.set(name, file);
      if (!isObject(schema)) continue;
      definitions.set(
        name,
        mapReferences(schema, (ref) => parseReference(ref)?.name ?? ref),
      );
    }
  }
  if (findings.length > 0) throw new SourceError(findings);
  return definitions;
};
