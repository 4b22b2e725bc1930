import type { Cost, CostReport } from '@guestmem/spec';
import { thisTool } from '../files/package-root.js';
import type { Colors } from '../report/colors.js';
import { row } from '../report/markdown.js';
import { stableJson } from '../report/stable-json.js';
import { indented } from '../text/wrap.js';
import { type CostName, type CostTable, costNames } from './count.js';

type Sides = Pick<CostReport, 'left' | 'right'>;

const titles: Readonly<Record<CostName, string>> = {
  hypercalls: 'calls',
  guestExits: 'exits',
  pteUpdates: 'PTE',
  stage2Updates: 'stage 2',
  smmuUpdates: 'SMMU',
  tlbSyncs: 'TLB',
  pagesZeroed: 'zeroed',
  copies: 'copied',
  splits: 'split',
  allocations: 'alloc',
};

const limits: readonly string[] = [
  'Counts of what the models do, not times: hypercalls, exits of the guest to the VMM, updates of host page tables, of stage 2 and of the SMMU, TLB syncs, pages zeroed, copies, large folios split or merged, folios allocated.',
  'Where the designs decide otherwise (*), they do different things, and the counts cannot be compared.',
  'Of a race, its first order is counted.',
];

export type CostReporter = 'terminal' | 'json' | 'markdown';

export const costReporters: Readonly<Record<CostReporter, (table: CostTable, sides: Sides, colors: Colors) => string>> =
  {
    terminal: terminalText,
    markdown: markdownText,
    json: (table, sides) =>
      stableJson({
        kind: 'guestmem-cost',
        version: 1,
        tool: thisTool(),
        ...sides,
        limits,
        ...table,
      } satisfies CostReport),
  };

const pairText = (left: Cost, right: Cost, name: CostName): string => `${left[name]} | ${right[name]}`;

const sumTitle = ({ sameCourse }: CostTable): string => `sum of the ${sameCourse.scenarios} without *`;

function terminalText(table: CostTable, { left, right }: Sides, colors: Colors): string {
  const { scenarios, sameCourse, leftOut } = table;
  const line = (head: string, cells: readonly string[]): string =>
    `${head.padEnd(7)}${cells.map((cell) => cell.padStart(9)).join('')}`;
  const cellsOf = (one: { readonly left: Cost; readonly right: Cost }): readonly string[] =>
    costNames.map((name) => pairText(one.left, one.right, name));
  return [
    `left   ${left}`,
    `right  ${right}`,
    '',
    line(
      '',
      costNames.map((name) => titles[name]),
    ),
    ...scenarios.map((one) => line(`${one.id}${one.isSameCourse ? '' : ' *'}`, cellsOf(one))),
    '',
    colors.bold(sumTitle(table)),
    line('', cellsOf(sameCourse)),
    ...(leftOut.length === 0 ? [] : ['', ...indented(`did not run: ${leftOut.join(' ')}`, 0, 100)]),
    '',
    colors.dim('Limits:'),
    ...limits.flatMap((limit) => indented(limit, 2, 97)).map(colors.dim),
    '',
  ].join('\n');
}

function markdownText(table: CostTable, { left, right }: Sides): string {
  const { scenarios, sameCourse, leftOut } = table;
  const cells = (one: { readonly left: Cost; readonly right: Cost }): readonly string[] =>
    costNames.map((name) => `${one.left[name]} / ${one.right[name]}`);
  return [
    '# Cost',
    '',
    `Left is \`${left}\`, right is \`${right}\`; left / right in each cell.`,
    '',
    ...limits.map((limit) => `- ${limit}`),
    '',
    row('scenario', ...costNames.map((name) => titles[name])),
    row('---', ...costNames.map(() => '---:')),
    ...scenarios.map((one) => row(`${one.id}${one.isSameCourse ? '' : ' *'}`, ...cells(one))),
    row(sumTitle(table), ...cells(sameCourse)),
    ...(leftOut.length === 0 ? [] : ['', `Did not run: ${leftOut.join(' ')}.`]),
    '',
  ].join('\n');
}
