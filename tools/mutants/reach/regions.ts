import ts from 'typescript';

/** A piece of a source that runs as a whole or not at all: a function's body, a branch, what follows `&&` or `??`. */
export interface Region {
  readonly start: number;
  readonly end: number;
  readonly form: 'block' | 'statement' | 'statements' | 'expression';
}

/** The regions of a source, each before those within it. */
export function regionsOf(source: ts.SourceFile): readonly Region[] {
  const found: Region[] = [];
  const visit = (node: ts.Node): void => {
    for (const part of branchesOf(node)) {
      const [first, last] = [part.nodes[0], part.nodes.at(-1)];
      if (first && last) found.push({ start: first.getStart(source), end: last.getEnd(), form: part.form });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The smallest region around a place; null: it runs whenever the module is loaded. */
export function regionAround(regions: readonly Region[], start: number, end: number): number | null {
  let best: number | null = null;
  for (const [index, region] of regions.entries()) {
    if (region.start > start || region.end < end) continue;
    const held = best === null ? undefined : regions[best];
    if (!held || region.end - region.start <= held.end - held.start) best = index;
  }
  return best;
}

interface Branch {
  readonly form: Region['form'];
  readonly nodes: readonly ts.Node[];
}

function branchesOf(node: ts.Node): readonly Branch[] {
  if (ts.isFunctionLike(node)) {
    const body = 'body' in node ? node.body : undefined;
    return body ? [ts.isBlock(body) ? block(body) : expression(body)] : [];
  }
  if (ts.isIfStatement(node)) {
    return [node.thenStatement, node.elseStatement].flatMap((part) => (part ? [statement(part)] : []));
  }
  if (ts.isConditionalExpression(node)) return [expression(node.whenTrue), expression(node.whenFalse)];
  if (ts.isCaseOrDefaultClause(node)) return [{ form: 'statements', nodes: node.statements }];
  return ts.isBinaryExpression(node) && isShortCut(node.operatorToken) ? [expression(node.right)] : [];
}

function isShortCut({ kind }: ts.BinaryOperatorToken): boolean {
  return (
    kind === ts.SyntaxKind.AmpersandAmpersandToken ||
    kind === ts.SyntaxKind.BarBarToken ||
    kind === ts.SyntaxKind.QuestionQuestionToken
  );
}

function block(node: ts.Block): Branch {
  return { form: 'block', nodes: [node] };
}

function statement(node: ts.Statement): Branch {
  return ts.isBlock(node) ? block(node) : { form: 'statement', nodes: [node] };
}

function expression(node: ts.Expression): Branch {
  return { form: 'expression', nodes: [node] };
}
