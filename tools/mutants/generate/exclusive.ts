import ts from 'typescript';

/** One thing that must hold for a condition to hold: a place has this value, or has not. */
interface Fact {
  readonly place: string;
  readonly value: string;
  readonly holds: boolean;
}

/**
 * Whether two conditions provably never hold at once: one asks a place for what the other denies. Their order is then
 * nobody's business.
 */
export function areExclusive(one: ts.Expression, other: ts.Expression, file: ts.SourceFile): boolean {
  const [left, right] = [conditionOf(one), conditionOf(other)];
  if (left.parameters !== right.parameters) return false;
  const others = casesOf(right.condition, file);
  return casesOf(left.condition, file).every((facts) =>
    others.every((other) => facts.some((fact) => other.some((each) => contradict(fact, each)))),
  );

  function conditionOf(node: ts.Expression): { readonly condition: ts.Expression; readonly parameters: string } {
    if (!ts.isArrowFunction(node) || ts.isBlock(node.body)) return { condition: node, parameters: '' };
    const parameters = node.parameters.map((parameter) => parameter.getText(file)).join();
    return { condition: node.body, parameters };
  }
}

function contradict(one: Fact, other: Fact): boolean {
  if (isNothingUnder(one, other) || isNothingUnder(other, one)) return true;
  if (one.place !== other.place) return false;
  if (one.value === other.value) return one.holds !== other.holds;
  return one.holds && other.holds;
}

/** Whether the first says that there is nothing, and the second that something in it has a value. */
function isNothingUnder(nothing: Fact, inside: Fact): boolean {
  const isNothing = nothing.holds
    ? nothing.value === 'undefined' || nothing.value === 'null'
    : nothing.place.startsWith(truthOf);
  const place = nothing.place.replace(truthOf, '');
  return isNothing && inside.place.startsWith(`${place}.`) && inside.holds && inside.value !== 'undefined';
}

/** Whether a place is true at all is apart from what it equals. */
const truthOf = '!!';

/** The cases in which a condition can hold, each with what is then known. */
function casesOf(node: ts.Expression, file: ts.SourceFile): readonly (readonly Fact[])[] {
  if (ts.isParenthesizedExpression(node)) return casesOf(node.expression, file);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.BarBarToken) {
    return [...casesOf(node.left, file), ...casesOf(node.right, file)];
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) {
    return casesOf(node.left, file).flatMap((left) => casesOf(node.right, file).map((right) => [...left, ...right]));
  }
  const fact = factOf(node, file);
  return [fact ? [fact] : []];
}

function factOf(node: ts.Expression, file: ts.SourceFile): Fact | null {
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken && isPlace(node.operand)) {
    return { place: truthOf + placeOf(node.operand, file), value: 'true', holds: false };
  }
  if (isPlace(node)) return { place: truthOf + placeOf(node, file), value: 'true', holds: true };
  if (!ts.isBinaryExpression(node)) return null;
  const { left, right, operatorToken } = node;
  const isEqual = operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken;
  const isUnequal = operatorToken.kind === ts.SyntaxKind.ExclamationEqualsEqualsToken;
  if (!(isEqual || isUnequal) || !isPlace(left) || !isConstant(right)) return null;
  return { place: placeOf(left, file), value: right.getText(file), holds: isEqual };
}

function isConstant(node: ts.Expression): boolean {
  return (
    ts.isLiteralExpression(node) ||
    [ts.SyntaxKind.NullKeyword, ts.SyntaxKind.TrueKeyword, ts.SyntaxKind.FalseKeyword].includes(node.kind) ||
    (ts.isIdentifier(node) && node.text === 'undefined')
  );
}

/** A name, a part of something, or what a function says of them: functions change nothing but the turn they are given. */
function isPlace(node: ts.Expression): boolean {
  if (ts.isPropertyAccessExpression(node)) return isPlace(node.expression);
  if (!ts.isCallExpression(node)) return ts.isIdentifier(node);
  const isOfTurn = (argument: ts.Expression): boolean => ts.isIdentifier(argument) && argument.text === 'turn';
  return ts.isIdentifier(node.expression) && node.arguments.every((one) => isPlace(one) && !isOfTurn(one));
}

/** `frame?.kind` and `frame.kind` are one place wherever both can be read. */
function placeOf(node: ts.Expression, file: ts.SourceFile): string {
  return node.getText(file).replaceAll('?.', '.');
}
