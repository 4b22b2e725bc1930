import { compile, type JSONSchema } from 'json-schema-to-typescript';
import ts from 'typescript';
import type { Definitions } from '../source/definitions.js';
import { BANNER } from './banner.js';
import { downLevel } from './down-level.js';
import { makeReadonly } from './readonly.js';

/** json-schema-to-typescript insists on a root type; it is cut out again. */
const ROOT = 'GeneratedRoot';

const REFERENCED_BY = /\n \*(?=\n \* This interface was referenced by)(?:\n \* .*)+(?=\n \*\/)/g;

/** Each declaration with its comment, by name. */
const declarationsOf = (text: string): ReadonlyMap<string, string> => {
  const source = ts.createSourceFile('types.ts', text, ts.ScriptTarget.ES2022, true);
  const declarations = new Map<string, string>();
  for (const statement of source.statements) {
    if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) {
      declarations.set(statement.name.text, statement.getFullText(source).trim());
    }
  }
  return declarations;
};

/** `types.ts`: one readonly type for each definition, in the order of the sources. */
export const emitTypes = async (definitions: Definitions): Promise<string> => {
  const root = {
    type: 'object',
    additionalProperties: false,
    $defs: Object.fromEntries([...definitions].map(([name, each]) => [name, downLevel(each)])),
  };
  const text = await compile(root as JSONSchema, ROOT, {
    bannerComment: '',
    unreachableDefinitions: true,
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    style: { singleQuote: true, printWidth: 120 },
  });
  const declarations = declarationsOf(makeReadonly(text.replaceAll(REFERENCED_BY, '')));
  const ordered = [...definitions.keys()].map((name) => {
    const declaration = declarations.get(name);
    // A renamed type would leave the references by name dangling or, worse, bound to another type.
    if (declaration === undefined) throw new Error(`no type was generated for ${name}`);
    return declaration;
  });
  return `${[BANNER.trimEnd(), ...ordered].join('\n\n')}\n`;
};
