import fc from 'fast-check';
import { isArray, isObject, type JsonObject, type JsonValue } from '../../tools/source/json.js';

/** One change at one place of a value: `at` counts its nodes from the root, `how` picks the change. */
export interface Mutation {
  readonly at: number;
  readonly how: number;
  readonly scalar: JsonValue;
  readonly key: string;
}

export const mutations: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat(40),
  how: fc.nat(20),
  scalar: fc.constantFrom<JsonValue[]>(null, true, false, 0, -0, -1, 1.5, 2 ** 53, 1e300, '', 'a', '0', '😀', [], {}),
  key: fc.constantFrom('extra', 'kind', 'op', '__proto__', 'constructor', 'toString', ''),
});

type Change<T extends JsonValue> = (value: T, mutation: Mutation) => JsonValue;

const replace: Change<JsonValue> = (_, { scalar }) => scalar;

const pick = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];

/** A property of its own, also one called `__proto__`, as JSON.parse makes it. */
const withKey = (value: JsonObject, key: string, child: JsonValue): JsonObject =>
  Object.fromEntries([...Object.entries(value), [key, child]]);

const withoutKey = (value: JsonObject, key: string | undefined): JsonObject =>
  Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));

const NUMBER: readonly Change<number>[] = [
  replace,
  (value) => value + 1,
  (value) => value - 1,
  (value) => value + 0.5,
  (value) => String(value),
];
const STRING: readonly Change<string>[] = [
  replace,
  (value) => `${value}a`,
  (value) => `${value}\n`,
  (value) => `${value}😀`,
  (value) => value.slice(1),
  (value) => value.toUpperCase(),
  (value) => value.repeat(2),
];
const ARRAY: readonly Change<readonly JsonValue[]>[] = [
  replace,
  (value) => value.slice(1),
  (value) => value.slice(0, -1),
  (value, { scalar }) => [...value, scalar],
  (value) => [...value, ...value],
  (value) => [...value].reverse(),
  (value) => ({ ...value }),
];
const OBJECT: readonly Change<JsonObject>[] = [
  replace,
  (value, { at }) => withoutKey(value, pick(Object.keys(value), at)),
  (value, { key, scalar }) => withKey(withoutKey(value, key), key, scalar),
  (value, { at, scalar }) => ({ ...value, [pick(Object.keys(value), at) ?? 'x']: scalar }),
  (value) => Object.values(value),
];

const change = (value: JsonValue, mutation: Mutation): JsonValue => {
  const { how } = mutation;
  if (typeof value === 'number') return pick(NUMBER, how)?.(value, mutation) ?? null;
  if (typeof value === 'string') return pick(STRING, how)?.(value, mutation) ?? null;
  if (isArray(value)) return pick(ARRAY, how)?.(value, mutation) ?? null;
  return isObject(value) ? (pick(OBJECT, how)?.(value, mutation) ?? null) : replace(value, mutation);
};

const sizeOf = (value: JsonValue): number =>
  typeof value === 'object' && value !== null
    ? Object.values(value).reduce<number>((sum, child) => sum + sizeOf(child), 1)
    : 1;

const changeAt = (value: JsonValue, at: number, mutation: Mutation): JsonValue => {
  if (at === 0) return change(value, mutation);
  let before = 1;
  const descend = (child: JsonValue): JsonValue => {
    const start = before;
    before += sizeOf(child);
    return at >= start && at < before ? changeAt(child, at - start, mutation) : child;
  };
  if (isArray(value)) return value.map(descend);
  return isObject(value)
    ? Object.fromEntries(Object.entries(value).map(([key, child]) => [key, descend(child)]))
    : value;
};

export const mutate = (value: JsonValue, mutation: Mutation): JsonValue =>
  changeAt(value, mutation.at % sizeOf(value), mutation);
