import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { repositoryRoot } from './run-command.ts';
import { isMain, reportProblems } from './script-entry.ts';

/** The arrows between packages: what each may import. Anything not listed is forbidden. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  spec: [],
  model: ['spec'],
  explorer: ['spec', 'model'],
  'guest-memfd-model': ['spec', 'model'],
  'shmem-gup-model': ['spec', 'model'],
  conformance: ['spec', 'model', 'explorer', 'guest-memfd-model', 'shmem-gup-model'],
};

/** Packages that must run unchanged in a browser. */
const pure: ReadonlySet<string> = new Set(['model', 'explorer', 'guest-memfd-model', 'shmem-gup-model']);

interface Import {
  readonly specifier: string;
  /** The names taken; `*` for everything. */
  readonly names: readonly string[];
  readonly line: number;
}

const clauseNames = (node: ts.ImportDeclaration | ts.ExportDeclaration): readonly string[] => {
  if (ts.isExportDeclaration(node)) {
    return node.exportClause !== undefined && ts.isNamedExports(node.exportClause)
      ? node.exportClause.elements.map((element) => (element.propertyName ?? element.name).text)
      : ['*'];
  }
  const bindings = node.importClause?.namedBindings;
  const named = bindings !== undefined && ts.isNamedImports(bindings) ? bindings.elements : [];
  return [
    ...(bindings !== undefined && ts.isNamespaceImport(bindings) ? ['*'] : []),
    ...named.map((element) => (element.propertyName ?? element.name).text),
  ];
};

const importsOf = (path: string, source: string): readonly Import[] => {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const add = (node: ts.Node, specifier: ts.Node | undefined, names: readonly string[]): void => {
    if (specifier !== undefined && ts.isStringLiteralLike(specifier)) {
      const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
      found.push({ specifier: specifier.text, names, line });
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      add(node, node.moduleSpecifier, clauseNames(node));
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node, node.arguments[0], ['*']);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node, node.argument.literal, node.qualifier === undefined ? ['*'] : [node.qualifier.getText(file)]);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
};

const isBuiltin = (specifier: string): boolean => specifier.startsWith('node:') || builtinModules.includes(specifier);

/** Why a package's file may not have this import, or undefined. */
const objection = (name: string, path: string, packageRoot: string, found: Import): string | undefined => {
  const allowed = arrows[name] ?? [];
  if (found.specifier.startsWith('.')) {
    const target = relative(packageRoot, join(dirname(path), found.specifier));
    return target.startsWith('..') ? `leaves packages/${name}; import the package by its name` : undefined;
  }
  const sibling = /^@guestmem\/([^/]+)/.exec(found.specifier)?.[1];
  if (sibling !== undefined && sibling !== name && !allowed.includes(sibling)) {
    return `${name} may import ${allowed.length === 0 ? 'no sibling' : allowed.join(', ')}`;
  }
  if (pure.has(name) && isBuiltin(found.specifier) && !path.endsWith('.test.ts')) {
    return `${name} must run in a browser: no Node builtins`;
  }
  // The oracle interprets the hypercall table and must stay a second voice beside the model.
  if (name === 'model' && sibling === 'spec') {
    if ([found.specifier, ...found.names].some((text) => /hypercalls/i.test(text))) {
      return 'model may not read the hypercall table; the oracle does';
    }
    if (found.names.includes('*')) {
      return 'model must name what it takes from spec, so that the hypercall table cannot slip in';
    }
  }
  return undefined;
};

const manifestProblems = (name: string, root: string): readonly string[] => {
  const path = `packages/${name}/package.json`;
  const text = readFileSync(join(root, path), 'utf8');
  const manifest = JSON.parse(text) as Record<string, Record<string, string> | undefined>;
  const declared = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies']
    .flatMap((field) => Object.keys(manifest[field] ?? {}))
    .filter((dependency) => dependency.startsWith('@guestmem/'));
  return declared
    .filter((dependency) => !arrows[name]?.includes(dependency.slice('@guestmem/'.length)))
    .map((dependency) => {
      const line = text.slice(0, text.indexOf(`"${dependency}":`)).split('\n').length;
      return `${path}:${line}: depends on ${dependency}, against the package arrows`;
    });
};

/** Every breach of the package arrows below `root`, each with its file and line. */
export const dependencyProblems = (root: string): readonly string[] => {
  const problems: string[] = [];
  for (const name of readdirSync(join(root, 'packages')).sort()) {
    const packageRoot = join(root, 'packages', name);
    if (!existsSync(join(packageRoot, 'package.json'))) {
      continue;
    }
    if (arrows[name] === undefined) {
      problems.push(`packages/${name}: has no row in the arrows of tools/check-dependencies.ts; add one`);
      continue;
    }
    problems.push(...manifestProblems(name, root));
    const sources = readdirSync(join(packageRoot, 'src'), { recursive: true, encoding: 'utf8' });
    for (const source of sources.filter((file) => /\.tsx?$/.test(file)).sort()) {
      const path = join(packageRoot, 'src', source);
      for (const found of importsOf(path, readFileSync(path, 'utf8'))) {
        const why = objection(name, path, packageRoot, found);
        if (why !== undefined) {
          problems.push(`${relative(root, path)}:${found.line}: imports '${found.specifier}': ${why}`);
        }
      }
    }
  }
  return problems;
};

if (isMain(import.meta.url)) {
  reportProblems('package arrows', dependencyProblems(repositoryRoot));
}
