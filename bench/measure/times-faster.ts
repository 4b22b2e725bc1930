import type { Goal } from '../bench-case.ts';

/** How much sooner ours is done than SPIN, in seconds. */
export function timesFaster(
  what: string,
  { ours, theirs }: { readonly ours: number; readonly theirs: number },
  atLeast: number,
): Goal {
  const details = `SPIN ${theirs.toFixed(2)} s, we ${ours.toFixed(2)} s`;
  return { what, must: { unit: 'x', atLeast }, reached: theirs / ours, details };
}
