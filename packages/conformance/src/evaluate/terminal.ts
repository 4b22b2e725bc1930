import type { EvaluatedRequirement, EvaluationCell, EvaluationStatus } from '@guestmem/spec';
import type { Colors } from '../report/colors.js';
import { columns as layOut } from '../text/columns.js';
import { indented, wrap } from '../text/wrap.js';
import type { Evaluation } from './evaluate.js';
import { columnText, evaluationLimits, failureText, statusText, voicesText } from './words.js';

const width = 100;

type Paint = (text: string) => string;

const paintOf = (colors: Colors): Readonly<Record<EvaluationStatus, Paint>> => ({
  met: colors.green,
  partly: colors.yellow,
  'not met': colors.red,
  'not decided': colors.dim,
  'not runnable': colors.dim,
});

/** A row for each requirement; then, for each that not every design meets, what fails where. */
export function evaluationText({ columns, requirements }: Evaluation, colors: Colors): string {
  const cell = 16;
  const widths = [3, Math.max(30, width - 5 - columns.length * (cell + 2)), ...columns.map(() => cell)];
  const letters = columns.map((_, index) => String.fromCharCode(65 + index));
  const paints = paintOf(colors);
  const rows = requirements.flatMap(({ id, title, cells }) => {
    const lines = layOut([id, title, ...cells.map(statusText)], widths);
    return lines.map((line) =>
      [...cells].toReversed().reduce((text, one) => painted(text, statusText(one), paints[one.status]), line),
    );
  });
  const open = requirements.filter(({ cells }) => cells.some((one) => hasMore(one)));
  return [
    ...columns.flatMap((column, index) => wrap(`${letters[index]}  ${columnText(column)}`, width)),
    '',
    ...layOut(['', '', ...letters], widths),
    ...rows,
    ...open.flatMap((one) => ['', ...details(one, letters, colors)]),
    '',
    colors.dim('Limits:'),
    ...evaluationLimits.flatMap((limit) => indented(limit, 2, width)).map(colors.dim),
    '',
  ].join('\n');
}

/** Paints the last occurrence: a title may have the same words. */
function painted(line: string, word: string, paint: Paint): string {
  const at = line.lastIndexOf(word);
  return at < 0 ? line : line.slice(0, at) + paint(word) + line.slice(at + word.length);
}

const hasMore = ({ evidence, pending, undecided }: EvaluationCell): boolean =>
  pending.length > 0 || undecided !== undefined || evidence.some(({ holds }) => !holds);

function details(requirement: EvaluatedRequirement, letters: readonly string[], colors: Colors): readonly string[] {
  const { id, title, kind, cells } = requirement;
  return [
    ...wrap(colors.bold(`${id}  ${title}`), width),
    ...indented(`${kind} of ${voicesText(requirement)}`, 5, width),
    ...cells.flatMap((one, index) => cellLines(one, letters[index] ?? '?')),
  ];
}

function cellLines({ status, evidence, pending, undecided }: EvaluationCell, letter: string): readonly string[] {
  const held = [...new Set(evidence.filter(({ holds }) => holds).map(({ step }) => step))];
  return [
    ...indented(`${letter} ${status}${held.length === 0 ? '' : `: holds at ${held.join(' ')}`}`, 2, width),
    ...evidence.filter(({ holds }) => !holds).flatMap((one) => indented(failureText(one), 5, width)),
    ...pending.flatMap((why) => indented(`not counted: ${why}`, 5, width)),
    ...(undecided === undefined ? [] : indented(undecided, 5, width)),
  ];
}
