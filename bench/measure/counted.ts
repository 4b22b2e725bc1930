/** What an exhaustive search counted. */
export interface Counted {
  readonly states: number;
  readonly transitions: number;
}

/** What SPIN says it counted. */
export function countedBySpin(output: string): Counted {
  if (!/errors: 0/.test(output) || /max search depth too small/.test(output)) {
    throw new Error(`SPIN did not search everything:\n${output}`);
  }
  return { states: numberBefore('states, stored'), transitions: numberBefore('transitions (=') };

  function numberBefore(text: string): number {
    const line = output.split('\n').find((each) => each.includes(text));
    if (line === undefined) throw new Error(`SPIN says nothing of "${text}":\n${output}`);
    return Number.parseFloat(line);
  }
}

/** The same counts as SPIN would say them: with one state and two transitions of its own start, in eight digits. */
export function asSpinSays({ states, transitions }: Counted): Counted {
  return { states: inEightDigits(states + 1), transitions: inEightDigits(transitions + 2) };
}

/** How SPIN tells a count. */
export function inEightDigits(count: number): number {
  return Number(count.toPrecision(8));
}

/** Throws unless both are the same. */
export function expectCounted(counted: Counted, expected: Counted): void {
  if (counted.states !== expected.states || counted.transitions !== expected.transitions) {
    throw new Error(`counted ${JSON.stringify(counted)}, expected ${JSON.stringify(expected)}`);
  }
}
