import { type Form, formOf } from '../dialect/forms.js';
import { propertyKey, quoted } from '../emit/banner.js';
import { discriminatorOf, type Resolve } from '../source/discriminator.js';
import { isArray, isObject, type JsonObject, type JsonValue } from '../source/json.js';
import { KeywordReader } from './keyword-reader.js';
import { referencesOf } from './order.js';

export interface EmitContext {
  readonly resolve: Resolve;
  /** Names whose validators stand above the one being emitted. */
  readonly emitted: ReadonlySet<string>;
}

type Emit = (keywords: KeywordReader, context: EmitContext, schema: JsonObject) => string;

export const validatorName = (definition: string): string => `${definition}Schema`;

/** The zod expression for one schema; throws on what it does not know. */
export const emitSchema = (schema: JsonObject, context: EmitContext): string => {
  const form = formOf(schema);
  if (form === undefined) {
    throw new Error(`the zod emitter knows no form for ${JSON.stringify(schema)}`);
  }
  const keywords = new KeywordReader(schema);
  const source = EMITTERS[form](keywords, context, schema);
  keywords.finish();
  return source;
};

const call = (method: string, argument: number | undefined): string =>
  argument === undefined ? '' : `.${method}(${argument})`;

const literal = (value: JsonValue | undefined): string =>
  typeof value === 'string' ? quoted(value) : JSON.stringify(value);

/** A regex literal in Unicode mode, as JSON Schema reads patterns. */
const regex = (pattern: string): string => `/${new RegExp(pattern, 'u').source}/u`;

const indented = (lines: readonly string[]): string =>
  lines.map((line) => `  ${line.replaceAll('\n', '\n  ')},\n`).join('');

const list = (expressions: readonly string[]): string => {
  const inline = `[${expressions.join(', ')}]`;
  return inline.length <= 80 && !inline.includes('\n') ? inline : `[\n${indented(expressions)}]`;
};

const emitProperty = (name: string, schema: JsonObject, isRequired: boolean, context: EmitContext): string => {
  const inner = emitSchema(schema, context);
  const forward = [...referencesOf(schema)].some((each) => !context.emitted.has(each));
  // Not `.optional()`: a key that is there must hold a value, as in JSON.
  const wrapper = forward ? 'recursiveOptional' : 'z.exactOptional';
  const source = isRequired ? inner : `${wrapper}(${inner})`;
  // A getter is read after all validators exist, and unlike z.lazy it keeps the inferred type.
  return forward
    ? `get ${propertyKey(name)}() {\n  return ${source.replaceAll('\n', '\n  ')};\n}`
    : `${propertyKey(name)}: ${source}`;
};

const emitObject: Emit = (keywords, context) => {
  keywords.takeOnly('type', 'object');
  if (keywords.take('additionalProperties') !== false) {
    throw new Error('the zod emitter knows only objects with additionalProperties: false');
  }
  const properties = keywords.take('properties') ?? {};
  const required = keywords.take('required') ?? [];
  if (!isObject(properties) || !isArray(required)) throw new Error('malformed object schema');
  const lines = Object.entries(properties).map(([name, schema]) => {
    if (!isObject(schema)) throw new Error(`property ${name} is no schema object`);
    return emitProperty(name, schema, required.includes(name), context);
  });
  return lines.length === 0 ? 'z.strictObject({})' : `z.strictObject({\n${indented(lines)}})`;
};

const emitUnion: Emit = (keywords, context, schema) => {
  keywords.takeOnly('type', 'object');
  const discriminator = discriminatorOf(schema, context.resolve);
  if (discriminator === undefined) {
    throw new Error(`the zod emitter finds no discriminator in ${JSON.stringify(schema)}`);
  }
  const branches = keywords.takeSchemas('oneOf').map((branch) => emitSchema(branch, context));
  return `z.discriminatedUnion(${quoted(discriminator)}, ${list(branches)})`;
};

const EMITTERS: Readonly<Record<Form, Emit>> = {
  ref: (keywords) => validatorName(keywords.takeString('$ref') ?? ''),
  union: emitUnion,
  const: (keywords) => {
    keywords.take('type');
    return `z.literal(${literal(keywords.take('const'))})`;
  },
  enum: (keywords) => {
    keywords.takeOnly('type', 'string');
    const values = keywords.take('enum');
    return `z.enum(${list(isArray(values) ? values.map(literal) : [])})`;
  },
  string: (keywords) => {
    keywords.takeOnly('type', 'string');
    const pattern = keywords.takeString('pattern');
    const bounds = call('min', keywords.takeNumber('minLength')) + call('max', keywords.takeNumber('maxLength'));
    return `z.string()${bounds}${pattern === undefined ? '' : `.regex(${regex(pattern)})`}`;
  },
  integer: (keywords) => {
    keywords.takeOnly('type', 'integer');
    const low = call('min', keywords.takeNumber('minimum'));
    return `z.int()${low}${call('max', keywords.takeNumber('maximum'))}`;
  },
  boolean: (keywords) => {
    keywords.takeOnly('type', 'boolean');
    return 'z.boolean()';
  },
  null: (keywords) => {
    keywords.takeOnly('type', 'null');
    return 'z.null()';
  },
  object: emitObject,
  tuple: (keywords, context) => {
    keywords.takeOnly('type', 'array');
    keywords.takeOnly('items', false);
    const items = keywords.takeSchemas('prefixItems');
    keywords.takeOnly('minItems', items.length);
    return `z.tuple(${list(items.map((item) => emitSchema(item, context)))})`;
  },
  array: (keywords, context) => {
    keywords.takeOnly('type', 'array');
    const items = emitSchema(keywords.takeSchema('items'), context);
    const low = call('min', keywords.takeNumber('minItems'));
    const high = call('max', keywords.takeNumber('maxItems'));
    keywords.takeOnly('uniqueItems', true);
    const distinct = keywords.take('uniqueItems') === true ? '.check(distinct)' : '';
    return `z.array(${items})${low}${high}${distinct}`;
  },
};
