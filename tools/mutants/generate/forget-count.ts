import ts from 'typescript';
import { type Operator, replace } from './operator.ts';

const isSign = ({ operatorToken }: ts.BinaryExpression): boolean =>
  operatorToken.kind === ts.SyntaxKind.PlusToken || operatorToken.kind === ts.SyntaxKind.MinusToken;

/** `pins: counters.pins + by`: a count becomes itself and something more. */
function isOwnSum(node: ts.BinaryExpression, file: ts.SourceFile): boolean {
  if (!ts.isPropertyAssignment(node.parent)) return false;
  const name = node.parent.name.getText(file).replace(/^\[(.*)\]$/, '$1');
  const left = node.left.getText(file);
  return left === name || left.endsWith(`.${name}`) || left.endsWith(`[${name}]`);
}

const isOne = (node: ts.Expression): boolean =>
  (ts.isNumericLiteral(node) && node.text === '1') ||
  (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken && isOne(node.operand));

/** Calls whose 1 is a place or a length. */
const notCounting = /^(Math\.|range$|.*\.(slice|at|with|repeat)$)/;

/** A pin, reference, share or mapping comes or goes and the count stays. */
export const forgetCount: Operator = {
  name: 'forget-count',
  at: (node, file) => {
    if (ts.isBinaryExpression(node) && isSign(node) && (isOne(node.right) || isOwnSum(node, file))) {
      return [replace(node, file, node.left.getText(file), `forgets to count in ${node.getText(file)}`)];
    }
    if (!ts.isCallExpression(node) || notCounting.test(node.expression.getText(file))) return [];
    return node.arguments
      .filter(isOne)
      .map((argument) => replace(argument, file, '0', `forgets to count in ${node.getText(file)}`));
  },
};
