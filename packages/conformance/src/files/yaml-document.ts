import {
  type Alias,
  Composer,
  type CST,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  Parser,
  visit,
} from 'yaml';
import type { GuestmemErrorCode } from '../guestmem-error.js';
import { forbiddenKeys, limits } from './limits.js';
import { type Position, problemError } from './problem.js';
import { quote } from './quote.js';
import type { Path, SourceDocument } from './source-document.js';

type Reject = (code: GuestmemErrorCode, offset: number, found: string, expected: string) => never;

const depthLimit = `at most ${limits.nesting} levels`;
const aliasLimit = `at most ${limits.aliases} uses of aliases`;

/** Parses one document of YAML 1.2 with the core schema; merge keys, custom tags and alias bombs are refused. */
export function parseYaml(text: string, file: string): SourceDocument {
  const lines = new LineCounter();
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const reject: Reject = (code, offset, found, expected) => {
    throw problemError(code, [{ file, position: at(offset), found, expected }]);
  };
  const tokens = tokensOf(text, lines, reject);
  const options = { schema: 'core', merge: false, uniqueKeys: true, version: '1.2', prettyErrors: false } as const;
  const [document, second] = [...new Composer(options).compose(tokens, true, text.length)];
  if (document === undefined) throw new Error('the YAML composer gives at least one document');
  const fault = [...document.errors, ...document.warnings][0];
  if (fault !== undefined) {
    const code = fault.code === 'TAG_RESOLVE_FAILED' ? 'forbidden-yaml' : 'bad-syntax';
    const message = fault.message.split('\n')[0] ?? '';
    reject(code, fault.pos[0], `no such YAML as is read here (${message})`, 'YAML 1.2, core schema');
  }
  if (second !== undefined) reject('bad-syntax', second.range[0], 'a second document', 'one document a file');
  checkNodes(document, reject);
  return {
    file,
    value: plainValue(document, reject),
    position: (path, end) => at(offsetOf(document, path, end ?? 'value')),
  };
}

/** The tokens of the text. The parser keeps its own stack, so a deep file is refused before anything recurses. */
function tokensOf(text: string, lines: LineCounter, reject: Reject): readonly CST.Token[] {
  const parser = new Parser(lines.addNewLine);
  const push = parser.stack.push.bind(parser.stack);
  parser.stack.push = (...added) => {
    const length = push(...added);
    // The document itself is one entry, a scalar on top another.
    if (length > limits.nesting + 2) {
      reject('too-deep', parser.offset, `nesting deeper than ${limits.nesting}`, depthLimit);
    }
    return length;
  };
  return [...parser.parse(text)];
}

/** What the composer accepts and we do not. */
function checkNodes(document: Document.Parsed, reject: Reject): void {
  let aliases = 0;
  visit(document, {
    Alias: (_, node, ancestors) => {
      const offset = offsetOfNode(node);
      aliases += 1;
      if (aliases > limits.aliases) reject('too-many-aliases', offset, `alias number ${aliases}`, aliasLimit);
      const target = targetOf(node, document);
      if (target === undefined) reject('bad-syntax', offset, `an alias of nothing, *${node.source}`, 'a known anchor');
      if (ancestors.includes(target as Node)) {
        reject('forbidden-yaml', offset, `*${node.source} inside &${node.source}`, 'no cycle');
      }
    },
    Collection: (_, node, ancestors) => {
      if (ancestors.filter(isCollection).length < limits.nesting) return;
      reject('too-deep', offsetOfNode(node), `nesting deeper than ${limits.nesting}`, depthLimit);
    },
    Pair: (_, { key }) => {
      const offset = offsetOfNode(key);
      if (!isScalar(key)) return reject('forbidden-yaml', offset, 'a key that is no scalar', 'keys that are names');
      const name = String(key.value);
      if (name === '<<') reject('forbidden-yaml', offset, 'a merge key', 'every key written out');
      if (forbiddenKeys.has(name)) reject('forbidden-key', offset, `the key ${quote(name)}`, 'another name');
      return undefined;
    },
  });
}

function targetOf(alias: Alias, document: Document): unknown {
  return alias.resolve(document);
}

function plainValue(document: Document.Parsed, reject: Reject): unknown {
  try {
    return document.toJS({ maxAliasCount: limits.aliases + 1 }) as unknown;
  } catch {
    // Aliases of aliases multiply; the composer counts what they expand to and gives up.
    return reject('too-many-aliases', 0, 'aliases that expand to more', aliasLimit);
  }
}

function offsetOfNode(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? 0;
}

function offsetOf(document: Document.Parsed, path: Path, end: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = offsetOfNode(node);
  for (const [depth, key] of path.entries()) {
    if (isAlias(node)) node = targetOf(node, document);
    const next = childOf(node, key);
    if (next === undefined) return offset;
    const isLast = depth === path.length - 1;
    offset = offsetOfNode(end === 'key' && isLast ? next.key : (next.value ?? next.key));
    node = next.value;
  }
  return offset;
}

function childOf(node: unknown, key: string | number): { readonly key: unknown; readonly value: unknown } | undefined {
  if (isSeq(node)) {
    const value = node.items[Number(key)];
    return value === undefined ? undefined : { key: value, value };
  }
  if (!isMap(node)) return undefined;
  return node.items.find((pair: Pair) => isScalar(pair.key) && String(pair.key.value) === String(key));
}
