export interface Expected {
  readonly about: readonly string[];
  readonly states: number;
  readonly transitions: number;
  /** Refused instances that SPIN takes as well. */
  readonly refusals: number;
  /** Whether no invariant is broken. */
  readonly isSound: boolean;
}

/** What stands above an exported model: what it is, what SPIN must find in it, and how to ask SPIN. */
export function promelaHeader({ about, states, transitions, refusals, isSound }: Expected): string {
  const taken = transitions + refusals;
  const lines = [
    ...about,
    '',
    'Every page and everything beside the pages (globals) that this design can have within the bound has a number; each',
    'instance of an action is one option, and all it needs is looked up. So SPIN judges the search, that is what can be',
    'reached, and not the rules that decided a single step. An invariant that a step breaks is an assertion that fails.',
    '',
    'Expected of SPIN:',
    `  ${states} states, stored`,
    `  ${taken + 1} transitions: ${transitions} allowed, ${refusals} refused, and 1 for the first state, which SPIN counts along`,
    `  errors: ${isSound ? 0 : 'at least 1, which ends the search before those counts; with ./pan -c0 it goes on'}`,
    'Refused instances are taken where they change something, and in actions over several pages.',
    '',
    'Run:',
    '  spin -a FILE && gcc -O2 -DSAFETY -o pan pan.c',
    `  ./pan -m${states + 10} -w${tableBits(states)}`,
    'Too small a -m loses states and only says so (max search depth too small). spin -DMOVES_ONLY -a FILE leaves out the',
    'instances that are allowed and change nothing: the same states, fewer transitions. After an error, spin -t -p FILE',
    'tells the rows on the way to it; behind each row stand the actions that can be taken there, those of the first of',
    'the indices.',
    '',
    'Tables are plain arrays: an option for each page and action would be C of its own for each, which takes minutes to',
    'compile, and tables in embedded C are too long for the c_decl of SPIN 6.5, so that they would need a second file.',
  ];
  return `/*\n${lines.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */\n`;
}

/** Slots for about as many states, as a power of two. */
const tableBits = (states: number): number => Math.max(16, Math.ceil(Math.log2(states + 1)) + 1);
