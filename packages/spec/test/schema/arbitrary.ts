import fc from 'fast-check';
import { type Form, formOf } from '../../tools/dialect/forms.js';
import type { Definitions } from '../../tools/source/definitions.js';
import { isArray, isObject, type JsonObject, type JsonValue } from '../../tools/source/json.js';
import { heights } from './height.js';

type Values = fc.Arbitrary<JsonValue>;
/** Values of a schema that follow at most `budget` references where they can choose. */
type Build = (schema: JsonObject, budget: number) => Values;

/** Enough to reach each corner of a recursive definition, and small values still. */
const BUDGET = 6;
const FEW = 3;

/** One code point each: where validators count differently, the last two tell. */
const CHARACTERS = fc.constantFrom('a', 'B', '0', ' ', '"', '\n', 'é', '\u2028', '😀', '\ud800');

const numberOr = (value: JsonValue | undefined, fallback: number): number =>
  typeof value === 'number' ? value : fallback;

const schemasIn = (value: JsonValue | undefined): readonly JsonObject[] =>
  isArray(value) ? value.filter(isObject) : [];

const codePoints = (text: string): number => [...text].length;

const stringOf = ({ pattern, minLength, maxLength }: JsonObject): Values => {
  const low = numberOr(minLength, 0);
  const high = numberOr(maxLength, Math.max(low, 16));
  if (typeof pattern === 'string') {
    const matching = fc.stringMatching(new RegExp(pattern, 'u'));
    const longest = numberOr(maxLength, Number.POSITIVE_INFINITY);
    return matching.filter((text) => codePoints(text) >= low && codePoints(text) <= longest);
  }
  const short = fc.string({ unit: CHARACTERS, minLength: low, maxLength: Math.min(high, low + FEW) });
  const longest = CHARACTERS.map((character) => character.repeat(high));
  return high <= 1024 ? fc.oneof({ arbitrary: short, weight: 4 }, { arbitrary: longest, weight: 1 }) : short;
};

const integerOf = ({ minimum, maximum }: JsonObject): Values => {
  const min = numberOr(minimum, 0);
  const max = numberOr(maximum, min);
  return fc.oneof(fc.integer({ min, max }), fc.constantFrom(min, max));
};

/** Arbitrary values of every definition, made from its schema by hand: no validator has a part in it. */
export const arbitraries = (definitions: Definitions): ((name: string) => Values) => {
  const heightOf = heights(definitions);
  const memo = new Map<string, Values>();

  const named = (name: string, budget: number): Values => {
    const key = `${name}@${budget}`;
    const known = memo.get(key);
    if (known !== undefined) return known;
    const schema = definitions.get(name);
    if (schema === undefined) throw new Error(`no definition ${name}`);
    const made = build(schema, budget);
    memo.set(key, made);
    return made;
  };

  const objectOf: Build = ({ properties, required }, budget) => {
    const names = isArray(required) ? required.map(String) : [];
    const declared = Object.entries(isObject(properties) ? properties : {});
    const fitting = declared.flatMap(([name, schema]) =>
      isObject(schema) && (names.includes(name) || heightOf(schema) <= budget)
        ? [[name, build(schema, budget)] as const]
        : [],
    );
    return fc
      .record(Object.fromEntries(fitting), { requiredKeys: names.filter((name) => fitting.some(([n]) => n === name)) })
      .map((value) => ({ ...value }));
  };

  const unionOf: Build = ({ oneOf }, budget) => {
    const branches = schemasIn(oneOf);
    const least = Math.min(...branches.map(heightOf));
    const fitting = branches.filter((branch) => heightOf(branch) <= Math.max(budget, least));
    return fc.oneof(...fitting.map((branch) => build(branch, budget)));
  };

  const arrayOf: Build = ({ items, minItems, maxItems, uniqueItems }, budget) => {
    const element = isObject(items) ? items : {};
    const minLength = numberOr(minItems, 0);
    const room = heightOf(element) <= budget ? minLength + FEW : minLength;
    const maxLength = Math.min(numberOr(maxItems, room), room);
    if (maxLength === 0) return fc.constant([]);
    const values = build(element, budget);
    const bounds = { minLength, maxLength };
    return uniqueItems === true
      ? fc.uniqueArray(values, { ...bounds, selector: (value) => canonical(value) })
      : fc.array(values, bounds);
  };

  const build: Build = (schema, budget) => {
    const form = formOf(schema);
    if (form === undefined) throw new Error(`no form: ${JSON.stringify(schema)}`);
    return BUILDERS[form](schema, budget);
  };

  const BUILDERS: Readonly<Record<Form, Build>> = {
    ref: ({ $ref }, budget) => named(String($ref), budget - 1),
    union: unionOf,
    const: (schema) => fc.constant(schema['const'] ?? null),
    enum: (schema) => fc.constantFrom(...(isArray(schema['enum']) ? schema['enum'] : [])),
    string: stringOf,
    integer: integerOf,
    boolean: () => fc.boolean(),
    null: () => fc.constant(null),
    object: objectOf,
    tuple: ({ prefixItems }, budget) => fc.tuple(...schemasIn(prefixItems).map((each) => build(each, budget))),
    array: arrayOf,
  };

  return (name) => named(name, BUDGET);
};

const canonical = (value: JsonValue): string =>
  JSON.stringify(value, (_, each: JsonValue) =>
    isObject(each) ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : each,
  );
