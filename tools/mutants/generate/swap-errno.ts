import ts from 'typescript';
import { errno, type Operator, replace } from './operator.ts';

const usual = 'EINVAL';
const likely: Readonly<Record<string, string>> = {
  EINVAL: 'EPERM',
  EBUSY: 'EAGAIN',
  EAGAIN: 'EBUSY',
  ENOMEM: 'EBUSY',
  EFAULT: 'EIO',
  EHWPOISON: 'EFAULT',
  SIGBUS: 'SIGSEGV',
  SIGSEGV: 'SIGBUS',
  'refuse-retryable': 'refuse-final',
  'refuse-final': 'refuse-retryable',
};

/** The code that somebody would take it for. */
export function mistakenFor(code: string): string {
  return likely[code] ?? usual;
}

/** The caller is told another errno or signal, or that trying again helps where it does not. */
export const swapErrno: Operator = {
  name: 'swap-errno',
  at: (node, file) => {
    if (!ts.isStringLiteral(node) || !isCode(node.text)) return [];
    // A type says what can be, it decides nothing.
    if (ts.isLiteralTypeNode(node.parent)) return [];
    const other = mistakenFor(node.text);
    return [replace(node, file, `'${other}'`, `says ${other} for ${node.getText(file)} in ${contextOf(node, file)}`)];
  },
};

function isCode(text: string): boolean {
  return errno.test(text) || text in likely;
}

/** What tells this place from the others of the file: what stands around it, cut to size. */
function contextOf(node: ts.Node, file: ts.SourceFile): string {
  const text = node.parent.getText(file).replace(/\s+/g, ' ');
  return text.length <= 100 ? text : `${text.slice(0, 100)}…`;
}
