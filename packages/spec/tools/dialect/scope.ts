import type { Resolve } from '../source/discriminator.js';
import { isObject, type JsonObject } from '../source/json.js';
import type { JsonFile } from '../source/json-files.js';
import { parseReference } from '../source/reference.js';

/** How the references of one file are resolved. */
export interface Scope {
  /** As a validator does it: `#/$defs/Name` belongs to this file only. */
  readonly exact: Resolve;
  /**
   * By name in any file. The leaves of a union are followed from file to file, where a bare
   * `#/$defs/Name` no longer says which file it stood in; names are unique over all files.
   */
  readonly anywhere: Resolve;
}

const definitionIn = (file: JsonFile, name: string): JsonObject | undefined => {
  const { $defs } = file.content;
  const schema = isObject($defs) && Object.hasOwn($defs, name) ? $defs[name] : undefined;
  return isObject(schema) ? schema : undefined;
};

export const scopeOf = (files: readonly JsonFile[], from: JsonFile): Scope => {
  const lookUp =
    (candidates: (file: string) => readonly JsonFile[]): Resolve =>
    (ref) => {
      const reference = parseReference(ref);
      if (reference === undefined) return undefined;
      return candidates(reference.file)
        .map((file) => definitionIn(file, reference.name))
        .find((schema) => schema !== undefined);
    };
  return {
    exact: lookUp((name) => (name === '' ? [from] : files.filter((file) => file.name === name))),
    anywhere: lookUp(() => files),
  };
};
