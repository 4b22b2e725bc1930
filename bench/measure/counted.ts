/** What an exhaustive search counted. */
export interface Counted {
  readonly states: number;
  readonly transitions: number;
}

/** What SPIN counted; its own first step is one state and two transitions. */
export function countedBySpin(output: string): Counted {
  if (!/errors: 0/.test(output) || /max search depth too small/.test(output)) {
    throw new Error(`SPIN did not search everything:\n${output}`);
  }
  return { states: numberBefore('states, stored') - 1, transitions: numberBefore('transitions (=') - 2 };

  function numberBefore(text: string): number {
    const line = output.split('\n').find((each) => each.includes(text));
    if (line === undefined) throw new Error(`SPIN says nothing of "${text}":\n${output}`);
    return Number.parseInt(line, 10);
  }
}
