import ts from 'typescript';

/** One change of a source text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** What an operator finds at one node: the edit, and in words what it does. */
export interface Mutation extends Edit {
  readonly what: string;
}

/** A fault that a person writing such rules could make. */
export interface Operator {
  readonly name: string;
  readonly at: (node: ts.Node, file: ts.SourceFile) => readonly Mutation[];
}

const replace = (node: ts.Node, file: ts.SourceFile, replacement: string, what: string): Mutation => ({
  start: node.getStart(file),
  end: node.getEnd(),
  replacement,
  what,
});

/** `[condition, 'ERRNO', 'RULE']`, a precondition of a hypercall. */
const isCheck = (node: ts.Node): node is ts.ArrayLiteralExpression =>
  ts.isArrayLiteralExpression(node) &&
  node.elements.length === 3 &&
  node.elements.slice(1).every((element) => ts.isStringLiteral(element)) &&
  /^E[A-Z0-9]+$/.test((node.elements[1] as ts.StringLiteral).text);

const answerOf = ({ elements }: ts.ArrayLiteralExpression, file: ts.SourceFile): string =>
  elements
    .slice(1)
    .map((element) => element.getText(file))
    .join(' ');

const swaps: Readonly<Record<string, string>> = {
  EPERM: 'EINVAL',
  EINVAL: 'EPERM',
  EBUSY: 'EAGAIN',
  EAGAIN: 'EBUSY',
  ENOENT: 'EINVAL',
  ENOMEM: 'EBUSY',
  E2BIG: 'EINVAL',
  EFAULT: 'EIO',
  ESPIPE: 'EINVAL',
  EHWPOISON: 'EFAULT',
  ENODEV: 'EINVAL',
  EEXIST: 'EINVAL',
  EOPNOTSUPP: 'EINVAL',
  SIGBUS: 'SIGSEGV',
  SIGSEGV: 'SIGBUS',
  'refuse-retryable': 'refuse-final',
  'refuse-final': 'refuse-retryable',
};

export const operators: readonly Operator[] = [
  {
    name: 'drop-guard',
    at: (node, file) => {
      const [condition] = isCheck(node) ? node.elements : [];
      if (condition) return [replace(condition, file, 'false', `drops the guard ${condition.getText(file)}`)];
      if (!ts.isIfStatement(node)) return [];
      return [replace(node.expression, file, 'false', `drops the guard ${node.expression.getText(file)}`)];
    },
  },
  {
    name: 'swap-errno',
    at: (node, file) => {
      const other = ts.isStringLiteral(node) ? swaps[node.text] : undefined;
      // A type names what can be, and an import where it comes from; neither decides anything.
      if (other === undefined || ts.isLiteralTypeNode(node.parent)) return [];
      return [replace(node, file, `'${other}'`, `says ${other} for ${node.getText(file)}`)];
    },
  },
  {
    name: 'skip-zeroing',
    at: (node, file) => {
      if (!ts.isPropertyAssignment(node) || !ts.isStringLiteral(node.initializer)) return [];
      const name = node.name.getText(file);
      const isWipe = name === 'content' && node.initializer.text === 'zero';
      const isEffect = name === 'kind' && node.initializer.text === 'zero';
      if (isEffect) return [replace(node.initializer, file, "'event'", 'reports no zeroing')];
      return isWipe ? [replace(node, file, '', 'does not wipe the page')] : [];
    },
  },
  {
    name: 'forget-count',
    at: (node, file) => {
      if (!ts.isBinaryExpression(node)) return [];
      const isCount =
        node.operatorToken.kind === ts.SyntaxKind.PlusToken || node.operatorToken.kind === ts.SyntaxKind.MinusToken;
      if (!isCount || node.right.getText(file) !== '1') return [];
      return [replace(node, file, node.left.getText(file), `forgets to count in ${node.getText(file)}`)];
    },
  },
  {
    name: 'reorder-checks',
    at: (node, file) => {
      if (!ts.isArrayLiteralExpression(node)) return [];
      return node.elements.flatMap((check, index) => {
        const next = node.elements[index + 1];
        if (next === undefined || !isCheck(check) || !isCheck(next)) return [];
        // Checks that say the same are one check in two parts.
        if (answerOf(check, file) === answerOf(next, file)) return [];
        const replacement = `${next.getText(file)}, ${check.getText(file)}`;
        const what = `puts ${next.getText(file)} before ${check.getText(file)}`;
        return [{ start: check.getStart(file), end: next.getEnd(), replacement, what }];
      });
    },
  },
  {
    name: 'skip-effect',
    at: (node, file) => {
      if (!ts.isExpressionStatement(node) || !ts.isCallExpression(node.expression)) return [];
      const text = node.getText(file);
      return /^turn\.hypercall\(|^update\(turn|^change[A-Z]\w*\(turn/.test(text)
        ? [replace(node, file, ';', `leaves out ${text}`)]
        : [];
    },
  },
];
