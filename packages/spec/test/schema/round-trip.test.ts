import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { formOf } from '../../tools/dialect/forms.js';
import type { Definitions } from '../../tools/source/definitions.js';
import { isArray, isObject, type JsonObject, type JsonValue } from '../../tools/source/json.js';
import { mapSchema } from '../../tools/source/map-schema.js';
import { TARGETS, type TestTarget } from './targets.js';

const ANNOTATIONS: ReadonlySet<string> = new Set(['title', 'description', 'examples', '$comment', '$schema', '$id']);

/** The definition that a chain of aliases ends at: an alias is the very validator it names. */
const behindAliases = (name: string, definitions: Definitions): string => {
  const target = definitions.get(name)?.['$ref'];
  return typeof target === 'string' ? behindAliases(target, definitions) : name;
};

/** What both sides may write in two ways, written in one. Constraints are never dropped here. */
const normalise = (schema: JsonObject, definitions: Definitions = new Map()): JsonObject =>
  mapSchema(schema, (each) => {
    const kept = Object.fromEntries(Object.entries(each).filter(([key]) => !ANNOTATIONS.has(key)));
    const { pattern, required, prefixItems, $ref } = kept;
    const form = formOf(each);
    const rewritten: JsonObject = {
      ...kept,
      ...(typeof pattern === 'string' ? { pattern: new RegExp(pattern, 'u').source } : {}),
      ...(isArray(required) ? { required: [...required].sort() } : {}),
      // A tuple of the dialect is closed; zod says so twice.
      ...(isArray(prefixItems) ? { maxItems: prefixItems.length } : {}),
      ...(typeof $ref === 'string' ? { $ref: behindAliases($ref, definitions) } : {}),
      ...(form === 'object' ? { properties: kept['properties'] ?? {} } : {}),
    };
    // The type of a const follows from its value, and zod calls an integer a number there.
    const superfluous = form === 'const' || form === 'union' ? 'type' : undefined;
    const noneRequired = isArray(required) && required.length === 0 ? 'required' : undefined;
    return Object.fromEntries(Object.entries(rewritten).filter(([key]) => key !== superfluous && key !== noneRequired));
  });

/** What the generated validators say of themselves, as JSON Schema, each reference by name. */
const described = (validators: TestTarget['validators']): ReadonlyMap<string, JsonObject> => {
  const registry = z.registry<{ id: string }>();
  for (const [name, schema] of Object.entries(validators)) {
    // An alias is the same object under a second name; the first one, emitted before it, is its own.
    if (!registry.has(schema)) registry.add(schema, { id: name.replace(/Schema$/, '') });
  }
  const { schemas } = z.toJSONSchema(registry, {
    uri: (id) => id,
    override: ({ zodSchema, jsonSchema }) => {
      const { def } = zodSchema._zod;
      // Only zod lacks the keyword; the check says itself that it is there.
      if (def.checks?.some(isDistinct) === true) jsonSchema.uniqueItems = true;
    },
  });
  const plain: unknown = JSON.parse(JSON.stringify(schemas));
  const entries = Object.entries(isObject(plain) ? plain : {});
  return new Map(entries.flatMap(([name, schema]) => (isObject(schema) ? [[name, normalise(schema)]] : [])));
};

const isDistinct = (check: z.core.$ZodCheck): boolean => {
  const { def } = check._zod;
  return 'params' in def && isObject(def.params) && def.params['uniqueItems'] === true;
};

describe.each(TARGETS)('the constraints of the validators of the $name', ({ definitions, validators }) => {
  const outcome = described(validators);

  it.each([...definitions])('are those of the schema of %s', (name, schema) => {
    const { $ref } = schema;
    if (typeof $ref === 'string') {
      expect(validators[`${name}Schema`]).toBe(validators[`${$ref}Schema`]);
    } else {
      expect(outcome.get(name)).toEqual(normalise(schema, definitions));
    }
  });

  it('belong to the definitions and to nothing else', () => {
    expect(Object.keys(validators).sort()).toEqual([...definitions.keys()].map((name) => `${name}Schema`).sort());
  });
});

describe('the comparison of constraints', () => {
  it.each<[string, JsonValue, z.ZodType]>([
    ['a lower bound', { type: 'integer', minimum: 0, maximum: 3 }, z.int().min(1).max(3)],
    ['an upper bound', { type: 'integer', minimum: 0, maximum: 3 }, z.int().min(0).max(4)],
    ['a pattern', { type: 'string', pattern: '^a' }, z.string().regex(/a/u)],
    ['a length', { type: 'string', maxLength: 3 }, z.string()],
    ['uniqueItems', { type: 'array', items: { type: 'null' }, uniqueItems: true }, z.array(z.null())],
    ['an open object', { type: 'object', additionalProperties: false }, z.looseObject({})],
    ['a wider enum', { type: 'string', enum: ['a'] }, z.enum(['a', 'b'])],
    [
      'an optional key',
      { type: 'object', properties: { a: { type: 'null' } }, required: ['a'], additionalProperties: false },
      z.strictObject({ a: z.exactOptional(z.null()) }),
    ],
  ])('notices another %s', (_, schema, validator) => {
    const found = described({ XSchema: validator }).get('X');
    expect(found).toBeDefined();
    expect(found).not.toEqual(isObject(schema) ? normalise(schema) : schema);
  });
});
