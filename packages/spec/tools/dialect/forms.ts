import type { JsonObject } from '../source/json.js';

/** The closed list of shapes that a schema of the dialect can have. */
export const FORMS = [
  'ref',
  'union',
  'const',
  'enum',
  'string',
  'integer',
  'boolean',
  'null',
  'object',
  'tuple',
  'array',
] as const;
export type Form = (typeof FORMS)[number];

/** A keyword that decides the form whatever `type` says, in order of precedence. */
const DECIDING: readonly (readonly [string, Form])[] = [
  ['$ref', 'ref'],
  ['oneOf', 'union'],
  ['const', 'const'],
  ['enum', 'enum'],
  ['prefixItems', 'tuple'],
];

const TYPED: ReadonlySet<string> = new Set<Form>(['string', 'integer', 'boolean', 'null', 'object', 'array']);

export const formOf = (schema: JsonObject): Form | undefined => {
  const deciding = DECIDING.find(([keyword]) => keyword in schema);
  if (deciding !== undefined) return deciding[1];
  const { type } = schema;
  return typeof type === 'string' && TYPED.has(type) ? (type as Form) : undefined;
};

/** Keywords that say something to people and nothing to a validator. */
export const ANNOTATIONS: readonly string[] = ['title', 'description', 'examples', '$comment'];

export interface Keywords {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/** What each form may say beside annotations; any other keyword is outside the dialect. */
export const KEYWORDS: Readonly<Record<Form, Keywords>> = {
  ref: { required: ['$ref'], optional: [] },
  union: { required: ['oneOf'], optional: ['type'] },
  const: { required: ['type', 'const'], optional: [] },
  enum: { required: ['type', 'enum'], optional: [] },
  string: { required: ['type'], optional: ['pattern', 'minLength', 'maxLength'] },
  integer: { required: ['type', 'minimum', 'maximum'], optional: [] },
  boolean: { required: ['type'], optional: [] },
  null: { required: ['type'], optional: [] },
  object: { required: ['type', 'additionalProperties'], optional: ['properties', 'required'] },
  tuple: { required: ['type', 'prefixItems', 'items', 'minItems'], optional: [] },
  array: { required: ['type', 'items'], optional: ['minItems', 'maxItems', 'uniqueItems'] },
};
