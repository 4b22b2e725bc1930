import { childPointer, type Finding } from '../source/finding.js';
import { isArray, isObject, type JsonObject, type JsonValue } from '../source/json.js';
import type { JsonFile } from '../source/json-files.js';
import { lintFile } from './file-rules.js';
import { ANNOTATIONS, FORMS, formOf, KEYWORDS } from './forms.js';
import { SCHEMA_RULES } from './schema-rules.js';
import { type Scope, scopeOf } from './scope.js';

type Place = Pick<Finding, 'file' | 'pointer'>;
type Child = readonly [pointer: string, schema: JsonValue];

/** The schemas directly below one: `items: false` closes a tuple and is no child. */
const childrenOf = (schema: JsonObject, pointer: string): readonly Child[] => {
  const { properties, oneOf, prefixItems, items } = schema;
  const named = isObject(properties) ? Object.entries(properties) : [];
  const listed = (keyword: string, value: JsonValue | undefined): readonly Child[] =>
    isArray(value) ? value.map((each, index) => [childPointer(`${pointer}/${keyword}`, index), each]) : [];
  return [
    ...named.map(([name, each]): Child => [childPointer(`${pointer}/properties`, name), each]),
    ...listed('oneOf', oneOf),
    ...listed('prefixItems', prefixItems),
    ...(items === undefined || items === false ? [] : [[`${pointer}/items`, items] as const]),
  ];
};

const lintSchema = (schema: JsonValue, place: Place, scope: Scope): readonly Finding[] => {
  if (!isObject(schema)) {
    return [{ ...place, found: JSON.stringify(schema), expected: 'a schema object' }];
  }
  const form = formOf(schema);
  if (form === undefined) {
    const found = schema['type'] === undefined ? 'no type' : `type ${JSON.stringify(schema['type'])}`;
    return [{ ...place, found, expected: `an explicit type or form: ${FORMS.join(', ')}` }];
  }
  const { required, optional } = KEYWORDS[form];
  const allowed = [...required, ...optional];
  const unknown = Object.keys(schema).filter((keyword) => !allowed.includes(keyword) && !ANNOTATIONS.includes(keyword));
  const missing = required.filter((keyword) => schema[keyword] === undefined);
  return [
    ...unknown.map((keyword) => ({
      ...place,
      pointer: childPointer(place.pointer, keyword),
      found: `the keyword "${keyword}" on a schema of form ${form}`,
      expected: `only ${[...allowed, ...ANNOTATIONS].join(', ')}`,
    })),
    ...missing.map((keyword) => ({
      ...place,
      found: `no ${keyword}`,
      expected: `${keyword} on every schema of form ${form}`,
    })),
    ...SCHEMA_RULES.flatMap((rule) => {
      // A missing keyword is reported once, above.
      if (rule.form !== form || missing.includes(rule.keyword)) return [];
      const found = rule.check(schema, scope);
      const pointer = childPointer(place.pointer, rule.keyword);
      return found === undefined ? [] : [{ ...place, pointer, found, expected: rule.expected }];
    }),
    ...childrenOf(schema, place.pointer).flatMap(([pointer, child]) => lintSchema(child, { ...place, pointer }, scope)),
  ];
};

/** Names everything in the files that lies outside the restricted dialect. */
export const lintDialect = (files: readonly JsonFile[]): readonly Finding[] =>
  files.flatMap((file) => {
    const { $defs, $ref } = file.content;
    const scope = scopeOf(files, file);
    const definitions = isObject($defs) ? Object.entries($defs) : [];
    return [
      ...lintFile(file),
      ...definitions.flatMap(([name, schema]) =>
        lintSchema(schema, { file: file.name, pointer: childPointer('#/$defs', name) }, scope),
      ),
      ...(typeof $ref === 'string' && scope.exact($ref) === undefined
        ? [
            {
              file: file.name,
              pointer: '#/$ref',
              found: `$ref ${JSON.stringify($ref)}`,
              expected: 'a definition that exists',
            },
          ]
        : []),
    ];
  });
