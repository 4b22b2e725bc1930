import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import type { Agreement as PackageAgreement } from '../../src/generated/agree.js';
import type { Agreement as FixtureAgreement } from './fixtures/src/generated/agree.js';
import { TARGETS, type TestTarget } from './targets.js';

// The agreement itself is checked by tsc when it compiles these types. What follows shows that it can fail.
export type Checked = [PackageAgreement, FixtureAgreement];

/** A generated declaration with one fault in it. */
interface Wrong {
  readonly name: string;
  readonly declaration: string;
}

/** A property signature in its parts. */
interface Property {
  readonly modifier: string;
  readonly name: string;
  readonly optional: string;
  readonly type: string;
}

/** The ways to make a property wrong, each as small as a sloppy comparison would let pass. */
const PROPERTY_FAULTS: readonly ((property: Property) => Partial<Property>)[] = [
  () => ({ modifier: '' }),
  ({ optional }) => ({ optional: optional === '' ? '?' : '' }),
  () => ({ type: 'unknown' }),
  ({ type }) => ({ type: `(${type}) | undefined` }),
  ({ name }) => ({ name: name.replace(/['"]?$/, (end) => `X${end}`) }),
];

const withFault = (node: ts.PropertySignature, source: ts.SourceFile, turn: number): string => {
  const property: Property = {
    modifier: 'readonly ',
    name: node.name.getText(source),
    optional: node.questionToken === undefined ? '' : '?',
    type: node.type?.getText(source) ?? '',
  };
  const fault = PROPERTY_FAULTS[turn % PROPERTY_FAULTS.length]?.(property);
  const { modifier, name, optional, type } = { ...property, ...fault };
  return `${modifier}${name}${optional}: ${type};`;
};

const propertiesOf = (node: ts.Node): readonly ts.PropertySignature[] => {
  const found: ts.PropertySignature[] = ts.isPropertySignature(node) ? [node] : [];
  ts.forEachChild(node, (child) => {
    found.push(...propertiesOf(child));
  });
  return found;
};

/** Each type with each of its properties made wrong in turn, the kinds of fault taking turns too. */
const wrongTypes = (types: string): readonly Wrong[] => {
  const source = ts.createSourceFile('types.ts', types, ts.ScriptTarget.ES2022, true);
  let turn = 0;
  return source.statements.flatMap((statement) => {
    if (!ts.isInterfaceDeclaration(statement) && !ts.isTypeAliasDeclaration(statement)) return [];
    const name = statement.name.text;
    const start = statement.getStart(source);
    const text = types.slice(start, statement.getEnd());
    const renamed = (body: string, index: number): Wrong => ({
      name,
      declaration: body.replace(`${name} `, `Wrong${index}_${name} `),
    });
    if (ts.isTypeAliasDeclaration(statement)) {
      const other = `export type ${name} = ${statement.type.getText(source)} | symbol;`;
      return [renamed(other, 0)];
    }
    return propertiesOf(statement).map((property, index) => {
      const at = property.getStart(source) - start;
      const original = property.getText(source);
      turn += 1;
      const wrong = withFault(property, source, turn);
      return renamed(text.slice(0, at) + wrong + text.slice(at + original.length), index);
    });
  });
};

/** The generated agreement with its assertions turned to the wrong types, each expected not to compile. */
const wrongAgreement = (agree: string, wrongs: readonly Wrong[], names: readonly string[]): string => {
  const machinery = agree.slice(0, agree.indexOf('export type Agreement'));
  const assertions = wrongs.map(({ name, declaration }) => {
    const wrong = /Wrong\d+_\w+/.exec(declaration)?.[0] ?? '';
    return `  // @ts-expect-error a wrong type must not agree\n  Assert<Agree<typeof v.${name}Schema, ${wrong}>>,\n`;
  });
  return [
    `import type { ${names.join(', ')} } from './types.js';`,
    machinery,
    ...wrongs.map(({ declaration }) => declaration),
    `export type Disagreement = [\n${assertions.join('')}];`,
  ].join('\n');
};

const diagnose = (path: string, text: string): readonly string[] => {
  const options: ts.CompilerOptions = {
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile, readFile } = host;
  host.fileExists = (file) => file === path || fileExists(file);
  host.readFile = (file) => (file === path ? text : readFile(file));
  host.getSourceFile = (file, ...rest) =>
    file === path ? ts.createSourceFile(file, text, ts.ScriptTarget.ES2022) : getSourceFile(file, ...rest);
  const program = ts.createProgram([path], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText, start, file }) => {
    const line = file?.text.slice(start).split('\n', 2).join(' ') ?? '';
    return `${ts.flattenDiagnosticMessageText(messageText, '\n')} ${line}`;
  });
};

const sourcesOf = ({ generatedDirectory }: TestTarget) => ({
  agree: readFileSync(join(generatedDirectory, 'agree.ts'), 'utf8'),
  types: readFileSync(join(generatedDirectory, 'types.ts'), 'utf8'),
  path: join(generatedDirectory, 'wrong-in-memory.ts'),
});

describe.each(TARGETS)('the agreement of validators and types of the $name', (target) => {
  it('covers every definition', () => {
    const { agree } = sourcesOf(target);
    const asserted = [...agree.matchAll(/typeof v\.(\w+)Schema, t\.(\w+)>/g)].map(([, left, right]) => [left, right]);
    expect(asserted).toEqual([...target.definitions.keys()].map((name) => [name, name]));
  });

  it('would report a type without fault', { timeout: 120_000 }, () => {
    const { agree, types, path } = sourcesOf(target);
    const right = wrongTypes(types)
      .slice(0, 1)
      .map(({ name }) => ({ name, declaration: `export type Wrong0_${name} = ${name};` }));
    const found = diagnose(path, wrongAgreement(agree, right, [...target.definitions.keys()]));
    expect(found).toEqual([expect.stringMatching(/Unused '@ts-expect-error' directive/)]);
  });

  it('fails on every type with one fault', { timeout: 120_000 }, () => {
    const { agree, types, path } = sourcesOf(target);
    const wrongs = wrongTypes(types);
    expect(wrongs.length).toBeGreaterThanOrEqual(target.definitions.size - 1);
    expect(diagnose(path, wrongAgreement(agree, wrongs, [...target.definitions.keys()]))).toEqual([]);
  });
});
