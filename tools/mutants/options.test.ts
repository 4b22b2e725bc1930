import { describe, expect, it } from 'vitest';
import type { Mutant } from './mutant.ts';
import { choose, optionsFrom } from './options.ts';

const mutants = ['packages/model/src/a.ts', 'packages/model/src/b.ts', 'packages/spec/data/hypercalls/a.json'].map(
  (file) => ({ id: file, file }) as Mutant,
);
const chosen = (...args: readonly string[]): readonly string[] =>
  choose(mutants, optionsFrom(args)).map(({ id }) => id);

describe('the options', () => {
  it('are everything, by two workers', () => {
    expect(optionsFrom([])).toMatchObject({ workers: 2, fresh: false });
    expect(chosen()).toHaveLength(3);
  });

  it('choose by package, by part of a path and by number', () => {
    expect(chosen('--package', 'model')).toHaveLength(2);
    expect(chosen('--file', '/a.')).toHaveLength(2);
    expect(chosen('--package', 'model', '--sample', '1')).toHaveLength(1);
  });

  it.each([
    [['--package', 'none'], 'the packages are model, spec'],
    [['--sample', 'few'], 'found "few", expected a count'],
    [['--workers', '0'], 'found "0", expected a count'],
    [['--smaple', '4'], 'smaple'],
  ])('are refused where they make no sense: %j', (args, message) => {
    expect(() => chosen(...args)).toThrow(message);
  });
});
