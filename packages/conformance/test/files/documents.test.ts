import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/files/read-document.js';
import { writeFile } from '../../src/files/write-file.js';
import { GuestmemError } from '../../src/index.js';
import { directoryWith } from '../support/temporary.js';

const read = (name: string, text: string) => {
  const directory = directoryWith({ [name]: text });
  try {
    return readDocument(join(directory, name)).value;
  } catch (error) {
    if (!(error instanceof GuestmemError)) throw error;
    return `${error.code} ${error.message.replaceAll(`${directory}/`, '')}`;
  }
};

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
const blocks = (depth: number): string =>
  Array.from({ length: depth }, (_, level) => `${' '.repeat(level)}a:\n`).join('');

describe('YAML', () => {
  it.each([
    ['64 levels are read', nested(64), expect.any(Array)],
    ['64 levels of blocks are read', blocks(64), expect.any(Object)],
    ['100 uses of aliases are read', `a: &x 1\nb: [${'*x,'.repeat(100)}]`, expect.any(Object)],
    ['a core tag is read', 'a: !!str 1', { a: '1' }],
  ])('%s', (_, text, value) => {
    expect(read('f.yaml', text)).toEqual(value);
  });

  it.each([
    ['65 levels', nested(65), 'too-deep f.yaml:1:65: found nesting deeper than 64; expected at most 64 levels'],
    [
      '65 levels of blocks',
      blocks(65),
      'too-deep f.yaml:65:65: found nesting deeper than 64; expected at most 64 levels',
    ],
    [
      'a flood of brackets',
      '['.repeat(1_000_000),
      'too-deep f.yaml:1:66: found nesting deeper than 64; expected at most 64 levels',
    ],
    [
      '101 uses of aliases',
      `a: &x 1\nb: [${'*x,'.repeat(101)}]`,
      'too-many-aliases f.yaml:2:305: found alias number 101; expected at most 100 uses of aliases',
    ],
    [
      'aliases of aliases',
      `a: &a [1,1]\nb: &b [${'*a,'.repeat(20)}]\nc: &c [${'*b,'.repeat(20)}]\nd: [${'*c,'.repeat(20)}]`,
      'too-many-aliases f.yaml:1:1: found aliases that expand to more; expected at most 100 uses of aliases',
    ],
    ['a cycle', 'a: &a [*a]', 'forbidden-yaml f.yaml:1:8: found *a inside &a; expected no cycle'],
    ['an alias of nothing', 'a: *x', 'bad-syntax f.yaml:1:4: found an alias of nothing, *x; expected a known anchor'],
    [
      'a merge key',
      'a: &x { q: 1 }\nb:\n  <<: *x\n',
      'forbidden-yaml f.yaml:3:3: found a merge key; expected every key written out',
    ],
    [
      'a custom tag',
      'a: !foo 1',
      'forbidden-yaml f.yaml:1:4: found no such YAML as is read here (Unresolved tag: !foo); expected YAML 1.2, core schema',
    ],
    ['__proto__', '__proto__: 1', 'forbidden-key f.yaml:1:1: found the key "__proto__"; expected another name'],
    [
      'constructor',
      'a: { constructor: 1 }',
      'forbidden-key f.yaml:1:6: found the key "constructor"; expected another name',
    ],
    [
      'a list as a key',
      '? [a]\n: 1',
      'forbidden-yaml f.yaml:1:3: found a key that is no scalar; expected keys that are names',
    ],
    [
      'a key twice',
      'a: 1\na: 2',
      'bad-syntax f.yaml:2:1: found no such YAML as is read here (Map keys must be unique); expected YAML 1.2, core schema',
    ],
    [
      'two documents',
      'a: 1\n---\nb: 1',
      'bad-syntax f.yaml:2:1: found a second document; expected one document a file',
    ],
    [
      'an open quote',
      'a: "x',
      'bad-syntax f.yaml:1:6: found no such YAML as is read here (Missing closing "quote); expected YAML 1.2, core schema',
    ],
    [
      'a tab',
      '\ta: 1',
      'bad-syntax f.yaml:1:1: found no such YAML as is read here (Tabs are not allowed as indentation); expected YAML 1.2, core schema',
    ],
  ])('%s is refused', (_, text, message) => {
    expect(read('f.yaml', text)).toBe(message);
  });

  it('knows where keys and values stand, through aliases too', () => {
    const directory = directoryWith({ 'f.yaml': 'a: &x\n  b: 1\nc: *x\nd:\n  - e: 2\n' });
    const document = readDocument(join(directory, 'f.yaml'));
    expect(document.position(['a', 'b'])).toEqual({ line: 2, column: 6 });
    expect(document.position(['a', 'b'], 'key')).toEqual({ line: 2, column: 3 });
    expect(document.position(['c', 'b'])).toEqual({ line: 2, column: 6 });
    expect(document.position(['d', 0, 'e'])).toEqual({ line: 5, column: 8 });
    expect(document.position(['d', 0, 'nothing'])).toEqual({ line: 5, column: 5 });
    expect(document.position(['d', 7])).toEqual({ line: 5, column: 3 });
  });
});

describe('JSON', () => {
  it.each([
    ['{"a": [1, -2.5e3, true, null, "x\\u0041\\n"]}', { a: [1, -2500, true, null, 'xA\n'] }],
    [nested(64), expect.any(Array)],
    [' { } ', {}],
  ])('%s is read', (text, value) => {
    expect(read('f.json', text)).toEqual(value);
  });

  it.each([
    ['a comma too many', '{"a": 1,}', 'bad-syntax f.json:1:9: found "}"; expected a key in double quotes'],
    ['a comma too few', '[1 2]', 'bad-syntax f.json:1:4: found "2"; expected "," or "]"'],
    ['an open list', '[1,\n 2', 'bad-syntax f.json:2:3: found the end of the file; expected "," or "]"'],
    [
      'a key twice',
      '{"a": 1, "a": 2}',
      'bad-syntax f.json:1:10: found the key "a" a second time; expected each key once',
    ],
    ['__proto__', '{"__proto__": 1}', 'forbidden-key f.json:1:2: found the key "__proto__"; expected another name'],
    ['65 levels', nested(65), 'too-deep f.json:1:65: found nesting deeper than 64; expected at most 64 levels'],
    [
      'a flood of brackets',
      '['.repeat(1_000_000),
      'too-deep f.json:1:65: found nesting deeper than 64; expected at most 64 levels',
    ],
    ['text behind the end', '[1] x', 'bad-syntax f.json:1:5: found "x"; expected the end of the file'],
    ['nothing', '', 'bad-syntax f.json:1:1: found the end of the file; expected a JSON value'],
    ['a comment', '// x\n{}', 'bad-syntax f.json:1:1: found "/"; expected a JSON value'],
    ['a control character', '"a\nb"', 'bad-syntax f.json:1:1: found "\\""; expected a JSON value'],
  ])('%s is refused', (_, text, message) => {
    expect(read('f.json', text)).toBe(message);
  });

  it('knows where keys and values stand', () => {
    const directory = directoryWith({ 'f.json': '{\n  "a": [1, {"b": 2}]\n}' });
    const document = readDocument(join(directory, 'f.json'));
    expect(document.position(['a', 1, 'b'])).toEqual({ line: 2, column: 18 });
    expect(document.position(['a', 1, 'b'], 'key')).toEqual({ line: 2, column: 13 });
    expect(document.position(['a', 1, 'nothing'])).toEqual({ line: 2, column: 12 });
    expect(document.position([])).toEqual({ line: 1, column: 1 });
  });
});

describe('a file', () => {
  it('over 8 MiB is refused unread', () => {
    expect(read('f.yaml', `# ${'x'.repeat(8 * 1024 * 1024)}`)).toBe(
      'file-too-large f.yaml:1:1: found 8388610 bytes; expected at most 8388608 bytes (8 MiB)',
    );
  });

  it('that is not UTF-8 is refused', () => {
    const path = join(directoryWith({}), 'f.yaml');
    writeFileSync(path, Buffer.from([0x61, 0x3a, 0x20, 0xff]));
    expect(() => readDocument(path)).toThrow('f.yaml:1:1: found bytes that are not UTF-8; expected UTF-8 text');
  });

  it('may begin with a byte order mark', () => {
    expect(read('f.yaml', '\uFEFFa: 1')).toEqual({ a: 1 });
  });

  it('that is none is named', () => {
    const directory = directoryWith({});
    expect(() => readDocument(join(directory, 'none.yaml'))).toThrow('none.yaml: cannot be read: no such file');
    expect(() => readDocument(directory)).toThrow('cannot be read: it is a directory');
  });
});

describe('writing a file', () => {
  it('leaves the file and nothing else', () => {
    const directory = directoryWith({});
    writeFile(join(directory, 'deep', 'f.txt'), 'text');
    expect(readFileSync(join(directory, 'deep', 'f.txt'), 'utf8')).toBe('text');
    expect(readdirSync(join(directory, 'deep'))).toEqual(['f.txt']);
  });

  it('that fails leaves nothing at all', () => {
    const directory = directoryWith({ 'taken/inside.txt': '' });
    expect(() => writeFile(join(directory, 'taken'), 'text')).toThrow('cannot be written');
    expect(readdirSync(directory)).toEqual(['taken']);
    expect(() => writeFile(join(directory, 'taken', 'inside.txt', 'f.txt'), 'text')).toThrow('cannot be written');
    expect(existsSync(join(directory, 'taken', 'inside.txt'))).toBe(true);
  });
});
