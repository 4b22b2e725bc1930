import type { StepInput, Violation } from '@guestmem/model';
import type { Gmem } from '../record.js';
import { referencesOf } from '../references.js';

type Page = StepInput<Gmem, never>;

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
      backing.ptes.some((entries) => entries > 0) && (backing.attr !== 'shared' || backing.slot === null),
  },
  {
    rule: 'GMEM-INV-008',
    text: 'the host holds a pin or a reference on a private page',
    isBroken: ({ cell: { backing } }) => {
      if (backing.attr !== 'private' || backing.slot === null) return false;
      const { pins, gets } = referencesOf(backing, backing.slot);
      return pins + gets > 0;
    },
  },
  {
    rule: 'GMEM-INV-009',
    text: 'a frame that is the file’s is not there',
    isBroken: ({ cell: { backing, frames } }) => backing.slot !== null && !frames[backing.slot as 0 | 1 | 2],
  },
];

/** The invariants of guest_memfd that one page breaks. */
export function pageViolations(page: Page): readonly Violation[] {
  return pageInvariants.flatMap(({ rule, text, isBroken }) => (isBroken(page) ? [{ rule, text }] : []));
}
