import ts from 'typescript';
import type { OperatorName } from '../mutant.ts';

/** One change of a source text, and in words what it does. */
export interface Mutation {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  readonly what: string;
  /** What runs only where the fault makes a difference, if that is less than what stands around it. */
  readonly matters?: ts.Node;
}

/** Finds the places of one fault. */
export interface Operator {
  readonly name: OperatorName;
  readonly at: (node: ts.Node, file: ts.SourceFile) => readonly Mutation[];
}

export function replace(node: ts.Node, file: ts.SourceFile, replacement: string, what: string): Mutation {
  return { start: node.getStart(file), end: node.getEnd(), replacement, what };
}

/** Exchanges two neighbours and leaves what stands between them. */
export function exchange(first: ts.Node, second: ts.Node, file: ts.SourceFile, what: string): Mutation {
  const between = file.text.slice(first.getEnd(), second.getStart(file));
  return {
    start: first.getStart(file),
    end: second.getEnd(),
    replacement: `${second.getText(file)}${between}${first.getText(file)}`,
    what,
  };
}

export const errno = /^E(?!L2$)[A-Z0-9]{2,}$/;

export function isErrno(node: ts.Node | undefined): node is ts.StringLiteral {
  return node !== undefined && ts.isStringLiteral(node) && errno.test(node.text);
}

/**
 * A row of a table of checks: `[condition, 'ERRNO', 'RULE']`, or a condition and the verdict where it holds. Its answer
 * is all behind the condition.
 */
export interface Check {
  readonly row: ts.ArrayLiteralExpression;
  readonly condition: ts.Expression;
  readonly answer: string;
}

export function checkOf(node: ts.Node, file: ts.SourceFile): Check | null {
  if (!ts.isArrayLiteralExpression(node)) return null;
  const [condition, ...rest] = node.elements;
  if (condition === undefined || rest.length === 0) return null;
  const isRow = rest.length === 2 && isErrno(rest[0]);
  const isLookup = rest.length === 1 && ts.isArrowFunction(condition) && ts.isArrayLiteralExpression(node.parent);
  if (!isRow && !isLookup) return null;
  return { row: node, condition, answer: decisionIn(rest.map((element) => element.getText(file)).join(' ')) };
}

/** An `if` without an `else` that ends what it stands in. One that throws guards against a programmer, not by a rule. */
export interface Guard {
  readonly statement: ts.IfStatement;
  readonly answer: string;
}

export function guardOf(node: ts.Node | undefined, file: ts.SourceFile): Guard | null {
  if (node === undefined || !ts.isIfStatement(node) || node.elseStatement) return null;
  const { thenStatement } = node;
  const statements = ts.isBlock(thenStatement) ? [...thenStatement.statements] : [thenStatement];
  const last = statements.at(-1);
  if (last === undefined || !(ts.isReturnStatement(last) || ts.isContinueStatement(last))) return null;
  return { statement: node, answer: decisionIn(statements.map((one) => one.getText(file)).join(' ')) };
}

/** What an answer decides: sentences for a reader are left out. */
function decisionIn(answer: string): string {
  return answer.replace(/(['"`])((?:(?!\1).)*)\1/g, (text, _, words: string) => (words.includes(' ') ? 'words' : text));
}

export function throws({ thenStatement }: ts.IfStatement): boolean {
  const last = ts.isBlock(thenStatement) ? thenStatement.statements.at(-1) : thenStatement;
  return last !== undefined && ts.isThrowStatement(last);
}
