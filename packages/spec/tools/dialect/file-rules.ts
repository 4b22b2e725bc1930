import { childPointer, type Finding } from '../source/finding.js';
import { isObject, type JsonValue } from '../source/json.js';
import type { JsonFile } from '../source/json-files.js';

export const SCHEMA_DIALECT = 'https://json-schema.org/draft/2020-12/schema';
export const SCHEMA_BASE = 'https://guestmem.dev/schema/1/';

interface RootKeyword {
  readonly keyword: string;
  readonly expected: (file: string) => string;
  readonly holds: (value: JsonValue | undefined, file: string) => boolean;
}

const isText = (value: JsonValue | undefined): boolean => typeof value === 'string' && value.trim() !== '';

/** What stands at the root of a file; nothing else may, except a `$comment`. */
const ROOT: readonly RootKeyword[] = [
  {
    keyword: '$schema',
    expected: () => SCHEMA_DIALECT,
    holds: (value) => value === SCHEMA_DIALECT,
  },
  {
    keyword: '$id',
    expected: (file) => SCHEMA_BASE + file,
    holds: (value, file) => value === SCHEMA_BASE + file,
  },
  { keyword: 'title', expected: () => 'a title', holds: isText },
  { keyword: 'description', expected: () => 'a description', holds: isText },
  { keyword: '$defs', expected: () => 'an object of definitions', holds: isObject },
  {
    keyword: '$ref',
    expected: () => 'no $ref, or one to a definition of the same file',
    holds: (value) => value === undefined || (typeof value === 'string' && value.startsWith('#/$defs/')),
  },
];
const KNOWN: ReadonlySet<string> = new Set([...ROOT.map(({ keyword }) => keyword), '$comment']);

const DEFINITION_NAME = /^[A-Z][A-Za-z0-9]*$/;

const rootFindings = ({ name: file, content }: JsonFile): readonly Finding[] => [
  ...ROOT.filter(({ keyword, holds }) => !holds(content[keyword], file)).map(({ keyword, expected }) => ({
    file,
    pointer: childPointer('#', keyword),
    found: JSON.stringify(content[keyword]) ?? 'nothing',
    expected: expected(file),
  })),
  ...Object.keys(content)
    .filter((keyword) => !KNOWN.has(keyword))
    .map((keyword) => ({
      file,
      pointer: childPointer('#', keyword),
      found: `the keyword "${keyword}"`,
      expected: `at the root only ${[...KNOWN].join(', ')}`,
    })),
];

const definitionFindings = ({ name: file, content }: JsonFile): readonly Finding[] => {
  const { $defs } = content;
  if (!isObject($defs)) return [];
  return Object.entries($defs).flatMap(([name, schema]) => {
    const pointer = childPointer('#/$defs', name);
    const texts = ['title', 'description'].filter((keyword) => !isText(isObject(schema) ? schema[keyword] : undefined));
    return [
      ...(DEFINITION_NAME.test(name)
        ? []
        : [{ file, pointer, found: `the name "${name}"`, expected: 'a name in PascalCase' }]),
      ...texts.map((keyword) => ({
        file,
        pointer,
        found: `no ${keyword}`,
        expected: 'title and description on each definition',
      })),
    ];
  });
};

export const lintFile = (file: JsonFile): readonly Finding[] => [...rootFindings(file), ...definitionFindings(file)];
