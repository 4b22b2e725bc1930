import type { Choices } from './choices.js';

export interface ChoiceClasses {
  /** By index. */
  readonly classOf: readonly number[];
  /** By row. */
  readonly classes: readonly (readonly (Choices | null)[])[];
}

/** Puts indices together that have the same choices in every row that states have at both. Names are those of the
 * first. */
export function choiceClasses(atPages: readonly (readonly (Choices | null)[])[]): ChoiceClasses {
  const classes: (readonly (Choices | null)[])[] = [];
  const classOf = atPages.map((choices) => {
    const known = classes.findIndex((other) => choices.every((one, row) => isAlike(one, other[row] ?? null)));
    if (known < 0) return classes.push(choices) - 1;
    classes[known] = (classes[known] ?? []).map((one, row) => one ?? choices[row] ?? null);
    return known;
  });
  return { classOf, classes };
}

function isAlike(left: Choices | null, right: Choices | null): boolean {
  if (left === null || right === null) return true;
  return left.idle === right.idle && targetsOf(left) === targetsOf(right);
}

const targetsOf = ({ moves }: Choices): string => moves.map(({ to }) => to).join();
