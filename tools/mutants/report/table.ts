import { packageOf } from '../mutant.ts';
import type { Judged } from './outcome.ts';

/** Killed of all, by package and operator, as lines of text. */
export function table(judged: readonly Judged[]): readonly string[] {
  const packages = [...new Set(judged.map(({ mutant }) => packageOf(mutant)))];
  const operators = [...new Set(judged.map(({ mutant }) => mutant.operator))].sort();
  const row = (title: string, matches: (one: Judged) => boolean): readonly string[] => [
    title,
    ...packages.map((name) => score(judged.filter((one) => matches(one) && packageOf(one.mutant) === name))),
    score(judged.filter(matches)),
  ];
  const rows = [
    ['killed of all', ...packages, 'together'],
    ...operators.map((operator) => row(operator, ({ mutant }) => mutant.operator === operator)),
    row('together', () => true),
  ];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  return rows.map((cells) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  );
}

function score(some: readonly Judged[]): string {
  if (some.length === 0) return '-';
  return `${some.filter(({ verdict }) => verdict.kind !== 'survived').length}/${some.length}`;
}

/** How many were noticed by what: the tests of which package, the corpus, or the clock. */
export function noticedBy(judged: readonly Judged[]): string {
  const counts = new Map<string, number>();
  for (const { verdict } of judged) {
    if (verdict.kind === 'survived') continue;
    const by = verdict.kind === 'killed' ? verdict.by.replace(/^packages\/([^/]*)\/.*/, 'tests of $1') : verdict.kind;
    counts.set(by, (counts.get(by) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([by, count]) => `${by} ${count}`)
    .join(', ');
}
