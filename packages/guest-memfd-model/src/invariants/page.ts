import type { StepInput, Violation } from '@guestmem/model';
import type { Gmem, HugeFolio } from '../record.js';
import { held, referencesOf } from '../references.js';
import { hostSide, hostSlot, sidesOf, slotOn } from '../sides.js';

type Page = StepInput<Gmem, HugeFolio>;

interface PageInvariant {
  readonly rule: Violation['rule'];
  readonly text: string;
  readonly isBroken: (page: Page) => boolean;
}

/** What holds of one page after every step. */
const pageInvariants: readonly PageInvariant[] = [
  {
    rule: 'GMEM-INV-001',
    text: 'a process has an entry to a page that is not shared or not there',
    isBroken: ({ cell: { backing } }) =>
      backing.ptes.some((entries) => entries > 0) &&
      (hostSlot(backing) === null || (hostSide(backing) === 'file' && backing.attr !== 'shared')),
  },
  {
    rule: 'GMEM-INV-008',
    text: 'the host holds a pin or a reference on a private page',
    isBroken: ({ cell: { backing } }) => {
      if (backing.attr !== 'private' || backing.slot === null) return false;
      const { pins, dma, gets } = referencesOf(backing, backing.slot);
      return pins + dma + gets > 0;
    },
  },
  {
    rule: 'GMEM-INV-009',
    text: 'a frame that is the file’s is not there',
    isBroken: ({ cell: { backing, frames } }) =>
      sidesOf(backing).some((side) => {
        const slot = slotOn(backing, side);
        return slot !== null && !frames[slot as 0 | 1 | 2];
      }),
  },
  {
    rule: 'GMEM-INV-011',
    text: 'the file and the ordinary memory beside it hold one frame',
    isBroken: ({ cell: { backing } }) => backing.slot !== null && backing.slot === backing.ordinary?.slot,
  },
  {
    rule: 'GMEM-INV-012',
    text: 'a page belongs to nobody, and no reference is left that would come to an end',
    isBroken: ({ cell: { backing } }) =>
      backing.attr === 'none' && (backing.slot === null || held(backing, backing.slot) === 0),
  },
];

/** The invariants of guest_memfd that one page breaks. */
export function pageViolations(page: Page): readonly Violation[] {
  return pageInvariants.flatMap(({ rule, text, isBroken }) => (isBroken(page) ? [{ rule, text }] : []));
}
