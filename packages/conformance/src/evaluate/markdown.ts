import type { EvaluatedRequirement, EvaluationCell } from '@guestmem/spec';
import { row } from '../report/markdown.js';
import type { Evaluation } from './evaluate.js';
import { columnText, evaluationLimits, failureText, statusText, voicesText } from './words.js';

/** The matrix as a table, then the evidence of every requirement that scenarios decide. */
export function evaluationMarkdown({ columns, requirements }: Evaluation): string {
  const names = columns.map(({ selector }) => selector);
  return [
    '# Requirements',
    '',
    ...columns.map((column) => `- ${columnText(column)}`),
    '',
    '## Limits',
    '',
    ...evaluationLimits.map((limit) => `- ${limit}`),
    '',
    '## Matrix',
    '',
    row('id', 'requirement', 'kind', 'raised by', ...names),
    row(...['id', 'requirement', 'kind', 'raised by', ...names].map(() => '---')),
    ...requirements.map((one) => row(one.id, one.title, one.kind, voicesText(one), ...one.cells.map(statusText))),
    '',
    '## Evidence',
    '',
    ...requirements.flatMap((one) => details(one, names)),
  ].join('\n');
}

function details({ id, title, cells }: EvaluatedRequirement, names: readonly string[]): readonly string[] {
  if (
    cells.every(({ evidence, pending, undecided }) => evidence.length + pending.length === 0 && undecided === undefined)
  ) {
    return [];
  }
  return [`### ${id} ${title}`, '', ...cells.flatMap((one, index) => cellLines(one, names[index] ?? '')), ''];
}

function cellLines({ status, evidence, pending, undecided }: EvaluationCell, name: string): readonly string[] {
  return [
    `- **${name}**: ${status}`,
    ...evidence.map((one) => `  - ${one.holds ? `${one.step}  ${one.claim}: yes, ${one.outcome}` : failureText(one)}`),
    ...pending.map((why) => `  - not counted: ${why}`),
    ...(undecided === undefined ? [] : [`  - ${undecided}`]),
  ];
}
