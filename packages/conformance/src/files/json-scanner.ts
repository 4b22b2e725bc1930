import type { GuestmemErrorCode } from '../guestmem-error.js';
import { forbiddenKeys, limits } from './limits.js';
import { type Position, problemError } from './problem.js';
import { quote } from './quote.js';
import type { Path } from './source-document.js';

/** Called with the place of each value, and of the key that leads to it. The path changes after the call. */
export type Visit = (path: Path, valueOffset: number, keyOffset: number) => void;

const space = /[ \t\r\n]*/y;
const literal = /true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const text = /"(?:[^"\\]|\\.)*"/sy;

/** One pass over strict JSON. JSON.parse would let deep nesting, a key twice and keys of the prototype pass. */
export class JsonScanner {
  #at = 0;
  readonly #path: (string | number)[] = [];

  constructor(
    readonly source: string,
    readonly file: string,
    readonly visit?: Visit,
  ) {}

  /** The value of the whole text. */
  scan(): unknown {
    const value = this.#value();
    this.#skipSpace();
    if (this.#at < this.source.length) this.#reject('the end of the file');
    return value;
  }

  #value(keyOffset?: number): unknown {
    this.#skipSpace();
    this.visit?.(this.#path, this.#at, keyOffset ?? this.#at);
    const mark = this.source[this.#at];
    if (mark === '"') return this.#text('a JSON value');
    if (mark !== '{' && mark !== '[') return JSON.parse(this.#match(literal, 'a JSON value')) as unknown;
    if (this.#path.length >= limits.nesting) {
      this.#fail('too-deep', `nesting deeper than ${limits.nesting}`, `at most ${limits.nesting} levels`);
    }
    this.#at += 1;
    return mark === '{' ? this.#object() : this.#list();
  }

  #object(): unknown {
    const found = new Map<string, unknown>();
    if (this.#accept('}')) return {};
    do {
      this.#skipSpace();
      const keyOffset = this.#at;
      const key = this.#text('a key in double quotes');
      if (forbiddenKeys.has(key)) this.#fail('forbidden-key', `the key ${quote(key)}`, 'another name', keyOffset);
      if (found.has(key)) this.#fail('bad-syntax', `the key ${quote(key)} a second time`, 'each key once', keyOffset);
      if (!this.#accept(':')) this.#reject('":"');
      found.set(key, this.#below(key, keyOffset));
    } while (this.#accept(','));
    if (!this.#accept('}')) this.#reject('"," or "}"');
    return Object.fromEntries(found);
  }

  #list(): unknown {
    const found: unknown[] = [];
    if (this.#accept(']')) return found;
    do found.push(this.#below(found.length));
    while (this.#accept(','));
    if (!this.#accept(']')) this.#reject('"," or "]"');
    return found;
  }

  #below(key: string | number, keyOffset?: number): unknown {
    this.#path.push(key);
    const value = this.#value(keyOffset);
    this.#path.pop();
    return value;
  }

  #text(expected: string): string {
    const start = this.#at;
    const found = this.#match(text, expected);
    try {
      return JSON.parse(found) as string;
    } catch {
      // A control character, or an escape that JSON does not have.
      this.#at = start;
      return this.#reject(expected);
    }
  }

  #match(pattern: RegExp, expected: string): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.source)?.[0];
    if (found === undefined) return this.#reject(expected);
    this.#at += found.length;
    return found;
  }

  #accept(mark: string): boolean {
    this.#skipSpace();
    if (this.source[this.#at] !== mark) return false;
    this.#at += 1;
    return true;
  }

  #skipSpace(): void {
    space.lastIndex = this.#at;
    space.exec(this.source);
    this.#at = space.lastIndex;
  }

  #reject(expected: string): never {
    const isOver = this.#at >= this.source.length;
    return this.#fail('bad-syntax', isOver ? 'the end of the file' : quote(this.source[this.#at]), expected);
  }

  #fail(code: GuestmemErrorCode, found: string, expected: string, at = this.#at): never {
    throw problemError(code, [{ file: this.file, position: positionIn(this.source, at), found, expected }]);
  }
}

/** Line and column of an offset, both from 1. */
export function positionIn(source: string, offset: number): Position {
  const before = source.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
