import { type Faults, type Judged, killRate, type Outcome, percent } from './outcome.ts';
import { noticedBy, table } from './table.ts';

/** The outcome of a run as lines of text, the worst last. */
export function tell({ judged, accepted }: Outcome, { unlisted, stale, problems }: Faults): readonly string[] {
  const listed = judged.filter(({ mutant, verdict }) => verdict.kind === 'survived' && accepted.has(mutant.id)).length;
  return [
    ...unlisted.flatMap(({ mutant, verdict }) => survivor(mutant, verdict)),
    ...stale.map((id) => `no survivor any more  ${id}`),
    ...table(judged),
    `killed by: ${noticedBy(judged)}`,
    `${judged.length} mutants, ${percent(killRate(judged))} killed, ${listed} survivors listed with a reason`,
    ...problems.map((problem) => `red: ${problem}`),
    ...(unlisted.length > 0
      ? ['Write a test that notices them, or list them in tools/mutants/survivors.json with a reason.']
      : []),
  ];
}

function survivor({ id, file, line, operator, what }: Judged['mutant'], verdict: Judged['verdict']): readonly string[] {
  const heard = verdict.kind === 'survived' ? verdict.heard : 0;
  const by = heard === 0 ? 'nothing runs through it' : `${heard} tests and scenarios found nothing`;
  return [`survives  ${file}:${line}  ${operator}: ${what}`, `          ${by}`, `          ${JSON.stringify(id)}`];
}
