import ts from 'typescript';
import { type Region, regionsOf } from './regions.ts';

interface Insertion {
  readonly at: number;
  readonly text: string;
}

/** The source with a call of `__hit` at the beginning of every region. */
export function instrument(path: string, text: string): string {
  const regions = regionsOf(ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true));
  const opening = regions.map(open);
  // An inner region ends before the one around it.
  const closing = regions.map(close).toReversed();
  const insertions = [...closing.flat(), ...opening].toSorted((one, other) => one.at - other.at);
  let done = 0;
  const parts: string[] = [];
  for (const { at, text: inserted } of insertions) {
    parts.push(text.slice(done, at), inserted);
    done = at;
  }
  return [...parts, text.slice(done)].join('');
}

function open({ start, form }: Region, index: number): Insertion {
  switch (form) {
    case 'block':
      return { at: start + 1, text: ` __hit(${index});` };
    case 'statement':
      return { at: start, text: `{ __hit(${index}); ` };
    case 'statements':
      return { at: start, text: `__hit(${index}); ` };
    case 'expression':
      return { at: start, text: `(__hit(${index}), ` };
  }
}

function close({ end, form }: Region): readonly Insertion[] {
  if (form === 'statement') return [{ at: end, text: ' }' }];
  return form === 'expression' ? [{ at: end, text: ')' }] : [];
}
