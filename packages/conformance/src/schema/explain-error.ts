import type { JsonValue } from '@guestmem/spec';
import type { ErrorObject } from 'ajv';
import { didYouMean } from '../files/nearest.js';
import type { Problem } from '../files/problem.js';
import { oneOf, quote } from '../files/quote.js';
import { type Path, problemAt, type SourceDocument, valueAt } from '../files/source-document.js';
import { branchNames, child } from './definition.js';

type Explanation = Pick<Problem, 'found' | 'expected' | 'hint'> & {
  /** Where the fault is, below the value that the error names. */
  readonly below?: Path;
  readonly at?: 'key';
};

type Explain = (error: ErrorObject) => Explanation;

const articles: Readonly<Record<string, string>> = {
  object: 'a mapping',
  array: 'a list',
  string: 'text',
  integer: 'a whole number',
  boolean: 'true or false',
};

const paramOf = (error: ErrorObject, name: string): unknown => (error.params as Record<string, unknown>)[name];

const schemaOf = (error: ErrorObject): JsonValue => error.parentSchema as JsonValue;

/** What a definition calls itself, as it reads within a sentence. */
const titleOf = (error: ErrorObject): string | undefined => {
  const title = child(schemaOf(error), 'title');
  if (typeof title !== 'string') return undefined;
  return /^[A-Z]{2}/.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);
};

const bound =
  (what: string): Explain =>
  (error) => ({ found: quote(error.data), expected: `${what} ${String(paramOf(error, 'limit'))}` });

const size =
  (what: string, unit: string): Explain =>
  (error) => {
    const length = (error.data as { readonly length: number }).length;
    return { found: `${length} ${unit}`, expected: `${what} ${String(paramOf(error, 'limit'))}` };
  };

const explainDiscriminator: Explain = (error) => {
  const tag = String(paramOf(error, 'tag'));
  const names = branchNames(child(schemaOf(error), 'oneOf'), tag);
  const value = paramOf(error, 'tagValue');
  if (typeof value !== 'string') {
    return { found: value === undefined ? `no "${tag}"` : quote(value), expected: `"${tag}" with ${oneOf(names)}` };
  }
  const what = tag === 'op' ? 'unknown operation' : `unknown ${tag}`;
  // Operations are many; those of the same actor are the ones to choose from.
  const family = names.filter((name) => name.startsWith(`${value.split('.')[0]}.`));
  const choice = family.length > 0 ? family : names;
  return { found: `${what} ${quote(value)}`, expected: oneOf(choice), hint: didYouMean(value, names), below: [tag] };
};

const explainEnum: Explain = (error) => {
  const names = (paramOf(error, 'allowedValues') as readonly unknown[]).map(String);
  return { found: quote(error.data), expected: oneOf(names), hint: didYouMean(String(error.data), names) };
};

const explainUnknownKey: Explain = (error) => {
  const key = String(paramOf(error, 'additionalProperty'));
  const names = Object.keys((child(schemaOf(error), 'properties') ?? {}) as object);
  return {
    found: `unknown key ${quote(key)}`,
    expected: oneOf(names),
    hint: didYouMean(key, names),
    below: [key],
    at: 'key',
  };
};

const explainPattern: Explain = (error) => {
  const title = titleOf(error);
  const pattern = String(paramOf(error, 'pattern'));
  return {
    found: quote(error.data),
    expected: `${title === undefined ? 'text' : `a ${title}`} that matches ${pattern}`,
  };
};

const byKeyword: Readonly<Record<string, Explain>> = {
  discriminator: explainDiscriminator,
  enum: explainEnum,
  additionalProperties: explainUnknownKey,
  pattern: explainPattern,
  required: (error) => {
    const name = String(paramOf(error, 'missingProperty'));
    const what = titleOf(error);
    return { found: `no "${name}"`, expected: `"${name}"${what === undefined ? '' : ` of ${what}`}` };
  },
  type: (error) => ({
    found: quote(error.data),
    expected: articles[String(paramOf(error, 'type'))] ?? String(paramOf(error, 'type')),
  }),
  const: (error) => ({ found: quote(error.data), expected: quote(paramOf(error, 'allowedValue')) }),
  minimum: bound('at least'),
  maximum: bound('at most'),
  minLength: size('at least', 'characters'),
  maxLength: size('at most', 'characters'),
  minItems: size('at least', 'entries'),
  maxItems: size('at most', 'entries'),
  uniqueItems: () => ({ found: 'an entry twice', expected: 'each entry once' }),
};

/** What a schema error means at its place in the document. */
export function explainError(document: SourceDocument, error: ErrorObject): Problem {
  const explain = byKeyword[error.keyword];
  const { found, expected, hint, below, at } =
    explain === undefined ? { found: quote(error.data), expected: error.message ?? error.keyword } : explain(error);
  const path = [...pathOf(document, error.instancePath), ...(below ?? [])];
  return problemAt(document, path, { found, expected, hint, ...(at !== undefined && { at }) });
}

/** A JSON pointer as a path; whether a number is a key or a place in a list, the document says. */
function pathOf(document: SourceDocument, pointer: string): Path {
  const path: (string | number)[] = [];
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(valueAt(document.value, path)) ? Number(key) : key);
  }
  return path;
}
