import { wrap } from './wrap.js';

/** Lays the cells of a row side by side, each wrapped to its column. */
export function columns(cells: readonly string[], widths: readonly number[]): readonly string[] {
  const wrapped = cells.map((cell, index) => wrap(cell, widths[index] ?? 20));
  const height = Math.max(...wrapped.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) =>
    wrapped
      .map((lines, index) => (lines[line] ?? '').padEnd(widths[index] ?? 20))
      .join('  ')
      .trimEnd(),
  );
}
