import type { Matrix, MatrixCounts, MatrixRow } from '@guestmem/spec';
import type { Colors } from '../report/colors.js';
import type { ReporterContext } from '../report/reporter.js';
import { idleLines, nameOf, summaryOf, tables, unaskedLine } from './matrix-words.js';

/** A line for each row of both tables; under them what is red, and how to see it. */
export function matrixText(matrix: Matrix, { colors, replayOptions }: ReporterContext): string {
  const { rows, limits } = matrix;
  const listed = tables(rows);
  const width = Math.max(
    ...listed.flatMap(({ title, rows: lines }) =>
      [title, ...lines.map(({ name }) => name)].map(({ length }) => length),
    ),
  );
  return [
    ...listed.flatMap(({ title, heads, rows: lines }) => [
      colors.bold([title.padEnd(width), ...heads.map((head) => head.padStart(columnOf(head)))].join('  ')),
      ...lines.map(({ name, cells, counts }) => {
        const line = [name.padEnd(width), ...cells.map((cell, at) => cell.padStart(columnOf(heads[at] ?? '')))].join(
          '  ',
        );
        return paintOf(counts, colors)(line);
      }),
      '',
    ]),
    ...rows.flatMap((row) => problemLines(row, colors, replayOptions)),
    ...idleLines(matrix).map(colors.dim),
    '',
    colors.bold(summaryOf(matrix)),
    unaskedLine(matrix),
    '',
    colors.dim('Limits:'),
    ...limits.map((limit) => colors.dim(`  ${limit}`)),
    '',
  ].join('\n');
}

const columnOf = (head: string): number => Math.max(6, head.length);

function paintOf({ red, errored }: MatrixCounts, colors: Colors): (text: string) => string {
  return red + errored > 0 ? colors.red : (text) => text;
}

function problemLines(row: MatrixRow, colors: Colors, replayOptions: readonly string[]): readonly string[] {
  return row.problems.flatMap(({ kind, scenario, step, text, replay }) => [
    `${colors.red('RED')}  ${nameOf(row)}  ${kind} ${step ?? scenario}`,
    `     ${text}`,
    `     ${colors.dim(`replay: ${[replay, ...replayOptions].join(' ')}`)}`,
  ]);
}
