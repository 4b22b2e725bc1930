import { describe, expect, it } from 'vitest';
import { docProblems, outputMatches } from './check-docs.ts';
import { withTemporaryFolder } from './temporary-folder.ts';

const problemsOf = (...lines: readonly string[]): Promise<readonly string[]> =>
  withTemporaryFolder({ 'README.md': lines.join('\n') }, (root) => docProblems('README.md', root));

describe('the documented commands', () => {
  it('pass when they exit as announced and print what the page shows', async () => {
    const page = [
      '# Title',
      '```sh run exit=3',
      'echo one; echo two >&2; exit 3',
      '```',
      'prints',
      '```text output',
      'one',
    ];
    expect(await problemsOf(...page, '...', '```')).toEqual([]);
  });

  it('are left alone without the mark', async () => {
    expect(await problemsOf('```sh', 'exit 1', '```')).toEqual([]);
  });

  it('fail with file and line on another exit code', async () => {
    expect(await problemsOf('', '```sh run', 'echo no; false', 'echo unreached', '```')).toEqual([
      'README.md:2: exit code 1, expected 0; it printed\n    no',
    ]);
  });

  it('fail with file and line on other output', async () => {
    expect(await problemsOf('```sh run', 'echo one', '```', '', '```text output', 'two', '```')).toEqual([
      'README.md:5: is not what line 1 prints, which is\n    one',
    ]);
  });

  it.each([
    ['a\nb', 'a\nb\n', true],
    ['a\n...\nd', 'a\nb\nc\nd', true],
    ['a\n...\nb', 'a\nb', true],
    ['...', '', true],
    ['a.c', 'abc', false],
    ['a', 'a\nb', false],
    ['a\n...\nd', 'a\nb\nc', false],
  ])('compare %j with %j: %s', (expected, actual, matches) => {
    expect(outputMatches(expected, actual)).toBe(matches);
  });
});
