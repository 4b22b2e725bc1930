import type { PhaseTable } from '../lazy/lazy-tables.js';

/** The one page that an action is about; 'many' for several, null for none. */
export function placeOf(phases: readonly PhaseTable[]): number | 'many' | null {
  const [first, ...others] = new Set(phases.flatMap((phase) => phase.pages ?? []));
  return others.length > 0 ? 'many' : (first ?? null);
}
