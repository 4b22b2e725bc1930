import { arrayOfGroups, promelaArray } from './arrays.js';
import type { Choices } from './choices.js';

/** What can be taken in one place, as options of the loop of a model in Promela. */
export interface ChoiceOptions {
  /** Ends the names of the tables. */
  readonly suffix: string;
  /** Where it is, as an expression that the tables are read at. */
  readonly here: string;
  /** Takes a move to what stands in brackets. */
  readonly take: (to: string) => string;
}

export function choiceTables(
  suffix: string,
  choices: readonly (Choices | null)[],
  title: { readonly where: string; readonly by: string },
): string {
  const first = [0];
  for (const one of choices) first.push((first.at(-1) as number) + (one?.moves.length ?? 0));
  const groups = choices.map((one, at) => ({
    values: one?.moves.map(({ to }) => to) ?? [],
    comment: `${title.by} ${at}, from ${first[at]}: ${one?.moves.map(({ name }) => name).join('; ')}`,
  }));
  const idle = choices.map((one) => one?.idle ?? 0);
  return [
    `/* ${title.where}, by ${title.by}: where moves lead, those from FIRST up to the next FIRST; how many are IDLE. */\n`,
    promelaArray(`FIRST_${suffix}`, first),
    arrayOfGroups(`TO_${suffix}`, groups),
    promelaArray(`IDLE_${suffix}`, idle),
  ].join('');
}

/** As many options as there are choices in the place where there are most. */
export function choiceOptions(choices: readonly (Choices | null)[], { suffix, here, take }: ChoiceOptions): string {
  const most = (count: (one: Choices) => number): readonly number[] => [
    ...Array(choices.reduce((max, one) => Math.max(max, one === null ? 0 : count(one)), 0)).keys(),
  ];
  const moves = most((one) => one.moves.length).map((at) => {
    const move = `FIRST_${suffix}(${here}) + ${at}`;
    return `  :: d_step { ${move} < FIRST_${suffix}(${here} + 1) -> ${take(`TO_${suffix}(${move})`)} }\n`;
  });
  const idle = most((one) => one.idle).map((at) => `  :: IDLE_${suffix}(${here}) > ${at}\n`);
  return `${moves.join('')}${idle.length === 0 ? '' : `#ifndef MOVES_ONLY\n${idle.join('')}#endif\n`}`;
}
