import { type JsonSchema, type JsonValue, schemas } from '@guestmem/spec';

/** The definition that a reference ends in; names are unique over all schema files. */
export function definitionOf(ref: string): JsonSchema | undefined {
  const name = ref.slice(ref.lastIndexOf('/') + 1);
  for (const schema of Object.values(schemas)) {
    const found = child(child(schema, '$defs'), name);
    if (isSchema(found)) return found;
  }
  return undefined;
}

/** A member of a schema, or undefined. */
export function child(value: JsonValue | undefined, key: string): JsonValue | undefined {
  return isSchema(value) ? value[key] : undefined;
}

function isSchema(value: JsonValue | undefined): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The values that tell the branches of a union apart, in the order of the schema. */
export function branchNames(branches: JsonValue | undefined, tag: string): readonly string[] {
  if (!Array.isArray(branches)) return [];
  return (branches as readonly JsonValue[]).flatMap((branch) => {
    const ref = child(branch, '$ref');
    const schema = typeof ref === 'string' ? definitionOf(ref) : branch;
    const constant = child(child(child(schema, 'properties'), tag), 'const');
    return typeof constant === 'string' ? [constant] : [];
  });
}

/** The names of all operations. */
export function operationNames(): readonly string[] {
  return branchNames(child(definitionOf('Operation'), 'oneOf'), 'op');
}
