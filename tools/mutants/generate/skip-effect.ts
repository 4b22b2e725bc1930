import ts from 'typescript';
import { type Operator, replace } from './operator.ts';
import { isReported } from './skip-zeroing.ts';

const onTurn = /^turn\.\w+ = |^turn\.(hypercall|effect)\(|^\w+\(turn[,)]/;

/** A statement that changes the step in progress, or writes down what it does. */
export function isEffect(node: ts.Node, file: ts.SourceFile): boolean {
  return ts.isExpressionStatement(node) && onTurn.test(node.getText(file));
}

/** A rule decides and its effect does not happen. */
export const skipEffect: Operator = {
  name: 'skip-effect',
  at: (node, file) => {
    if (!isEffect(node, file) || isReported(node, file)) return [];
    return [replace(node, file, ';', `leaves out ${node.getText(file)}`)];
  },
};
