import { coded, promelaArray } from './arrays.js';
import { choiceOptions, choiceTables } from './choice-text.js';
import { broken, type Choices } from './choices.js';
import { beyond, ended } from './sweeps.js';
import type { ReachedTables } from './tabulate-reached.js';

/**
 * Tables as a model in Promela. The state is a number for each page and one for the globals; what can be taken there is
 * looked up, each instance of an action being one option of the loop and one step.
 */
export function promelaOf(tables: ReachedTables): string {
  const { start, pages, globals, rows, classes, withoutPage, sweeps } = tables;
  const parts = [
    `#define INDICES ${start.pages.length}\n#define PAGES ${pages}\n#define NONE ${coded(none)}\n`,
    `/* In place of where something leads. */\n#define BROKEN ${coded(broken)}\n#define BEYOND ${coded(beyond)}\n`,
    `/* The state. */\n${stateType(globals)} g = ${start.globals};\n${pageState(tables)}`,
    `/* By globals and page: the row of both, NONE where no state has them together. */\n${promelaArray('ROW', rowsByBoth(tables))}`,
    promelaArray(
      'GLOBALS_OF',
      rows.map((row) => row.globals),
    ),
    promelaArray(
      'PAGE_OF',
      rows.map((row) => row.page),
    ),
    ...classes.map((choices, at) =>
      choiceTables(String(at), choices, { where: `At index ${indicesOf(tables, at).join(', ')}`, by: 'row' }),
    ),
    isEmpty(withoutPage) ? '' : choiceTables('G', withoutPage, { where: 'Without a page', by: 'globals' }),
    sweeps.length === 0 ? '' : sweepTables(tables),
    inlines(tables),
    world(tables),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

const none = ended;

const isEmpty = (choices: readonly Choices[]): boolean => choices.every(({ moves, idle }) => moves.length + idle === 0);

const indicesOf = ({ classOf }: ReachedTables, wanted: number): readonly number[] =>
  [...classOf.keys()].filter((index) => classOf[index] === wanted);

const stateType = (values: number): 'byte' | 'short' => (values > 256 ? 'short' : 'byte');

function pageState({ pages, start }: ReachedTables): string {
  return `${stateType(pages)} p[INDICES] = { ${start.pages.join(', ')} };\n`;
}

function rowsByBoth({ pages, globals, rows }: ReachedTables): readonly number[] {
  const numbers = Array.from({ length: pages * globals }, () => none);
  for (const [number, { page, globals: under }] of rows.entries()) numbers[under * pages + page] = number;
  return numbers;
}

function sweepTables({ sweeps, nodes, edges, pages }: ReachedTables): string {
  const steps = Array.from({ length: nodes.length * pages }, () => ({ page: 0, to: 0 }));
  for (const { from, page, toPage, to } of edges) steps[from * pages + page] = { page: toPage, to };
  return [
    '/* Actions over several pages: a node reads the page at an index, changes it and leads on, until nothing is next. */\n',
    ...sweeps.map(({ name, starts }, at) => `/* ${name}, by globals: */\n${promelaArray(`SWEEP_${at}`, starts)}`),
    promelaArray(
      'AT',
      nodes.map(({ at }) => at),
    ),
    promelaArray(
      'END',
      nodes.map(({ end }) => end),
    ),
    promelaArray(
      'STEP_PAGE',
      steps.map(({ page }) => page),
    ),
    promelaArray(
      'STEP_NODE',
      steps.map(({ to }) => to),
    ),
  ].join('');
}

function inlines({ start }: ReachedTables): string {
  const indices = [...start.pages.keys()];
  const copy = (to: string, from: string): string =>
    indices.map((index) => `${to}[${index}] = ${from}[${index}];`).join(' ');
  const fits = indices.map((index) => `ROW(under * PAGES + trial[${index}]) != NONE`).join(' && ');
  return `/* Used within a step alone. */
hidden int target;
hidden int edge;
hidden int under;
hidden short trial[INDICES];

#define HERE(index) ROW(g * PAGES + p[index])

/* Goes to what was tried, unless that is beyond a limit. */
inline settle() {
  if
  :: ${fits} -> g = under; ${copy('p', 'trial')}
  :: else
  fi
}

inline take(index, to) {
  target = to;
  printf("index %d: to row %d\\n", index, target);
  if
  :: target == BROKEN -> assert(false)
  :: target != BROKEN && GLOBALS_OF(target) == g -> p[index] = PAGE_OF(target)
  :: else -> ${copy('trial', 'p')} trial[index] = PAGE_OF(target); under = GLOBALS_OF(target); settle()
  fi
}

inline takeWithoutPage(to) {
  target = to;
  printf("no page: to globals %d\\n", target);
  if
  :: target == BROKEN -> assert(false)
  :: else -> ${copy('trial', 'p')} under = target; settle()
  fi
}

inline sweep(number, node) {
  target = node;
  printf("sweep %d\\n", number);
  ${copy('trial', 'p')}
  do
  :: AT(target) != NONE ->
    edge = target * PAGES + trial[AT(target)];
    trial[AT(target)] = STEP_PAGE(edge);
    target = STEP_NODE(edge)
  :: else -> break
  od;
  if
  :: END(target) == BROKEN -> assert(false)
  :: END(target) == BEYOND
  :: else -> under = END(target); settle()
  fi
}
`;
}

function world({ classOf, classes, withoutPage, sweeps }: ReachedTables): string {
  const atPages = classOf.map((one, index) =>
    choiceOptions(classes[one] as (typeof classes)[number], {
      suffix: String(one),
      here: `HERE(${index})`,
      take: (to) => `take(${index}, ${to})`,
    }),
  );
  const without = choiceOptions(withoutPage, {
    suffix: 'G',
    here: 'g',
    take: (to) => `takeWithoutPage(${to})`,
  });
  const overMany = sweeps.map((_, at) => `  :: d_step { SWEEP_${at}(g) != NONE -> sweep(${at}, SWEEP_${at}(g)) }\n`);
  return `active proctype world() {
end:
  do
${atPages.join('')}${without}${overMany.join('')}  od
}
`;
}
