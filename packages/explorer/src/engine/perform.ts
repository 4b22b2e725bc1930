import type { Action, Finding } from '../system.js';

export interface State<P, G> {
  readonly pages: readonly P[];
  readonly globals: G;
}

export interface Performed<P, G> extends State<P, G> {
  readonly refused: boolean;
  readonly finding: Finding | null;
}

/** What one action makes of a state, on plain values. This is what an action means; tables and diagrams follow it. */
export function perform<P, G>(
  action: Action<P, G>,
  start: State<P, G>,
  totalsOf: (pages: readonly P[]) => readonly number[],
): Performed<P, G> {
  const pages = [...start.pages];
  const reports: string[] = [];
  let { globals } = start;
  let refused = false;
  const ended = new Set<number>();
  for (const phase of action.phases(start.globals)) {
    const { strand = 0 } = phase;
    for (const index of phase.kind === 'pages' ? phase.pages : [null]) {
      if (ended.has(strand)) break;
      let stepped: ReturnType<typeof phase.step>;
      if (phase.kind === 'world') {
        stepped = phase.step(globals);
      } else {
        const at = index as number;
        const moved = phase.step(pages[at] as P, globals, totalsOf(pages));
        pages[at] = moved.page;
        stepped = moved;
      }
      globals = stepped.globals;
      refused ||= stepped.refused;
      reports.push(stepped.report ?? '');
      if (stepped.refused && (phase.kind === 'world' || phase.stopsAtRefusal)) ended.add(strand);
    }
  }
  const finished = action.finish?.(reports, globals);
  return finished === undefined ? { pages, globals, refused, finding: null } : { pages, ...finished };
}
