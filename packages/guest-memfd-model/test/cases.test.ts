import { describe, expect, it } from 'vitest';
import { type Expected, type Ran, runAll } from './case.js';
import { groups } from './cases/index.js';

describe.each(groups)('%s', (_, cases) => {
  it.each(cases)('$title', (one) => {
    const { given = [], steps } = one;
    const ran = runAll(one, [...given, ...steps.map(([operation]) => operation)]);
    expect(ran.flatMap(({ violations }) => violations)).toEqual([]);
    for (const [at, { outcome }] of ran.slice(0, given.length).entries()) {
      expect(outcome, `given ${at}`).toMatchObject({ decision: 'allow' });
    }
    for (const [at, [, expected]] of steps.entries()) {
      expect(seen(ran[given.length + at], expected), `step ${at}`).toEqual({ codes: {}, ...expected });
    }
  });
});

/** The outcome, with the fields that are expected of it. */
function seen(ran: Ran | undefined, expected: Expected): unknown {
  if (!ran) return undefined;
  const { decision, codes, rule, data, count, errorOffset, calls, effects } = ran.outcome;
  const kinds = effects.map(({ kind }) => kind);
  return {
    decision,
    codes,
    ...(expected.rule && { rule }),
    ...(data !== undefined && { data }),
    ...(count !== undefined && { count }),
    ...('errorOffset' in expected && { errorOffset }),
    ...(expected.calls && { calls: calls.map(({ call }) => call) }),
    ...(expected.effects && { effects: inOrder(kinds, expected.effects) }),
    ...(expected.without && { without: expected.without.filter((kind) => !kinds.includes(kind)) }),
  };
}

/** The part of the wanted effects that did happen in their order. */
function inOrder<T>(happened: readonly T[], wanted: readonly T[]): readonly T[] {
  let from = 0;
  return wanted.filter((kind) => {
    const found = happened.indexOf(kind, from);
    if (found >= 0) from = found + 1;
    return found >= 0;
  });
}
