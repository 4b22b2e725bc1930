import type { Deviation } from './replay-trace.js';

/** The first place, by sorted keys, at which two plain trees differ. */
export function firstDifference(recorded: unknown, replayed: unknown, path = ''): Deviation | undefined {
  if (isTree(recorded) && isTree(replayed)) {
    const keys = [...new Set([...Object.keys(recorded), ...Object.keys(replayed)])];
    const sorted = Array.isArray(recorded) ? keys : keys.toSorted();
    for (const key of sorted) {
      const found = firstDifference(recorded[key], replayed[key], path === '' ? key : `${path}.${key}`);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (recorded === replayed) return undefined;
  return { path, recorded: show(recorded), replayed: show(replayed) };
}

function isTree(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
