import type { Definitions } from '../source/definitions.js';
import { isArray, isObject, type JsonObject, type JsonValue } from '../source/json.js';

/** Names that a schema refers to: at once, or only below a property, where a getter can defer them. */
interface Needs {
  readonly eager: ReadonlySet<string>;
  readonly deferred: ReadonlySet<string>;
}

const collect = (
  value: JsonValue | undefined,
  inProperty: boolean,
  found: (name: string, deferred: boolean) => void,
): void => {
  if (isArray(value)) {
    for (const each of value) collect(each, inProperty, found);
    return;
  }
  if (!isObject(value)) return;
  const { $ref, oneOf, prefixItems, items, properties } = value;
  if (typeof $ref === 'string') found($ref, inProperty);
  for (const each of [oneOf, prefixItems, items]) collect(each, inProperty, found);
  for (const each of Object.values(isObject(properties) ? properties : {})) {
    collect(each, true, found);
  }
};

/** Every name a schema refers to. */
export const referencesOf = (schema: JsonValue): ReadonlySet<string> => {
  const names = new Set<string>();
  collect(schema, false, (name) => names.add(name));
  return names;
};

const needsOf = (schema: JsonObject): Needs => {
  const eager = new Set<string>();
  const deferred = new Set<string>();
  collect(schema, false, (name, late) => (late ? deferred : eager).add(name));
  return { eager, deferred };
};

/** Visits `from` and all it leads to, each once, leaves first. */
const postOrder = (roots: Iterable<string>, next: (name: string) => Iterable<string>): readonly string[] => {
  const seen = new Set<string>();
  const order: string[] = [];
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const each of next(name)) visit(each);
    order.push(name);
  };
  for (const root of roots) visit(root);
  return order;
};

/**
 * Groups of definitions that refer to one another, each group after those it needs (Kosaraju):
 * the later a definition is finished forwards, the nearer its group stands to the roots.
 */
const components = (needs: ReadonlyMap<string, Needs>): readonly (readonly string[])[] => {
  const forwards = (name: string): readonly string[] => {
    const own = needs.get(name);
    return own === undefined ? [] : [...own.eager, ...own.deferred];
  };
  const backwards = new Map<string, string[]>([...needs.keys()].map((name) => [name, []]));
  for (const name of needs.keys()) {
    for (const target of forwards(name)) backwards.get(target)?.push(name);
  }
  const placed = new Set<string>();
  const groups: (readonly string[])[] = [];
  for (const root of [...postOrder(needs.keys(), forwards)].reverse()) {
    if (placed.has(root)) continue;
    const unplaced = (name: string): readonly string[] =>
      (backwards.get(name) ?? []).filter((each) => !placed.has(each));
    const group = postOrder([root], unplaced);
    for (const name of group) placed.add(name);
    groups.push(group);
  }
  return groups.reverse();
};

/** An order in which every eager reference points back; only deferred ones may point forward. */
export const emissionOrder = (definitions: Definitions): readonly string[] => {
  const needs = new Map([...definitions].map(([name, schema]) => [name, needsOf(schema)]));
  return components(needs).flatMap((group) => {
    const members = new Set(group);
    const order = postOrder(group, (name) => [...(needs.get(name)?.eager ?? [])].filter((each) => members.has(each)));
    const placed = new Set<string>();
    for (const name of order) {
      const open = [...(needs.get(name)?.eager ?? [])].filter((each) => members.has(each) && !placed.has(each));
      if (open.length > 0) {
        throw new Error(`${name} and ${open.join(', ')} contain each other without an object property in between`);
      }
      placed.add(name);
    }
    return order;
  });
};
