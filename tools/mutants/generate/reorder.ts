import ts from 'typescript';
import { areExclusive } from './exclusive.ts';
import { checkOf, exchange, guardOf, type Mutation, type Operator } from './operator.ts';
import { isEffect } from './skip-effect.ts';

/** Checks in a table, guards one after the other, and a guard beside an effect change places. */
export const reorderChecks: Operator = {
  name: 'reorder-checks',
  at: (node, file) => {
    if (ts.isArrayLiteralExpression(node)) {
      return neighbours(node.elements).flatMap(([first, second]) => {
        const [one, other] = [checkOf(first, file), checkOf(second, file)];
        // Checks that answer the same are one check in two parts.
        if (!one || !other || one.answer === other.answer) return [];
        if (areExclusive(one.condition, other.condition, file)) return [];
        return [swapped(first, second, file)];
      });
    }
    if (!ts.isBlock(node)) return [];
    return neighbours(node.statements).flatMap(([first, second]) => {
      const [one, other] = [guardOf(first, file), guardOf(second, file)];
      if (!one && !other) return [];
      if (one && other && areExclusive(one.statement.expression, other.statement.expression, file)) return [];
      if (one && other ? one.answer === other.answer : !(isEffect(first, file) || isEffect(second, file))) return [];
      // What the first makes sure of, the second relies on; the compiler would object.
      if (one && reliesOn(second, one.statement.expression, file)) return [];
      return [swapped(first, second, file)];
    });
  },
};

/** Walks over the pages, and what makes up such a walk, change places. */
export const reorderPasses: Operator = {
  name: 'reorder-effects',
  at: (node, file) => {
    const isWalks = ts.isCallExpression(node) && /^inTurn\b/.test(node.expression.getText(file));
    if (isWalks) return neighbours(node.arguments).map(([first, second]) => swapped(first, second, file));
    if (!ts.isArrayLiteralExpression(node)) return [];
    return neighbours(node.elements)
      .filter((pair) => pair.every((one) => isPasses(one, file)))
      .map(([first, second]) => swapped(first, second, file));
  },
};

const passes = /^\.\.\.(once|each|inTurn|stopAtFirst|prefixCount|aftermath)\b/;

function isPasses(node: ts.Node, file: ts.SourceFile): boolean {
  return ts.isSpreadElement(node) && passes.test(node.getText(file));
}

function neighbours<T>(nodes: readonly T[]): readonly (readonly [T, T])[] {
  return nodes.slice(1).map((second, at) => [nodes[at] as T, second]);
}

function swapped(first: ts.Node, second: ts.Node, file: ts.SourceFile): Mutation {
  return exchange(first, second, file, `puts ${second.getText(file)} before ${first.getText(file)}`);
}

const narrowing = /^!?\(?([\w.?]+)\)?( [!=]== (null|undefined|'[\w-]+'))?$|^'\w+' in ([\w.]+)$/;

/** Whether a condition narrows the type of something that a statement names. */
function reliesOn(statement: ts.Node, condition: ts.Expression, file: ts.SourceFile): boolean {
  const [, plain, , , inside] = narrowing.exec(condition.getText(file)) ?? [];
  const [subject = ''] = (plain ?? inside ?? '').split(/\??\./);
  return subject !== '' && new RegExp(`\\b${subject}\\b`).test(statement.getText(file));
}
