import type { Difference } from '../compare/difference.js';

interface Group {
  readonly difference: Difference;
  readonly pages: readonly number[];
}

const headings: Readonly<Record<Difference['of'], string>> = {
  outcome: 'the answer',
  probe: 'what can be seen after it',
  ownership: 'who owns what after it',
};

/** What two sides differ in, grouped by kind, as `subject: left | right`. */
export function differenceLines(differences: readonly Difference[]): readonly string[] {
  return (['outcome', 'probe', 'ownership'] as const).flatMap((of) => {
    const groups = grouped(differences.filter((one) => one.of === of));
    if (groups.length === 0) return [];
    return [
      `${headings[of]}:`,
      ...groups.map(({ difference: { subject, left, right }, pages }) => {
        const where = pages.length === 0 ? '' : ` at page ${pages.join(', ')}`;
        return `  ${subject}${where}: ${left} | ${right}`;
      }),
    ];
  });
}

function grouped(differences: readonly Difference[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const difference of differences) {
    const key = `${difference.subject}|${difference.left}|${difference.right}`;
    const pages = groups.get(key)?.pages ?? [];
    groups.set(key, { difference, pages: difference.page === undefined ? pages : [...pages, difference.page] });
  }
  return [...groups.values()];
}
