const kinds: readonly (readonly [(value: unknown) => boolean, string])[] = [
  [(value) => value === undefined, 'nothing'],
  [(value) => value === null, 'null'],
  [Array.isArray, 'a list'],
  [(value) => typeof value === 'object', 'a mapping'],
];

/** A value of an input file as an error message names it: short, on one line. */
export function quote(value: unknown): string {
  const kind = kinds.find(([holds]) => holds(value));
  if (kind !== undefined) return kind[1];
  const text = JSON.stringify(value) ?? typeof value;
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

/** A list of names as prose; long lists are cut. */
export function oneOf(names: readonly string[]): string {
  const shown = names.slice(0, 12);
  const rest = names.length - shown.length;
  return `one of ${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
