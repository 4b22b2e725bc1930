import type { Definitions } from '../../tools/source/definitions.js';
import { isArray, isObject, type JsonObject, type JsonValue } from '../../tools/source/json.js';

/** How many references deep the smallest value of a schema is; what tells a generator where recursion ends. */
export type HeightOf = (schema: JsonObject) => number;

const objectsIn = (value: JsonValue | undefined): readonly JsonObject[] =>
  isArray(value) ? value.filter(isObject) : [];

const heightOf = (schema: JsonObject, known: ReadonlyMap<string, number>): number => {
  const recur = (each: JsonObject): number => heightOf(each, known);
  const { $ref, oneOf, prefixItems, properties, required, items, minItems } = schema;
  if (typeof $ref === 'string') return 1 + (known.get($ref) ?? Number.POSITIVE_INFINITY);
  if (oneOf !== undefined) return Math.min(...objectsIn(oneOf).map(recur));
  if (prefixItems !== undefined) return Math.max(0, ...objectsIn(prefixItems).map(recur));
  if (isObject(properties)) {
    const names = isArray(required) ? required : [];
    return Math.max(0, ...names.flatMap((name) => objectsIn([properties[String(name)] ?? null])).map(recur));
  }
  return isObject(items) && Number(minItems ?? 0) > 0 ? recur(items) : 0;
};

/** Least fixed point over all definitions: infinite for one that has no finite value. */
export const heights = (definitions: Definitions): HeightOf => {
  const known = new Map([...definitions.keys()].map((name) => [name, Number.POSITIVE_INFINITY]));
  for (let changed = true; changed; ) {
    changed = false;
    for (const [name, schema] of definitions) {
      const height = heightOf(schema, known);
      if (height === known.get(name)) continue;
      known.set(name, height);
      changed = true;
    }
  }
  return (schema) => heightOf(schema, known);
};
