import ts from 'typescript';
import type { Mutant } from '../mutant.ts';
import { regionAround, regionsOf } from '../reach/regions.ts';
import { dropGuard } from './drop-guard.ts';
import { forgetCount } from './forget-count.ts';
import type { Operator } from './operator.ts';
import { reorderChecks, reorderPasses } from './reorder.ts';
import { skipEffect } from './skip-effect.ts';
import { skipZeroing } from './skip-zeroing.ts';
import { swapErrno } from './swap-errno.ts';
import { withIds } from './with-ids.ts';

const operators: readonly Operator[] = [
  dropGuard,
  swapErrno,
  skipZeroing,
  forgetCount,
  reorderChecks,
  reorderPasses,
  skipEffect,
];

/** Every mutant of one source text, in the order of the text. */
export function sourceMutants(file: string, text: string): readonly Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true);
  const regions = regionsOf(source);
  const found: Omit<Mutant, 'id'>[] = [];
  const visit = (node: ts.Node): void => {
    for (const { name, at } of operators) {
      for (const { start, end, replacement, what, matters } of at(node, source)) {
        found.push({
          file,
          line: source.getLineAndCharacterOfPosition(start).line + 1,
          operator: name,
          what: what.replace(/\s+/g, ' '),
          region: regionAround(regions, matters?.getStart(source) ?? start, matters?.getEnd() ?? end),
          fault: { kind: 'source', text: text.slice(0, start) + replacement + text.slice(end) },
        });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return withIds(found);
}
