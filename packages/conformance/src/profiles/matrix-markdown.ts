import type { Matrix } from '@guestmem/spec';
import { row } from '../report/markdown.js';
import type { ReporterContext } from '../report/reporter.js';
import { idleLines, nameOf, summaryOf, tables, unaskedLine } from './matrix-words.js';

/** A page for people who were not there: the tables, then what is red. */
export function matrixMarkdown(matrix: Matrix, { replayOptions }: ReporterContext): string {
  const { rows, limits, selection } = matrix;
  const red = rows.flatMap((one) => one.problems.map((problem) => ({ name: nameOf(one), ...problem })));
  return [
    '# Every profile',
    '',
    `${summaryOf(matrix)}.`,
    '',
    `${unaskedLine(matrix)}.`,
    ...(selection.length > 0 ? ['', `Run with \`${selection.join(' ')}\`.`] : []),
    '',
    ...limits.map((limit) => `- ${limit}`),
    ...tables(rows).flatMap(({ title, heads, rows: listed }) => [
      '',
      `## ${title}`,
      '',
      row('profiles', ...heads),
      row('---', ...heads.map(() => '---:')),
      ...listed.map(({ name, cells }) => row(name, ...cells)),
    ]),
    '',
    '## Not run',
    '',
    ...idleLines(matrix).map((line) => `- ${line}`),
    ...(red.length === 0 ? [] : ['', '## Red', '']),
    ...red.flatMap(({ name, kind, scenario, step, text, replay }) => [
      `- **${name}** ${kind} ${step ?? scenario}`,
      `  ${text}`,
      `  replay: \`${[replay, ...replayOptions].join(' ')}\``,
    ]),
    '',
  ].join('\n');
}
