import { beyondTogether, effectOf, LazyTables } from '@guestmem/explorer';
import type { ProductSystem } from './product.js';

/** More states than this make no picture. */
export const drawableStates = 80;

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly actions: string[];
  readonly isParting: boolean;
}

/**
 * The states in which both sides agree as a Graphviz document: a box each, an arrow for each way from one to another,
 * and a red box where they part. Undefined where there are too many to look at.
 */
export function stateGraph(
  system: ProductSystem,
  label: (page: number, globals: number, index: number) => string,
): string | undefined {
  const tables = new LazyTables(system);
  const start = [
    tables.globals.idOf(system.start.globals),
    ...system.start.pages.map((page) => tables.pages.idOf(page)),
  ];
  const numbers = new Map<string, number>([[start.join(), 0]]);
  const states: (readonly number[])[] = [start];
  const edges = new Map<string, Edge>();
  const partings = new Set<string>();
  for (let at = 0; at < states.length; at++) {
    const [globals = 0, ...pages] = states[at] as readonly number[];
    for (const [action, { name, group }] of system.actions.entries()) {
      const effect = effectOf(tables, action, globals, (index) => pages[index] as number);
      const next = pages.map((page, index) => effect.pages.find((one) => one.index === index)?.page ?? page);
      const judged = next.map((page, index) => tables.judge(page, effect.globals, index));
      const ending = [effect.finding, ...judged].find((finding) => finding?.ends === true);
      if (ending !== undefined && ending !== null) {
        partings.add(group);
        addEdge(edges, { from: `s${at}`, to: `p_${group}`, actions: [name], isParting: true });
        continue;
      }
      if (next.some((page) => tables.beyond(page, effect.globals) !== null)) continue;
      if (beyondTogether(tables.sharedLimits, next, effect.globals) !== null) continue;
      const key = [effect.globals, ...next].join();
      let to = numbers.get(key);
      if (to === undefined) {
        if (states.length === drawableStates) return undefined;
        to = states.push([effect.globals, ...next]) - 1;
        numbers.set(key, to);
      }
      if (to !== at) addEdge(edges, { from: `s${at}`, to: `s${to}`, actions: [name], isParting: false });
    }
  }
  return [
    'digraph states {',
    '  rankdir=LR; node [shape=box, fontname="Helvetica", fontsize=10]; edge [fontname="Helvetica", fontsize=8];',
    ...states.map(([globals = 0, ...pages], at) => {
      const lines = pages.map((page, index) =>
        label(tables.pages.valueOf(page), tables.globals.valueOf(globals), index),
      );
      return `  s${at} [label=${quoted(lines.join('\n'))}${at === 0 ? ', penwidth=2' : ''}];`;
    }),
    ...[...partings].map(
      (group) => `  ${quoted(`p_${group}`)} [label=${quoted(`they part at ${group}`)}, color=red, fontcolor=red];`,
    ),
    ...[...edges.values()].map(
      ({ from, to, actions, isParting }) =>
        `  ${from} -> ${quoted(to)} [label=${quoted(summary(actions))}${isParting ? ', color=red' : ''}];`,
    ),
    '}',
    '',
  ].join('\n');
}

function addEdge(edges: Map<string, Edge>, edge: Edge): void {
  const known = edges.get(`${edge.from} ${edge.to}`);
  if (known === undefined) edges.set(`${edge.from} ${edge.to}`, edge);
  else known.actions.push(...edge.actions);
}

function summary(actions: readonly string[]): string {
  const shown = actions.slice(0, 3).join('\n');
  return actions.length > 3 ? `${shown}\nand ${actions.length - 3} more` : shown;
}

function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}
