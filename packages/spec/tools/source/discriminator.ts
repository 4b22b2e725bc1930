import { isArray, isObject, type JsonObject } from './json.js';

/** Finds the schema a `$ref` names; undefined when there is none. */
export type Resolve = (ref: string) => JsonObject | undefined;

/** The object schemas a union finally offers: references followed, unions of unions laid flat. */
export const leavesOf = (
  branch: JsonObject,
  resolve: Resolve,
  seen: ReadonlySet<JsonObject> = new Set(),
): readonly JsonObject[] => {
  if (seen.has(branch)) return [];
  const path = new Set([...seen, branch]);
  const ref = branch['$ref'];
  if (typeof ref === 'string') {
    const target = resolve(ref);
    return target === undefined ? [] : leavesOf(target, resolve, path);
  }
  const branches = branch['oneOf'];
  if (!isArray(branches)) return [branch];
  return branches.filter(isObject).flatMap((each) => leavesOf(each, resolve, path));
};

const requiredConstants = (schema: JsonObject): ReadonlyMap<string, string> => {
  const { properties, required } = schema;
  const constants = new Map<string, string>();
  if (!isObject(properties) || !isArray(required)) return constants;
  for (const [name, property] of Object.entries(properties)) {
    if (!required.includes(name) || !isObject(property)) continue;
    const value = property['const'];
    // Strings only: ajv takes no other value to tell branches apart.
    if (typeof value === 'string') constants.set(name, value);
  }
  return constants;
};

/** The property that tells the branches of a `oneOf` apart: required everywhere, a different const string in each. */
export const discriminatorOf = (union: JsonObject, resolve: Resolve): string | undefined => {
  const leaves = leavesOf(union, resolve).map(requiredConstants);
  const [first] = leaves;
  if (first === undefined) return undefined;
  return [...first.keys()].find((name) => {
    const values = leaves.map((leaf) => leaf.get(name));
    return !values.includes(undefined) && new Set(values).size === values.length;
  });
};
