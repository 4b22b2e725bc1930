import { isArray, isObject, type JsonObject, type JsonValue } from './json.js';

/** Keywords that hold schemas. Everything else is data: a `const` may look like a schema and is none. */
const MAPS: ReadonlySet<string> = new Set(['properties', '$defs']);
const LISTS: ReadonlySet<string> = new Set(['oneOf', 'prefixItems']);

/** Rewrites a schema and all schemas in it, the inner ones first. */
export const mapSchema = (schema: JsonObject, rewrite: (schema: JsonObject) => JsonObject): JsonObject => {
  const one = (value: JsonValue): JsonValue => (isObject(value) ? mapSchema(value, rewrite) : value);
  const child = (keyword: string, value: JsonValue): JsonValue => {
    if (MAPS.has(keyword) && isObject(value)) {
      return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, one(each)]));
    }
    if (LISTS.has(keyword) && isArray(value)) return value.map(one);
    return keyword === 'items' ? one(value) : value;
  };
  return rewrite(Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, child(key, value)])));
};

/** Rewrites every `$ref` in a schema. */
export const mapReferences = (schema: JsonObject, rewrite: (ref: string) => string): JsonObject =>
  mapSchema(schema, (each) => (typeof each['$ref'] === 'string' ? { ...each, $ref: rewrite(each['$ref']) } : each));
