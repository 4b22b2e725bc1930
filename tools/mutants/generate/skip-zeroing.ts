import ts from 'typescript';
import { type Mutation, type Operator, replace } from './operator.ts';

const isZero = (node: ts.Node): node is ts.StringLiteral => ts.isStringLiteral(node) && node.text === 'zero';

/** Somebody's data stays where zeroes should be, or the wipe is not on record. */
export const skipZeroing: Operator = {
  name: 'skip-zeroing',
  at: (node, file): readonly Mutation[] => {
    if (ts.isPropertyAssignment(node) && isZero(node.initializer)) {
      const name = node.name.getText(file);
      if (name === 'kind') return [replace(node.initializer, file, "'event'", 'reports no zeroing')];
      return name === 'content' ? [replace(node, file, '', 'does not wipe the page')] : [];
    }
    if (ts.isSpreadElement(node) && /^wipe\w*\(/.test(node.expression.getText(file))) {
      return [replace(node, file, '...[]', `leaves out ${node.expression.getText(file)}`)];
    }
    if (isReported(node, file)) return [replace(node, file, '', `leaves out ${node.getText(file)}`)];
    if (ts.isCallExpression(node) && !isReported(node.parent, file)) {
      return node.arguments.flatMap((argument) => {
        const zero = ts.isBinaryExpression(argument) ? argument.right : argument;
        return isZero(zero) ? [replace(zero, file, "'stale'", `leaves old data in ${node.getText(file)}`)] : [];
      });
    }
    return [];
  },
};

/** `turn.effect('zero', …);`, a statement. */
export function isReported(node: ts.Node, file: ts.SourceFile): node is ts.ExpressionStatement {
  return ts.isExpressionStatement(node) && /^turn\.effect\('zero'/.test(node.getText(file));
}
