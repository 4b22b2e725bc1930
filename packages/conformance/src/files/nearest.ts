/** Edit distance of two words, where two letters swapped count once (Damerau-Levenshtein, optimal string alignment). */
function distance(left: string, right: string): number {
  const rows: number[][] = [Array.from({ length: right.length + 1 }, (_, column) => column)];
  const at = (line: number, column: number): number => rows[line]?.[column] ?? 0;
  for (let line = 1; line <= left.length; line += 1) {
    rows[line] = [line];
    for (let column = 1; column <= right.length; column += 1) {
      const isSame = left[line - 1] === right[column - 1];
      const isSwapped = left[line - 1] === right[column - 2] && left[line - 2] === right[column - 1];
      rows[line]?.push(
        Math.min(
          at(line - 1, column - 1) + (isSame ? 0 : 1),
          at(line - 1, column) + 1,
          at(line, column - 1) + 1,
          line > 1 && column > 1 && isSwapped ? at(line - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
  }
  return at(left.length, right.length);
}

/** The valid name that was probably meant, if one is near enough to be worth naming. */
export function nearest(found: string, names: readonly string[]): string | undefined {
  // A long word has no near name, and the table would be large.
  if (found.length > 64) return undefined;
  const ranked = names
    .map((name) => ({ name, away: distance(found.toLowerCase(), name.toLowerCase()) }))
    .sort((left, right) => left.away - right.away);
  const best = ranked[0];
  return best !== undefined && best.away <= Math.max(1, Math.ceil(best.name.length / 3)) ? best.name : undefined;
}

/** The same as a clause of an error message. */
export function didYouMean(found: string, names: readonly string[]): string | undefined {
  const name = nearest(found, names);
  return name === undefined ? undefined : `did you mean "${name}"?`;
}
