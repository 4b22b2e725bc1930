import { describe, expect, it } from 'vitest';
import { sourceMutants } from './source-mutants.ts';

const source = `
const checks: Check[] = [
  [frame === null, 'EINVAL', 'HYP-MEM-001'],
  [frame?.kind !== 'ram', 'EPERM', 'HYP-MEM-002'],
];
const asked = [[({ size }) => size === 0n, refused('EINVAL')]];
function take(turn: Turn): Verdict {
  if (pins > 0) return refused;
  update(turn, { pins: pins + 1 });
  cover(turn, frame, 1);
  turn.effect('zero', slot);
  const fresh = allocateFrame(turn, 'zero');
  if (frame === undefined) throw new Error('a caller names a frame');
  if (!frame) return none;
  if (frame.pins > 0) return busy;
  return withFrame(cell, slot, { content: 'zero' });
}
const choose = (turn: Turn) => (isOff(turn) ? stub : pin(turn));
const convert = inTurn((turn) => check(turn) ?? allowed, store);
type Errno = 'EBUSY' | 'EAGAIN';
`;

describe('the mutants of a source', () => {
  const found = sourceMutants('a.ts', source);
  const textsOf = (operator: string) =>
    found.flatMap((one) => (one.operator === operator && one.fault.kind === 'source' ? [one.fault.text] : []));

  it.each([
    ['drop-guard', "[false, 'EINVAL', 'HYP-MEM-001']"],
    ['drop-guard', "[() => false, refused('EINVAL')]"],
    ['drop-guard', 'if (false) return refused;'],
    ['drop-guard', '=> (pin(turn))'],
    ['drop-guard', '(turn) => allowed'],
    ['swap-errno', "[frame === null, 'EPERM', 'HYP-MEM-001']"],
    ['skip-zeroing', 'withFrame(cell, slot, {  })'],
    ['skip-zeroing', "allocateFrame(turn, 'stale')"],
    ['skip-zeroing', 'cover(turn, frame, 1);\n  \n'],
    ['forget-count', '{ pins: pins }'],
    ['forget-count', 'cover(turn, frame, 0)'],
    ['reorder-checks', "[frame?.kind !== 'ram', 'EPERM', 'HYP-MEM-002'],\n  [frame === null, 'EINVAL', 'HYP-MEM-001']"],
    ['reorder-checks', 'update(turn, { pins: pins + 1 });\n  if (pins > 0) return refused;'],
    ['reorder-effects', 'inTurn(store, (turn) => check(turn) ?? allowed)'],
    ['skip-effect', 'return refused;\n  ;\n'],
  ])('have one that is %s: %s', (operator, text) => {
    expect(textsOf(operator).filter((one) => one.includes(text))).toHaveLength(1);
  });

  it.each([
    ['an order that makes no difference', "'EPERM', 'HYP-MEM-002'", "'EINVAL', 'HYP-MEM-001'", 'reorder-checks', 1],
    ['a guard against a programmer', "throw new Error('a caller names a frame')", 'return stub', 'drop-guard', -1],
    ['a guard that the next one relies on', '!frame', 'isLost', 'reorder-checks', -1],
    ['what a type says', "type Errno = 'EBUSY' | 'EAGAIN'", "const errno = 'EBUSY'", 'swap-errno', -1],
  ])('leave out %s', (_, text, other, operator, more) => {
    const twin = sourceMutants('a.ts', source.replace(text, other)).filter((one) => one.operator === operator);
    expect(twin).toHaveLength(textsOf(operator).length - more);
  });

  it.each([
    [true, "entry.kind === 'none'", "entry.kind === 'mapped' && entry.order !== 0"],
    [true, "entry.kind !== 'mapped'", "entry.kind === 'mapped' && entry.state !== 'owned'"],
    [true, 'device === undefined', 'device !== undefined && (isLost && true)'],
    [true, '!isShared', 'isShared && pins > 0'],
    [true, "({ kernel }) => kernel.overlap === 'EINVAL'", "({ kernel }) => kernel.overlap === 'EEXIST'"],
    [true, 'device === undefined', 'device?.speaksPrivate === false'],
    [false, 'device === undefined', "device?.owner.kind !== 'host'"],
    [true, "!entry || entry.kind === 'none'", "entry.kind === 'poison'"],
    [true, "(a === 'x' || a === 'y') && isLost", "a === 'z'"],
    [false, "!entry || entry.kind === 'none'", "entry.kind !== 'poison'"],
    [false, "entry.kind !== 'mapped'", "entry.kind !== 'none'"],
    [false, "entry.kind === 'none' || isLost", "entry.kind === 'mapped'"],
    [true, "designOf(turn.settings) === 'pv'", "designOf(turn.settings) === 'none' && isLost"],
    [true, '!isOpen(file)', 'isOpen(file)'],
    [false, '!isOpen(file)', 'isOpen(other)'],
    [false, '!settle(turn)', 'settle(turn)'],
    [false, 'state', "state === 'owned'"],
    [false, "({ kernel }) => kernel.overlap === 'EINVAL'", "(kernel) => kernel.overlap === 'EEXIST'"],
  ])('leave out the order of checks that never hold at once: %s, %s and %s', (isLeftOut, one, other) => {
    const text = `const checks = [[${one}, 'EINVAL', 'A'], [${other}, 'EPERM', 'B']];`;
    expect(sourceMutants('a.ts', text).some(({ operator }) => operator === 'reorder-checks')).toBe(!isLeftOut);
  });

  it.each([
    [true, "entry?.kind !== 'mapped'", "if (entry.state === 'pending') return waits"],
    [true, '!entry.frame', 'if (entry.frame.pins > 0) return busy'],
    [false, "entry?.kind !== 'mapped'", "if (belief === 'accepted') return replaced"],
    [false, 'settle(turn) > 0', "if (entry.state === 'pending') return waits"],
  ])('leave out the order of a guard and what relies on it: %s, %s and %s', (isLeftOut, condition, next) => {
    const text = `function f() { if (${condition}) return none; ${next}; return done; }`;
    expect(sourceMutants('a.ts', text).some(({ operator }) => operator === 'reorder-checks')).toBe(!isLeftOut);
  });

  it('have ids of their own', () => {
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
  });

  it('know the region that must run for anybody to notice', () => {
    const regionOf = (what: string) => found.find((one) => one.what.includes(what))?.region;
    expect(regionOf('EPERM for')).toBeNull();
    expect(regionOf('drops the guard pins > 0')).not.toBeNull();
    expect(regionOf('drops the guard pins > 0')).not.toBe(regionOf('leaves out update'));
  });
});
