import type { Confidence, Source } from '@guestmem/spec';
import { sourceLine } from '../text/source-lines.js';
import { indented, wrap } from '../text/wrap.js';

/** What fits on a terminal beside nothing else. */
export const pageWidth = 100;

/** A heading and what stands under it; nothing at all where there is nothing to say. */
export function section(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [heading, ...lines];
}

/** Sections with a blank line between them. */
export function page(sections: readonly (readonly string[])[]): string {
  return `${sections
    .filter(({ length }) => length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** Prose under a heading. */
export function prose(text: string): readonly string[] {
  return indented(text, 2, pageWidth);
}

/** A name and its text, the text aligned at a column. */
export function entry(name: string, text: string, column: number): readonly string[] {
  const [first = '', ...rest] = wrap(text, pageWidth - column - 2);
  return [`  ${name.padEnd(column)}${first}`.trimEnd(), ...rest.map((line) => `${' '.repeat(column + 2)}${line}`)];
}

/** Names and their texts, all texts aligned. */
export function entries(rows: readonly (readonly [name: string, text: string])[]): readonly string[] {
  const column = Math.max(0, ...rows.map(([name]) => name.length)) + 2;
  return rows.flatMap(([name, text]) => entry(name, text, column));
}

/** Steps in the order in which they happen. */
export function numbered(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text, index) => entry(`${index + 1}.`.padStart(3), text, 5));
}

/** Sources as links, under how sure they make the claim. */
export function sourceSection(sources: readonly Source[], confidence?: Confidence): readonly string[] {
  const heading = confidence === undefined ? 'Sources' : `Sources (${confidence})`;
  return section(
    heading,
    sources.flatMap((source) => prose(sourceLine(source))),
  );
}
