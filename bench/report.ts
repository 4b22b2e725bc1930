import { type Bound, type Goal, isReached, isSkipped, type Outcome } from './bench-case.ts';

/** A row for each goal. */
export function markdown(outcomes: readonly Outcome[]): string {
  const rows = outcomes.flatMap(({ name, what, result }) => {
    if (isSkipped(result)) return [[name, what, '', `skipped: ${result.skipped}`, '']];
    return result.map((goal, index) => [
      index === 0 ? name : '',
      index === 0 ? `${what}: ${goal.what}` : goal.what,
      boundText(goal.must),
      reachedText(goal),
      goal.details,
    ]);
  });
  const lines = [['case', 'what', 'must', 'reached', 'details'], ['---', '---', '---', '---', '---'], ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

function boundText(must: Bound): string {
  return 'atLeast' in must
    ? `at least ${amount(must.atLeast, must.unit)}`
    : `at most ${amount(must.atMost, must.unit)}`;
}

function reachedText(goal: Goal): string {
  const text = amount(Math.round(goal.reached * 10) / 10, goal.must.unit);
  return isReached(goal) ? text : `**${text}**, not reached`;
}

function amount(number: number, unit: string): string {
  const digits = number.toLocaleString('en');
  return unit === 'x' ? `${digits}x` : `${digits} ${unit}`;
}
