import ts from 'typescript';

interface Insertion {
  readonly at: number;
  readonly text: string;
}

const arrayInsertions = (node: ts.Node, source: ts.SourceFile): readonly Insertion[] => {
  // `readonly` takes the whole of `T[][]`; the array inside an array needs its own, in parentheses.
  const inner = ts.isArrayTypeNode(node.parent);
  const open = { at: node.getStart(source), text: inner ? '(readonly ' : 'readonly ' };
  return inner ? [open, { at: node.getEnd(), text: ')' }] : [open];
};

const insertionsIn = (node: ts.Node, source: ts.SourceFile): readonly Insertion[] => {
  const children: Insertion[] = [];
  ts.forEachChild(node, (child) => {
    children.push(...insertionsIn(child, source));
  });
  if (ts.isPropertySignature(node) && node.modifiers === undefined) {
    return [{ at: node.name.getStart(source), text: 'readonly ' }, ...children];
  }
  const isList = ts.isArrayTypeNode(node) || ts.isTupleTypeNode(node);
  return isList ? [...arrayInsertions(node, source), ...children] : children;
};

/** Makes every property, array and tuple of a declaration file readonly; comments and layout stay. */
export const makeReadonly = (text: string): string => {
  const source = ts.createSourceFile('types.ts', text, ts.ScriptTarget.ES2022, true);
  // Stable sort: at one place the outer insertion comes first, as collected.
  const insertions = [...insertionsIn(source, source)].sort((left, right) => left.at - right.at);
  let end = 0;
  const pieces: string[] = [];
  for (const { at, text: inserted } of insertions) {
    pieces.push(text.slice(end, at), inserted);
    end = at;
  }
  return pieces.join('') + text.slice(end);
};
