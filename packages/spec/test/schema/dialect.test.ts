import { describe, expect, it } from 'vitest';
import { lintDialect } from '../../tools/dialect/lint.js';
import { SCHEMA_RULES } from '../../tools/dialect/schema-rules.js';
import type { Finding } from '../../tools/source/finding.js';
import type { JsonObject, JsonValue } from '../../tools/source/json.js';
import type { JsonFile } from '../../tools/source/json-files.js';
import { TARGETS } from './targets.js';

const branch = (kind: string): JsonObject => ({
  title: kind,
  description: kind,
  type: 'object',
  properties: { kind: { type: 'string', const: kind } },
  required: ['kind'],
  additionalProperties: false,
});

const fileOf = (definitions: JsonObject, root: JsonObject = {}): JsonFile => ({
  name: 'one.json',
  content: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://guestmem.dev/schema/1/one.json',
    title: 'One',
    description: 'One file.',
    $defs: definitions,
    ...root,
  },
});

const OTHER: JsonFile = {
  name: 'other.json',
  content: {
    ...fileOf({ Elsewhere: branch('elsewhere') }).content,
    $id: 'https://guestmem.dev/schema/1/other.json',
  },
};

/** Lints one definition X beside the branches A and B, in a file that is sound otherwise. */
const lint = (schema: JsonValue, root: JsonObject = {}): readonly Finding[] =>
  lintDialect([fileOf({ X: schema, A: branch('a'), B: branch('b') }, root), OTHER]);

const define = (schema: JsonObject): JsonObject => ({ title: 'X', description: 'An X.', ...schema });
const integer = { type: 'integer', minimum: 0, maximum: 3 };
const object = { type: 'object', properties: { a: integer }, additionalProperties: false };
const tuple = { type: 'array', prefixItems: [integer, integer], items: false, minItems: 2 };
const a = { $ref: '#/$defs/A' };

/** A sound schema of a form, a broken one, and where and what the lint says about it. */
interface Twin {
  readonly refuses: string;
  readonly sound: JsonObject;
  readonly broken: JsonObject;
  readonly pointer: string;
  readonly expected: string;
}

const twin = (refuses: string, sound: JsonObject, change: JsonObject, pointer: string, expected: string): Twin => {
  // A null in the change takes the keyword away.
  const broken = Object.fromEntries(Object.entries({ ...sound, ...change }).filter(([, value]) => value !== null));
  return { refuses, sound, broken, pointer, expected };
};

const FORM_TWINS: readonly Twin[] = [
  twin('a schema without a type', { type: 'string' }, { type: null }, '', 'an explicit type'),
  twin('a list of types', { type: 'string' }, { type: ['string', 'null'] }, '', 'an explicit type'),
  twin('type number', integer, { type: 'number' }, '', 'an explicit type'),
  twin('an integer without minimum', integer, { minimum: null }, '', 'minimum on every'),
  twin('an integer without maximum', integer, { maximum: null }, '', 'maximum on every'),
  twin('an open object', object, { additionalProperties: null }, '', 'additionalProperties on every'),
  twin('a tuple of any length', tuple, { minItems: null }, '', 'minItems on every'),
  twin('a tuple with open end', tuple, { items: null }, '', 'items on every'),
  twin('an array of anything', { type: 'array', items: integer }, { items: null }, '', 'items on every'),
  twin('a const without type', { type: 'string', const: 'a' }, { type: null }, '', 'type on every'),
  ...['unevaluatedProperties', '$anchor', '$dynamicRef', 'not', 'dependentRequired', 'default', 'if', 'allOf'].map(
    (keyword) => twin(`the keyword ${keyword}`, object, { [keyword]: false }, `/${keyword}`, 'only type,'),
  ),
  twin('a bound beside a reference', a, { minimum: 1 }, '/minimum', 'only $ref'),
  twin(
    'a fault deep inside',
    object,
    { properties: { 'a/b': { type: 'array', items: { type: 'integer', minimum: 0 } } } },
    '/properties/a~1b/items',
    'maximum on every',
  ),
  twin('a boolean schema', object, { properties: { a: true } }, '/properties/a', 'a schema object'),
];

const REF = 'file.json#/$defs/Name or';
const RULE_TWINS: readonly Twin[] = [
  twin('a reference to nothing', a, { $ref: '#/$defs/Gone' }, '/$ref', REF),
  twin('a reference to a whole file', a, { $ref: 'other.json' }, '/$ref', REF),
  twin('a local reference to another file', a, { $ref: '#/$defs/Elsewhere' }, '/$ref', REF),
  twin('a scalar union', { oneOf: [a, { $ref: '#/$defs/B' }] }, { type: 'string' }, '/type', 'type "object" or'),
  twin('a union of one', { oneOf: [a, { $ref: '#/$defs/B' }] }, { oneOf: [a] }, '/oneOf', 'two or more'),
  twin('branches alike', { oneOf: [a, { $ref: '#/$defs/B' }] }, { oneOf: [a, a] }, '/oneOf', 'object branches'),
  twin(
    'a number as discriminator',
    { oneOf: [a, { $ref: '#/$defs/B' }] },
    { oneOf: [1, 2].map((kind) => ({ ...branch(''), properties: { kind: { type: 'integer', const: kind } } })) },
    '/oneOf',
    'object branches',
  ),
  twin(
    'an optional discriminator',
    { oneOf: [a, { $ref: 'other.json#/$defs/Elsewhere' }] },
    { oneOf: [a, { ...branch('b'), required: [] }] },
    '/oneOf',
    'object branches',
  ),
  twin('a const of another type', { type: 'string', const: 'a' }, { const: 1 }, '/const', 'a string, integer'),
  twin(
    'an enum of integers',
    { type: 'string', enum: ['a'] },
    { type: 'integer', enum: [1] },
    '/type',
    'type "string"',
  ),
  twin('an enum with a number', { type: 'string', enum: ['a'] }, { enum: ['a', 1] }, '/enum', 'one or more'),
  twin('a pattern that is none', { type: 'string', pattern: '^a$' }, { pattern: '(' }, '/pattern', 'a regular'),
  twin(
    'a pattern outside Unicode mode',
    { type: 'string', pattern: '^-$' },
    { pattern: '\\-' },
    '/pattern',
    'a regular',
  ),
  twin('a negative minLength', { type: 'string', minLength: 1 }, { minLength: -1 }, '/minLength', 'a count'),
  twin(
    'crossed lengths',
    { type: 'string', minLength: 1 },
    { maxLength: 0 },
    '/maxLength',
    'a count not below minLength',
  ),
  twin('an unsafe minimum', integer, { minimum: -(2 ** 53) }, '/minimum', 'an integer within'),
  twin('a fractional maximum', integer, { maximum: 1.5 }, '/maximum', 'an integer within'),
  twin('crossed bounds', integer, { minimum: 4 }, '/maximum', 'an integer within'),
  twin(
    'further properties',
    object,
    { additionalProperties: integer },
    '/additionalProperties',
    'additionalProperties false',
  ),
  twin('an undeclared required name', object, { required: ['b'] }, '/required', 'names of declared'),
  twin('a tuple that is no array', tuple, { type: 'object' }, '/type', 'type "array"'),
  twin('items after a tuple', tuple, { items: integer }, '/items', 'items false'),
  twin('a tuple with an optional end', tuple, { minItems: 1 }, '/minItems', 'minItems equal'),
  twin('a fractional minItems', { type: 'array', items: a }, { minItems: 0.5 }, '/minItems', 'a count'),
  twin(
    'crossed sizes',
    { type: 'array', items: a, minItems: 2 },
    { maxItems: 1 },
    '/maxItems',
    'a count not below minItems',
  ),
  twin('uniqueItems false', { type: 'array', items: a }, { uniqueItems: false }, '/uniqueItems', 'true or no'),
];

describe('the dialect lint', () => {
  it.each(TARGETS)('accepts the schemas of the $name', ({ files }) => {
    expect(files.length).toBeGreaterThan(0);
    expect(lintDialect(files)).toEqual([]);
  });

  it.each([...FORM_TWINS, ...RULE_TWINS])('refuses $refuses', ({ sound, broken, pointer, expected }) => {
    expect(lint(define(sound))).toEqual([]);
    expect(lint(define(broken))).toContainEqual({
      file: 'one.json',
      pointer: `#/$defs/X${pointer}`,
      found: expect.any(String),
      expected: expect.stringContaining(expected),
    });
  });

  it.each(SCHEMA_RULES)('has a broken twin for $form $keyword: $expected', ({ form, keyword, expected }) => {
    const tripped = RULE_TWINS.flatMap(({ broken }) => lint(define(broken)));
    expect(tripped.map((finding) => finding.expected)).toContain(expected);
    expect(
      tripped.some(({ pointer }) => pointer.endsWith(`/${keyword}`)),
      form,
    ).toBe(true);
  });

  it.each([
    ['no title', { description: 'x', ...integer }, '#/$defs/X'],
    ['no description', { title: 'x', ...integer }, '#/$defs/X'],
    ['a blank description', { title: 'x', description: ' ', ...integer }, '#/$defs/X'],
  ])('refuses a definition with %s', (_, schema, pointer) => {
    expect(lint(schema).map((finding) => finding.pointer)).toEqual([pointer]);
  });

  it.each([
    ['$schema', { $schema: 'http://json-schema.org/draft-07/schema#' }],
    ['$id', { $id: 'https://guestmem.dev/schema/1/two.json' }],
    ['title', { title: '' }],
    ['description', { description: '' }],
    ['$defs', { $defs: [] }],
    ['$ref', { $ref: 'other.json#/$defs/Elsewhere' }],
    ['$ref', { $ref: '#/$defs/Gone' }],
    ['$anchor', { $anchor: 'top' }],
    ['type', { type: 'object' }],
  ])('refuses another %s at the root of a file', (keyword, root) => {
    expect(lint(define(integer), root).map(({ pointer }) => pointer)).toContain(`#/${keyword}`);
  });

  it('refuses a definition name that is not in PascalCase', () => {
    const found = lintDialect([fileOf({ small_one: define(integer) })]);
    expect(found.map(({ expected }) => expected)).toEqual(['a name in PascalCase']);
  });
});
