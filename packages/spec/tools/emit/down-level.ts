import { type Form, formOf } from '../dialect/forms.js';
import { isArray, isObject, type JsonObject, type JsonValue } from '../source/json.js';

/**
 * json-schema-to-typescript reads draft-07 and names types after titles. In memory only:
 * tuples become draft-07 tuples, titles go, and a reference becomes the bare name of its type,
 * which keeps the description beside it (a `$ref` would lose it) and needs no resolver.
 */
export const downLevel = (schema: JsonValue): JsonObject => {
  if (!isObject(schema)) throw new Error(`no schema object: ${JSON.stringify(schema)}`);
  const { description } = schema;
  const form = formOf(schema);
  if (form === undefined) throw new Error(`no form of the dialect: ${JSON.stringify(schema)}`);
  return {
    ...(description === undefined ? {} : { description }),
    ...DOWN_LEVEL[form](schema),
  };
};

const all = (schemas: JsonValue | undefined): readonly JsonObject[] => (isArray(schemas) ? schemas.map(downLevel) : []);

const pick =
  (...keywords: readonly string[]) =>
  (schema: JsonObject): JsonObject =>
    Object.fromEntries(
      keywords.flatMap((keyword) => {
        const value = schema[keyword];
        return value === undefined ? [] : [[keyword, value]];
      }),
    );

/** The bounds serve the comments only: JSON Schema bounds on arrays are not types. */
const objectOf = (schema: JsonObject): JsonObject => {
  const properties = isObject(schema['properties']) ? Object.entries(schema['properties']) : [];
  // An empty interface would accept every value.
  if (properties.length === 0) return { tsType: '{ readonly [key: string]: never }' };
  return {
    ...pick('type', 'required', 'additionalProperties')(schema),
    properties: Object.fromEntries(properties.map(([name, each]) => [name, downLevel(each)])),
  };
};

const DOWN_LEVEL: Readonly<Record<Form, (schema: JsonObject) => JsonObject>> = {
  ref: ({ $ref }) => ({ tsType: String($ref) }),
  union: ({ oneOf }) => ({ oneOf: all(oneOf) }),
  const: pick('type', 'const'),
  enum: pick('type', 'enum'),
  string: pick('type'),
  integer: pick('type'),
  boolean: pick('type'),
  null: pick('type'),
  object: objectOf,
  tuple: ({ prefixItems }) => {
    const items = all(prefixItems);
    const { length } = items;
    return {
      type: 'array',
      items,
      additionalItems: false,
      minItems: length,
      maxItems: length,
    };
  },
  array: (schema) => ({
    ...pick('type', 'minItems', 'maxItems', 'uniqueItems')(schema),
    items: downLevel(schema['items'] ?? null),
  }),
};
