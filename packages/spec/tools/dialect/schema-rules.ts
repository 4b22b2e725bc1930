import { discriminatorOf, leavesOf } from '../source/discriminator.js';
import { isArray, isObject, type JsonObject, type JsonValue } from '../source/json.js';
import { parseReference } from '../source/reference.js';
import type { Form } from './forms.js';
import type { Scope } from './scope.js';

/** One demand on the schemas of a form; `check` returns what it found instead, or nothing. */
export interface SchemaRule {
  readonly form: Form;
  /** Where the fault lies, relative to the schema; empty for the schema itself. */
  readonly keyword: string;
  readonly expected: string;
  readonly check: (schema: JsonObject, scope: Scope) => string | undefined;
}

const show = (value: JsonValue | undefined): string => (value === undefined ? 'nothing' : JSON.stringify(value));

const must = (
  form: Form,
  keyword: string,
  expected: string,
  holds: (value: JsonValue | undefined, schema: JsonObject) => boolean,
): SchemaRule => ({
  form,
  keyword,
  expected,
  check: (schema) => (holds(schema[keyword], schema) ? undefined : `${keyword} ${show(schema[keyword])}`),
});

const isCount = (value: JsonValue | undefined): boolean =>
  value === undefined || (Number.isSafeInteger(value) && Number(value) >= 0);

const isOrdered = (low: JsonValue | undefined, high: JsonValue | undefined): boolean =>
  typeof low !== 'number' || typeof high !== 'number' || low <= high;

const isPattern = (value: JsonValue | undefined): boolean => {
  if (value === undefined) return true;
  if (typeof value !== 'string') return false;
  try {
    // JSON Schema reads patterns in Unicode mode.
    new RegExp(value, 'u');
    return true;
  } catch {
    return false;
  }
};

const typeOfConst = (value: JsonValue | undefined): string | undefined => {
  if (value === null) return 'null';
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 'integer' : undefined;
  return typeof value === 'string' || typeof value === 'boolean' ? typeof value : undefined;
};

const SAFE = 'within ±(2^53-1)';

export const SCHEMA_RULES: readonly SchemaRule[] = [
  {
    form: 'ref',
    keyword: '$ref',
    expected: 'file.json#/$defs/Name or #/$defs/Name of a definition that exists',
    check: (schema, { exact }) => {
      const { $ref } = schema;
      const known = typeof $ref === 'string' && parseReference($ref) !== undefined && exact($ref);
      return known ? undefined : `$ref ${show($ref)}`;
    },
  },
  must('union', 'type', 'type "object" or no type beside oneOf', (type) =>
    type === undefined ? true : type === 'object',
  ),
  must('union', 'oneOf', 'two or more branches', (branches) => isArray(branches) && branches.length > 1),
  {
    form: 'union',
    keyword: 'oneOf',
    expected: 'object branches told apart by one required property, a different const string in each',
    check: (schema, { anywhere }) => {
      if (discriminatorOf(schema, anywhere) !== undefined) return undefined;
      const kinds = leavesOf(schema, anywhere).map((leaf) => String(leaf['title'] ?? leaf['type']));
      return `no common discriminator in the branches ${kinds.join(', ')}`;
    },
  },
  must(
    'const',
    'const',
    'a string, integer, boolean or null of the stated type',
    (value, { type }) => typeOfConst(value) === type,
  ),
  must('enum', 'type', 'type "string" beside enum', (type) => type === 'string'),
  must(
    'enum',
    'enum',
    'one or more distinct strings',
    (values) =>
      isArray(values) &&
      values.length > 0 &&
      values.every((value) => typeof value === 'string') &&
      new Set(values).size === values.length,
  ),
  must('string', 'pattern', 'a regular expression in Unicode mode', isPattern),
  must('string', 'minLength', 'a count', isCount),
  must(
    'string',
    'maxLength',
    'a count not below minLength',
    (high, { minLength }) => isCount(high) && isOrdered(minLength, high),
  ),
  must('integer', 'minimum', `an integer ${SAFE}`, Number.isSafeInteger),
  must(
    'integer',
    'maximum',
    `an integer ${SAFE}, not below minimum`,
    (high, { minimum }) => Number.isSafeInteger(high) && isOrdered(minimum, high),
  ),
  must('object', 'additionalProperties', 'additionalProperties false', (value) => value === false),
  must('object', 'required', 'names of declared properties', (names, { properties }) => {
    if (names === undefined) return true;
    const declared = isObject(properties) ? properties : {};
    return isArray(names) && names.every((name) => Object.hasOwn(declared, String(name)));
  }),
  must('tuple', 'type', 'type "array" beside prefixItems', (type) => type === 'array'),
  must('tuple', 'items', 'items false beside prefixItems', (items) => items === false),
  must(
    'tuple',
    'minItems',
    'minItems equal to the number of prefixItems',
    (count, { prefixItems }) => isArray(prefixItems) && count === prefixItems.length,
  ),
  must('array', 'minItems', 'a count', isCount),
  must(
    'array',
    'maxItems',
    'a count not below minItems',
    (high, { minItems }) => isCount(high) && isOrdered(minItems, high),
  ),
  must('array', 'uniqueItems', 'true or no uniqueItems', (value) => value === undefined || value === true),
];
