import { describe, expect, it } from 'vitest';
import { emitValidators } from '../../tools/emit/validators.js';
import type { JsonObject } from '../../tools/source/json.js';
import { emitSchema } from '../../tools/zod/emit.js';
import { emissionOrder } from '../../tools/zod/order.js';

const emit = (schema: JsonObject): string => emitSchema(schema, { resolve: () => undefined, emitted: new Set() });

const integer = { type: 'integer', minimum: 0, maximum: 3 };

/** One schema of each form that the emitter knows. */
const KNOWN: Readonly<Record<string, JsonObject>> = {
  ref: { $ref: 'A' },
  union: {
    oneOf: ['a', 'b'].map((kind) => ({
      type: 'object',
      properties: { kind: { type: 'string', const: kind } },
      required: ['kind'],
      additionalProperties: false,
    })),
  },
  const: { type: 'string', const: 'a' },
  enum: { type: 'string', enum: ['a', 'b'] },
  string: { type: 'string', minLength: 1, maxLength: 2, pattern: '^a' },
  integer,
  boolean: { type: 'boolean' },
  null: { type: 'null' },
  object: { type: 'object', properties: { a: integer }, required: [], additionalProperties: false },
  tuple: { type: 'array', prefixItems: [integer], items: false, minItems: 1 },
  array: { type: 'array', items: integer, minItems: 1, maxItems: 2, uniqueItems: true },
};

describe('the zod emitter', () => {
  describe.each(Object.entries(KNOWN))('for a schema of form %s', (_, schema) => {
    it('emits source', () => {
      expect(emit(schema)).toMatch(/^(z\.|ASchema)/);
    });

    it.each(['minProperties', 'format', 'if', 'contains', 'somethingNew'])('throws on the keyword %s', (keyword) => {
      expect(() => emit({ ...schema, [keyword]: 1 })).toThrow(`the zod emitter does not know keyword ${keyword}`);
    });

    it('passes over annotations', () => {
      expect(emit({ ...schema, title: 'T', description: 'D' })).toBe(emit(schema));
    });
  });

  it.each<[string, JsonObject]>([
    ['a schema of no form', {}],
    ['a list of types', { type: ['string', 'null'] }],
    ['an open object', { type: 'object', properties: {} }],
    ['a tuple with open end', { type: 'array', prefixItems: [integer], items: integer, minItems: 1 }],
    ['a tuple with optional end', { type: 'array', prefixItems: [integer], items: false, minItems: 0 }],
    ['an enum of integers', { type: 'integer', enum: [1] }],
    ['uniqueItems false', { type: 'array', items: integer, uniqueItems: false }],
    ['a bound that is no number', { type: 'integer', minimum: '0' }],
    ['a union without discriminator', { oneOf: [integer, integer] }],
  ])('throws on %s', (_, schema) => {
    expect(() => emit(schema)).toThrow();
  });
});

describe('the order of emission', () => {
  const object = (target: string): JsonObject => ({
    type: 'object',
    properties: { kind: { type: 'string', const: target }, next: { $ref: target } },
    required: ['kind'],
    additionalProperties: false,
  });

  it('puts a definition after those it refers to', () => {
    const definitions = new Map<string, JsonObject>([
      ['A', { type: 'array', items: { $ref: 'B' } }],
      ['B', object('C')],
      ['C', integer],
    ]);
    expect(emissionOrder(definitions)).toEqual(['C', 'B', 'A']);
  });

  it('closes a circle with a getter, and only there', () => {
    const definitions = new Map<string, JsonObject>([
      ['Union', { oneOf: [{ $ref: 'Left' }, { $ref: 'Right' }] }],
      ['Left', object('Union')],
      ['Right', object('Other')],
      ['Other', integer],
    ]);
    const { text } = emitValidators(definitions);
    expect(text.match(/get \w+\(\) \{\n.*/g)).toEqual(['get next() {\n    return recursiveOptional(UnionSchema);']);
  });

  it('refuses a circle that no object property opens', () => {
    const definitions = new Map<string, JsonObject>([
      ['A', { type: 'array', items: { $ref: 'B' } }],
      ['B', { type: 'array', items: { $ref: 'A' } }],
    ]);
    expect(() => emissionOrder(definitions)).toThrow('contain each other without an object property in between');
  });

  it('refuses a reference to nothing', () => {
    expect(() => emitValidators(new Map([['A', { $ref: 'Gone' }]]))).toThrow('Gone is referred to and not defined');
  });
});
