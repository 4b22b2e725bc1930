import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { transpile } from '../host/transpile.ts';
import { instrument } from './instrument.ts';
import { regionsOf } from './regions.ts';

const source = `
export const twice = (n: number) => n * 2;
export function pick(n: number): string {
  if (n < 0) return 'below';
  if (n === 0) {
    return 'zero';
  } else if (n > 100) return 'far';
  const list = ['one', 'two'].map((word) => ({ word }));
  switch (n) {
    case 1:
      return list[0]?.word ?? 'none';
    default:
      return n === 2 && list.length > 0 ? list[1]!.word : list[n]?.word ?? 'many';
  }
}
export class Counter {
  constructor(readonly start: number) {}
  next(): number {
    return this.start + 1;
  }
}
`;

type Source = { twice(n: number): number; pick(n: number): string; Counter: new (start: number) => { next(): number } };

async function run(text: string, hit: (region: number) => void): Promise<Source> {
  const module = { exports: {} };
  new Function('module', 'exports', '__hit', await transpile('a.ts', text))(module, module.exports, hit);
  return module.exports as Source;
}

describe('an instrumented source', () => {
  it.each([-1, 0, 1, 2, 3, 101])('says the same as before of %i', async (n) => {
    const [before, after] = [
      await run(source, () => undefined),
      await run(instrument('a.ts', source), () => undefined),
    ];
    expect(after.pick(n)).toBe(before.pick(n));
    expect(after.twice(n)).toBe(before.twice(n));
    expect(new after.Counter(n).next()).toBe(new before.Counter(n).next());
  });

  it('calls for every region that runs, and for no other', async () => {
    const hits = new Set<number>();
    const { pick } = await run(instrument('a.ts', source), (region) => hits.add(region));
    const regions = regionsOf(ts.createSourceFile('a.ts', source, ts.ScriptTarget.ESNext, true));
    expect(hits.size).toBe(0);
    pick(0);
    const texts = [...hits].map((at) => source.slice(regions[at]?.start, regions[at]?.end)).toSorted();
    expect(texts.map((text) => text.split('\n')[1]?.trim())).toEqual(["return 'zero';", "if (n < 0) return 'below';"]);
    for (const n of [-1, 1, 2, 3, 101]) pick(n);
    // Not run: twice, Counter with its method, and what stands in for a word that is always there.
    expect(hits.size).toBe(regions.length - 4);
  });
});
