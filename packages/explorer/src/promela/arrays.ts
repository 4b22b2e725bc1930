/** What the parser of SPIN 6.5 takes as one initialiser: its stack ends a little below ten thousand values. */
const longest = 8192;

const perLine = 24;

/** How a negative number is written: SPIN takes none in an initialiser. */
export const coded = (value: number): number => (value < 0 ? 0x8000 + value : value);

/**
 * A table as Promela, read by a macro: `NAME(i)`. Hidden, as a constant is no part of a state; a long one is cut into
 * several arrays.
 */
export function promelaArray(name: string, values: readonly number[]): string {
  return arrayOfLines(name, linesOf(values));
}

/** The same with a comment behind each group of values. */
export function arrayOfGroups(
  name: string,
  groups: readonly { readonly values: readonly number[]; readonly comment: string }[],
): string {
  return arrayOfLines(
    name,
    groups
      .filter(({ values }) => values.length > 0)
      .map(({ values, comment }) => ({ values, comment: `  /* ${comment.replaceAll('*/', '* /')} */` })),
  );
}

interface Line {
  readonly values: readonly number[];
  readonly comment: string;
}

function linesOf(values: readonly number[]): readonly Line[] {
  return Array.from({ length: Math.ceil(values.length / perLine) }, (_, at) => ({
    values: values.slice(at * perLine, (at + 1) * perLine),
    comment: '',
  }));
}

function arrayOfLines(name: string, given: readonly Line[]): string {
  // Promela has no empty array.
  const lines = given.length === 0 ? [{ values: [0], comment: '' }] : given;
  const parts: { readonly first: number; readonly lines: Line[]; size: number }[] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    if (last !== undefined && last.size + line.values.length <= longest) {
      last.lines.push(line);
      last.size += line.values.length;
    } else {
      parts.push({ first: (last?.first ?? 0) + (last?.size ?? 0), lines: [line], size: line.values.length });
    }
  }
  const arrays = parts.map((part, at) => {
    const text = part.lines.map(
      ({ values, comment }, line) =>
        `  ${values.map(coded).join(', ')}${line < part.lines.length - 1 ? ',' : ''}${comment}\n`,
    );
    return `hidden ${typeFor(lines)} ${arrayName(name, at)}[${part.size}] = {\n${text.join('')}};\n`;
  });
  const reading = parts
    .map(({ first }, at) => `${arrayName(name, at)}[(i)${first === 0 ? '' : ` - ${first}`}]`)
    .reduceRight((rest, one, at) => `((i) < ${parts[at + 1]?.first} -> ${one} : ${rest})`);
  return `${arrays.join('')}#define ${name}(i) ${reading}\n`;
}

const arrayName = (name: string, part: number): string => `${name.toLowerCase()}_${part}`;

function typeFor(lines: readonly Line[]): 'short' | 'int' {
  return lines.some(({ values }) => values.some((value) => value > 0x7fff)) ? 'int' : 'short';
}
