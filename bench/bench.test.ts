import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { repositoryRoot, runCommand } from '../tools/run-command.ts';
import { withTemporaryFolder } from '../tools/temporary-folder.ts';
import { type Goal, isReached, type Outcome } from './bench-case.ts';
import { headerOf } from './cases/exported-design.ts';
import { cases } from './cases.ts';
import { bundle } from './measure/bundle.ts';
import { asSpinSays, countedBySpin, expectCounted, inEightDigits } from './measure/counted.ts';
import { median } from './measure/median.ts';
import { optionsFrom } from './options.ts';
import { markdown } from './report.ts';

const programs = readdirSync(`${repositoryRoot}bench/programs`).map((file) => file.replace('.ts', ''));

test.for(programs)('%s can be bundled and started', async (name) => {
  await withTemporaryFolder({}, async (folder) => {
    const { code, output } = await runCommand('node', [await bundle(name, folder), ...(smallest[name] ?? [])]);
    expect([code, output]).toEqual([0, expect.stringContaining('{')]);
  });
});

/** What makes a program of few states. */
const smallest: Readonly<Record<string, readonly string[]>> = {
  'page-model': ['M', '1', 'shmem'],
  design: ['shmem-gup', `${repositoryRoot}bench/bounds/tiny-without-host-writes.yaml`, '1'],
  promela: ['guest-memfd', 'tiny', '1', '/dev/null'],
  simulation: ['guest-memfd', 'boot-64g', '2M'],
};

test('every case has a name of its own', () => {
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
});

test('--only takes the cases that it names, and no others', () => {
  const names = (...args: string[]): readonly string[] => optionsFrom(args, cases).cases.map(({ name }) => name);
  expect(names('--only', 'command-start')).toEqual(['command-start']);
  expect(names()).toHaveLength(cases.length);
  expect(() => names('--only', 'nothing')).toThrow('there is no such case');
});

const spinSays = (errors: number): string => `State-vector 28 byte, depth reached 99, errors: ${errors}
  1930601 states, stored
 26153410 transitions (= stored+matched)`;

test('SPIN counts its own start as well, and says large counts in eight digits', () => {
  expect(countedBySpin(spinSays(0))).toEqual(asSpinSays({ states: 1_930_600, transitions: 26_153_408 }));
  const large = spinSays(0).replace('26153410', '2.5513727e+08');
  const counted = { states: 1_930_600, transitions: 255_137_264 };
  expect(() => expectCounted(countedBySpin(large), asSpinSays(counted))).not.toThrow();
  expect(() => expectCounted(countedBySpin(large), asSpinSays({ ...counted, transitions: 255_137_300 }))).toThrow();
});

test('a count between two of eight digits is told as the even one', () => {
  expect([0, 9_999_999, 690_387_184, 690_387_185, 690_387_195, 690_387_186].map(inEightDigits)).toEqual([
    0, 9_999_999, 690_387_180, 690_387_180, 690_387_200, 690_387_190,
  ]);
});

test.for([spinSays(1), `error: max search depth too small\n${spinSays(0)}`, 'errors: 0'])(
  'a search of SPIN that did not end is no measure: %s',
  (output) => {
    expect(() => countedBySpin(output)).toThrow();
  },
);

test('an exported model says what SPIN must count, and how it is asked', () => {
  const text = `  39366 states, stored
  200620980 transitions: 634230 allowed, 34992 refused, and 1 for the first state
  ./pan -m39376 -w17
`;
  expect(headerOf(text)).toEqual({
    expected: { states: 39_366, transitions: 634_230 },
    bySpin: { states: 39_366, transitions: 200_620_980 },
    words: ['-m39376', '-w17'],
  });
  expect(() => headerOf(text.replace('allowed', ''))).toThrow('says nothing');
});

test('the median is one of them', () => {
  expect([median([3, 1, 2]), median([5])]).toEqual([2, 5]);
  expect(() => median([])).toThrow();
});

const fast: Goal = { what: 'time', must: { unit: 'x', atLeast: 20 }, reached: 26.04, details: 'a' };
const large: Goal = { what: 'memory', must: { unit: 'MB', atMost: 128 }, reached: 130, details: 'b' };

test('a goal is reached at its bound, and not beyond', () => {
  expect([fast, large].map(isReached)).toEqual([true, false]);
  expect(
    [
      { ...fast, reached: 20 },
      { ...large, reached: 128 },
    ].map(isReached),
  ).toEqual([true, true]);
});

test('the table has a row for each goal, and says what was skipped and what was not reached', () => {
  const outcomes: readonly Outcome[] = [
    { name: 'first', what: 'something', result: [fast, large] },
    { name: 'second', what: 'another', result: { skipped: 'not installed: spin' } },
  ];
  expect(markdown(outcomes).split('\n').slice(2)).toEqual([
    '| first | something: time | at least 20x | 26x | a |',
    '|  | memory | at most 128 MB | **130 MB**, not reached | b |',
    '| second | another |  | skipped: not installed: spin |  |',
    '',
  ]);
});
