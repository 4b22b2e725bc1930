import { isRefusal, type StepChange, type Violation } from '@guestmem/model';
import type { OperationName } from '@guestmem/spec';
import { countersOf } from './frames.js';
import type { LargeFolio, ShmemPage, ShmemRecord } from './record.js';

type Step = StepChange<ShmemRecord, LargeFolio>;

const pinning: ReadonlySet<OperationName> = new Set(['kernel.pin', 'vfio.map', 'vfio.mapFile']);

/** The invariants of this design from before a step to after it. */
export function stepViolations({ before, operation, after, outcome }: Step): readonly Violation[] {
  if (!pinning.has(operation.op) || !isRefusal(outcome)) return [];
  return [...after.cells.keys()]
    .filter((index) => pinsAt(before, index) !== pinsAt(after, index))
    .map((page) => ({ rule: 'SHM-INV-007', text: 'a pin was refused and is counted', page }));
}

/** All pins that the page and its folio count. */
function pinsAt({ cells, folios, order, globals }: Step['before'], index: number): number {
  const cell = cells[index];
  if (!cell) throw new Error(`no page ${index}`);
  const page: ShmemPage = { cell, folio: folios[index >> order] ?? null, globals };
  return [0, 1, 2].reduce((sum, slot) => sum + countersOf(page, slot).pins, 0);
}
