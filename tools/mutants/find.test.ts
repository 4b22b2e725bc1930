import { describe, expect, it } from 'vitest';
import { mutantsOf } from './find.ts';

const source = `
const checks: Check[] = [
  [frame === null, 'EINVAL', 'HYP-MEM-001'],
  [frame?.kind !== 'ram', 'EPERM', 'HYP-MEM-002'],
];
function take(turn: Turn): Verdict {
  if (pins > 0) return refused;
  update(turn, { pins: pins + 1 });
  return withFrame(cell, slot, { content: 'zero' });
}
`;

describe('the mutants of a source', () => {
  const found = mutantsOf('a.ts', source);

  it.each([
    ['drop-guard', "[false, 'EINVAL', 'HYP-MEM-001']"],
    ['drop-guard', 'if (false) return refused;'],
    ['swap-errno', "[frame === null, 'EPERM', 'HYP-MEM-001']"],
    ['skip-zeroing', 'withFrame(cell, slot, {  })'],
    ['forget-count', '{ pins: pins }'],
    ['reorder-checks', "[frame?.kind !== 'ram', 'EPERM', 'HYP-MEM-002'], [frame === null, 'EINVAL', 'HYP-MEM-001']"],
    ['skip-effect', 'return refused;\n  ;\n'],
  ])('have one that is %s: %s', (operator, text) => {
    expect(found.filter((mutant) => mutant.operator === operator && mutant.text.includes(text))).toHaveLength(1);
  });

  it('leave out an order that makes no difference', () => {
    const same = source.replace("'EPERM', 'HYP-MEM-002'", "'EINVAL', 'HYP-MEM-001'");
    expect(mutantsOf('a.ts', same).filter(({ operator }) => operator === 'reorder-checks')).toEqual([]);
  });

  it('have ids of their own', () => {
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
  });
});
