import ts from 'typescript';
import { checkOf, type Operator, replace, throws } from './operator.ts';

const isChoice = (node: ts.Node): node is ts.ConditionalExpression =>
  ts.isConditionalExpression(node) && (ts.isReturnStatement(outside(node)) || ts.isArrowFunction(outside(node)));

function outside({ parent }: ts.Node): ts.Node {
  return ts.isParenthesizedExpression(parent) ? outside(parent) : parent;
}

/** `check(turn) ?? verdict`: what the check answers comes first. A default value is no guard. */
const isRefusalFirst = (node: ts.Node): node is ts.BinaryExpression =>
  ts.isBinaryExpression(node) &&
  node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken &&
  (ts.isCallExpression(node.left) || (ts.isIdentifier(node.left) && /^(refus|fault|wrong)/.test(node.left.text))) &&
  !isDefault(node.right);

function isDefault(node: ts.Expression): boolean {
  return (
    ts.isLiteralExpression(node) ||
    ts.isArrayLiteralExpression(node) ||
    node.kind === ts.SyntaxKind.NullKeyword ||
    node.kind === ts.SyntaxKind.FalseKeyword ||
    (ts.isIdentifier(node) && node.text === 'undefined')
  );
}

/** What was refused, or passed over, is not any more. */
export const dropGuard: Operator = {
  name: 'drop-guard',
  at: (node, file) => {
    const check = checkOf(node, file);
    if (check) {
      const { condition } = check;
      const what = `drops the guard ${condition.getText(file)}`;
      if (!ts.isArrowFunction(condition)) return [replace(condition, file, 'false', what)];
      return [{ ...replace(condition, file, '() => false', what), matters: condition.body }];
    }
    if (ts.isIfStatement(node)) {
      if (throws(node)) return [];
      const what = `drops the guard ${node.expression.getText(file)}`;
      return [{ ...replace(node.expression, file, 'false', what), matters: node.thenStatement }];
    }
    if (isChoice(node)) {
      const otherwise = node.whenFalse.getText(file);
      const what = `drops the guard ${node.condition.getText(file)} before ${otherwise}`;
      return [{ ...replace(node, file, otherwise, what), matters: node.whenTrue }];
    }
    if (isRefusalFirst(node)) {
      return [replace(node, file, node.right.getText(file), `drops the guard ${node.left.getText(file)}`)];
    }
    return [];
  },
};
