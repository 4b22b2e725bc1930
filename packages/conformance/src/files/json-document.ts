import { forbiddenKeys, limits } from './limits.js';
import { type Position, problemError } from './problem.js';
import { quote } from './quote.js';
import type { Path, SourceDocument } from './source-document.js';

/** Called with the place of each value, and of the key that leads to it. The path changes after the call. */
type Visit = (path: Path, valueOffset: number, keyOffset: number) => void;

const space = /[ \t\r\n]*/y;
const literal = /true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const text = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;

/** Parses strict JSON and refuses what JSON.parse lets pass: deep nesting, a key twice, keys of the prototype. */
export function parseJson(source: string, file: string): SourceDocument {
  const value = scan(source, file);
  return {
    file,
    value,
    // Positions are asked for only when something is wrong, so they are found by a second scan.
    position: (path, at = 'value') => {
      let offset = 0;
      const wanted = path.join('\0');
      scan(source, file, (visited, valueOffset, keyOffset) => {
        const seen = visited.join('\0');
        const leads = seen === '' || wanted === seen || wanted.startsWith(`${seen}\0`);
        if (leads) offset = seen === wanted && at === 'key' ? keyOffset : valueOffset;
      });
      return positionIn(source, offset);
    },
  };
}

function positionIn(source: string, offset: number): Position {
  const before = source.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function scan(source: string, file: string, visit?: Visit): unknown {
  let at = 0;
  const path: (string | number)[] = [];
  const fail = (code: 'bad-syntax' | 'too-deep' | 'forbidden-yaml', found: string, expected: string): never => {
    throw problemError(code, [{ file, position: positionIn(source, at), found, expected }]);
  };
  const skip = (): void => {
    space.lastIndex = at;
    space.exec(source);
    at = space.lastIndex;
  };
  const match = (pattern: RegExp, expected: string): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(source)?.[0];
    if (found === undefined) return fail('bad-syntax', seen(), expected);
    at += found.length;
    return found;
  };
  const seen = (): string => (at >= source.length ? 'the end of the file' : quote(source[at]));
  const accept = (mark: string): boolean => {
    skip();
    if (source[at] !== mark) return false;
    at += 1;
    return true;
  };
  const value = (keyOffset?: number): unknown => {
    skip();
    visit?.(path, at, keyOffset ?? at);
    const mark = source[at];
    if (mark !== '{' && mark !== '[') return JSON.parse(match(mark === '"' ? text : literal, 'a JSON value')) as unknown;
    if (path.length >= limits.nesting) {
      fail('too-deep', `nesting deeper than ${limits.nesting}`, `at most ${limits.nesting} levels`);
    }
    return mark === '{' ? object() : list();
  };
  const child = (key: string | number, keyOffset?: number): unknown => {
    path.push(key);
    const found = value(keyOffset);
    path.pop();
    return found;
  };
  const object = (): unknown => {
    const found = new Map<string, unknown>();
    at += 1;
    if (accept('}')) return {};
    do {
      skip();
      const keyOffset = at;
      const key = JSON.parse(match(text, 'a key in double quotes')) as string;
      if (forbiddenKeys.has(key)) fail('forbidden-yaml', `the key ${quote(key)}`, 'another name');
      if (found.has(key)) fail('bad-syntax', `the key ${quote(key)} a second time`, 'each key once');
      if (!accept(':')) fail('bad-syntax', seen(), '":"');
      found.set(key, child(key, keyOffset));
    } while (accept(','));
    if (!accept('}')) fail('bad-syntax', seen(), '"," or "}"');
    return Object.fromEntries(found);
  };
  const list = (): unknown => {
    const found: unknown[] = [];
    at += 1;
    if (accept(']')) return found;
    do found.push(child(found.length));
    while (accept(','));
    if (!accept(']')) fail('bad-syntax', seen(), '"," or "]"');
    return found;
  };
  const root = value();
  skip();
  if (at < source.length) fail('bad-syntax', seen(), 'the end of the file');
  return root;
}
