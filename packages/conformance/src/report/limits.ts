/** What a report cannot say, in every report. */
export function limitsOf(scenarios: number, runs: number): readonly string[] {
  const corpus = `${counted(scenarios, 'scenario')} in ${counted(runs, 'linear run')}`;
  return [
    'Models were run, not a kernel: each answers by rules that cite mails and code, and a rule can be wrong.',
    `The bound is this corpus: ${corpus}. Nothing is said of any other sequence.`,
    'Designs of different age are compared; the maturity of each combination is listed.',
  ];
}

/** A number with its noun. */
export function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
