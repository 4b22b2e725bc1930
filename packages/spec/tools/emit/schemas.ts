import { discriminatorOf, leavesOf, type Resolve } from '../source/discriminator.js';
import { isArray, isObject, type JsonObject } from '../source/json.js';
import type { JsonFile } from '../source/json-files.js';
import { mapReferences, mapSchema } from '../source/map-schema.js';
import { parseReference } from '../source/reference.js';
import { BANNER } from './banner.js';

/** Every reference with its file, so that a branch can move from one file to another. */
const qualify = ({ name, content }: JsonFile): JsonFile => ({
  name,
  content: mapReferences(content, (ref) => (ref.startsWith('#') ? name + ref : ref)),
});

const resolverOf = (files: readonly JsonFile[]): Resolve => {
  const byName = new Map(files.map(({ name, content }) => [name, content['$defs']]));
  return (ref) => {
    const reference = parseReference(ref);
    const definitions = byName.get(reference?.file ?? '');
    const schema = isObject(definitions) ? definitions[reference?.name ?? ''] : undefined;
    return isObject(schema) ? schema : undefined;
  };
};

/** The branches of a union, those of a union in it in its place. */
const flatBranches = (union: JsonObject, resolve: Resolve): readonly JsonObject[] => {
  const branches = isArray(union['oneOf']) ? union['oneOf'].filter(isObject) : [];
  return branches.flatMap((branch) => {
    const { $ref } = branch;
    const target = typeof $ref === 'string' ? resolve($ref) : branch;
    const isUnion = target !== undefined && leavesOf(target, resolve)[0] !== target;
    if (target === undefined || !isUnion) return [branch];
    // An alias leads on to another reference; a union is replaced by its branches.
    return '$ref' in target ? flatBranches({ oneOf: [target] }, resolve) : flatBranches(target, resolve);
  });
};

/** Adds ajv's `discriminator`, which makes it report the faults of the meant branch alone. */
const withDiscriminators = (schema: JsonObject, resolve: Resolve): JsonObject =>
  mapSchema(schema, (each) => {
    if (!isArray(each['oneOf'])) return each;
    const propertyName = discriminatorOf(each, resolve);
    if (propertyName === undefined) throw new Error(`no discriminator in ${JSON.stringify(each)}`);
    return {
      ...each,
      type: 'object',
      discriminator: { propertyName },
      oneOf: flatBranches(each, resolve),
    };
  });

const HEAD = `/** A value of JSON. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonSchema;

/** A JSON Schema document, as plain data. */
export interface JsonSchema {
  readonly [keyword: string]: JsonValue;
}

/**
 * The schema files by name. They accept what the files in schema/ accept; unions are laid flat and carry the
 * \`discriminator\` keyword, with which ajv (\`discriminator: true\`) reports the errors of one branch, not of all.
 */
`;

/** `schemas.ts`: the schema files as data, so that validators work where there is no file system. */
export const emitSchemas = (files: readonly JsonFile[]): string => {
  const qualified = files.map(qualify);
  const resolve = resolverOf(qualified);
  const schemas = Object.fromEntries(
    qualified.map(({ name, content }) => [name, withDiscriminators(content, resolve)]),
  );
  const constant = `export const schemas: Readonly<Record<string, JsonSchema>> = `;
  return `${BANNER}\n${HEAD}${constant}${JSON.stringify(schemas, null, 2)};\n`;
};
