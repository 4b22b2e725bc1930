import type { Matrix, MatrixCounts, MatrixRow } from '@guestmem/spec';
import { counted } from '../report/limits.js';

/** A table of the report: one row of numbers for each variation. */
export interface MatrixTable {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly string[]; readonly counts: MatrixCounts }[];
}

/** What a row stands for. */
export function nameOf({ name, with: selectors }: Pick<MatrixRow, 'name' | 'with'>): string {
  if (selectors.length === 0) return 'as the scenarios name it';
  return selectors.length < 3 ? selectors.join(' | ') : name.replace('.', ' ');
}

type Column = readonly [head: string, count: keyof MatrixCounts];

const answerColumns: readonly Column[] = [
  ['sides', 'of'],
  ['as expected', 'agree'],
  ['as recorded', 'recorded'],
  ['pending', 'pending'],
  ['impossible', 'impossible'],
  ['red', 'red'],
];

const verdictColumns: readonly Column[] = [
  ['pairs', 'of'],
  ['identical', 'agree'],
  ['as the scenario', 'differ'],
  ['as recorded', 'recorded'],
  ['pending', 'pending'],
  ['impossible', 'impossible'],
  ['red', 'red'],
];

const cellOf = (counts: MatrixCounts, count: keyof MatrixCounts): string =>
  String(count === 'red' ? counts.red + counts.errored : counts[count]);

/** The two tables: what single sides answer, and how two sides compare. */
export function tables(rows: readonly MatrixRow[]): readonly MatrixTable[] {
  const table = (title: string, columns: readonly Column[], pick: 'answers' | 'verdicts'): MatrixTable => ({
    title,
    heads: columns.map(([head]) => head),
    rows: rows.flatMap((row) => {
      const counts = row[pick];
      if (counts === undefined) return [];
      return [{ name: nameOf(row), cells: columns.map(([, count]) => cellOf(counts, count)), counts }];
    }),
  });
  return [
    table('Answers of a side', answerColumns, 'answers'),
    table('Verdicts of two sides', verdictColumns, 'verdicts'),
  ].filter((one) => one.rows.length > 0);
}

/** The summary in one line. */
export function summaryOf({ rows, summary }: Matrix): string {
  const { of, agree, differ, recorded, pending, impossible, red, errored } = summary;
  return (
    `${counted(rows.length, 'row')}, ${counted(of, 'result')}: ${agree + differ} as the scenarios have it, ` +
    `${recorded} otherwise as recorded, ${pending} pending, ${impossible} impossible, ${red + errored} red`
  );
}

export function unaskedLine({ unasked }: Matrix): string {
  return `${counted(unasked, 'step')} of sides without an expectation: invariants and oracle alone looked at them`;
}

/** What is not written yet and what cannot be combined, a line each, and which of the report that is. */
export function idleLines({ rows, pending }: Matrix): readonly string[] {
  return [
    ...idleLinesOf(rows, 'pending', 'pending for'),
    ...idleLinesOf(rows, 'impossible', 'impossible:'),
    ...(pending.length === 0 ? [] : [`no model runs yet: ${pending.join(', ')}`]),
  ];
}

function idleLinesOf(rows: Matrix['rows'], kind: 'pending' | 'impossible', words: string): readonly string[] {
  const whys = [...new Set(rows.flatMap((one) => one[kind].map(({ why }) => why)))];
  return whys.map((why) => {
    const idle = rows.filter((one) => one[kind].some((other) => other.why === why));
    const ids = idle.flatMap((one) => one[kind].flatMap((other) => (other.why === why ? other.scenarios : [])));
    return `${words} ${why}: ${[...new Set(ids)].join(', ')} in ${counted(idle.length, 'row')}`;
  });
}
