import {
  type Cell,
  frameOf,
  type GuestEntry,
  hostReaches,
  isRefusal,
  type Layout,
  type State,
  type StepChange,
  type Violation,
} from '@guestmem/model';
import type { FrameSlot, Operation, Outcome } from '@guestmem/spec';
import { overlap } from '../kvm/memslots.js';
import { owner } from '../kvm/owner.js';
import type { Profile } from '../profiles/profile.js';
import type { Gmem, HugeFolio } from '../record.js';
import { held, heldInFile } from '../references.js';
import { hostSide, hostSlot, sidesOf, slotOn } from '../sides.js';

type GmemCell = Cell<Gmem>;

interface Step {
  readonly operation: Operation;
  readonly outcome: Outcome;
}

interface StepInvariant {
  readonly rule: Violation['rule'];
  readonly text: string;
  /** Absent: in every profile. */
  readonly when?: (profile: Profile) => boolean;
  readonly isBroken: (before: GmemCell, after: GmemCell, step: Step) => boolean;
}

/** What holds of one page from before a step to after it. The host that calls EL2 by itself is bound by none of it. */
const stepInvariants: readonly StepInvariant[] = [
  {
    rule: 'GMEM-INV-002',
    text: 'a page became private while a process mapped it or a reference was held',
    isBroken: (before, { backing }) =>
      hostSide(backing) === 'file' &&
      before.backing.attr === 'shared' &&
      backing.attr === 'private' &&
      (backing.ptes.some((entries) => entries > 0) || (backing.slot !== null && held(backing, backing.slot) > 0)),
  },
  {
    rule: 'GMEM-INV-004',
    text: 'a hole changed the attribute',
    isBroken: (before, after, { operation }) =>
      isHole(operation) && before.backing.attr !== 'none' && before.backing.attr !== after.backing.attr,
  },
  {
    rule: 'GMEM-INV-005',
    text: 'a page was mapped that had never been zeroed',
    isBroken: (before, after) =>
      sidesOf(after.backing).some((side) => {
        const slot = slotOn(after.backing, side);
        return slot !== null && isNewlyMapped(before, after, slot) && !frameOf(after, slot).uptodate;
      }),
  },
  {
    rule: 'GMEM-INV-006',
    text: 'a conversion that failed changed an attribute',
    isBroken: (before, after, { operation, outcome }) =>
      isConversion(operation) && isRefusal(outcome) && before.backing.attr !== after.backing.attr,
  },
  {
    rule: 'GMEM-INV-010',
    text: 'a page changed an attribute that its whole file has',
    when: ({ conversion }) => conversion.missing !== undefined,
    isBroken: (before, after) => before.backing.attr !== after.backing.attr,
  },
];

/** The invariants of guest_memfd that a step breaks. */
export function stepViolations(
  profile: Profile,
  { before, operation, after, outcome }: StepChange<Gmem, HugeFolio>,
): readonly Violation[] {
  if (operation.op === 'el2.call') return [];
  const pages = after.cells.flatMap((cell, page) => {
    const old = before.cells[page];
    if (!old) throw new Error(`no page ${page} before`);
    const broken = stepInvariants
      .filter(({ when = always }) => when(profile))
      .filter(({ isBroken }) => isBroken(old, cell, { operation, outcome }));
    return broken.map(({ rule, text }) => ({ rule, text, page }));
  });
  return [...pages, ...hugePages(after), ...bindings(after.layout), ...lifetimes(profile, before, after)];
}

const always = (): boolean => true;

/** What a huge page knows of its pages is what they say themselves. */
function hugePages({ cells, folios, order }: State<Gmem, HugeFolio>): readonly Violation[] {
  return folios.flatMap((folio, at) => {
    const records = cells.slice(at << order, (at + 1) << order).map(({ backing }) => backing);
    const shared = records.filter(({ attr }) => attr === 'shared').length;
    const references = records.reduce((sum, record) => sum + heldInFile(record), 0);
    return folio.shared === shared && folio.held === references
      ? []
      : [{ rule: 'GMEM-INV-013', text: 'a huge page has lost count of its pages', page: at << order }];
  });
}

function bindings({ memslots }: Layout): readonly Violation[] {
  const isDouble = memslots.some((one, at) => memslots.slice(at + 1).some((other) => overlap(one, other, 'index')));
  return isDouble ? [{ rule: 'GMEM-INV-003', text: 'two memslots are bound to one page of the file' }] : [];
}

function lifetimes(
  { fileLives }: Profile,
  before: State<Gmem, HugeFolio>,
  { globals, layout }: State<Gmem, HugeFolio>,
): readonly Violation[] {
  const [old, now] = [before.globals.vms[owner]?.life, globals.vms[owner]?.life];
  const isTornDown = now !== old && (now === 'dying' || now === 'gone');
  return isTornDown && fileLives(layout)
    ? [{ rule: 'GMEM-INV-007', text: 'the VM was torn down under a file that is still in use' }]
    : [];
}

function isHole(operation: Operation): boolean {
  return operation.op === 'user.punchHole' || (operation.op === 'user.madvise' && operation.advice === 'remove');
}

function isConversion({ op }: Operation): boolean {
  return op === 'kvm.convert' || op === 'guest.unshare';
}

/** Whether a process or a guest maps the page that did not map it before. */
function isNewlyMapped(before: GmemCell, after: GmemCell, slot: FrameSlot): boolean {
  const byProcess =
    slot === hostSlot(after.backing) &&
    after.backing.ptes.some((entries, process) => entries > 0 && before.backing.ptes[process] === 0);
  // What EL2 has taken for itself cannot be zeroed, nor read.
  if (byProcess && hostReaches(frameOf(after, slot))) return true;
  return after.guests.some((entry, vm) => isAt(entry, slot) && !isAt(before.guests[vm], slot));
}

function isAt(entry: GuestEntry | undefined, slot: FrameSlot): boolean {
  return entry?.kind === 'mapped' && entry.frame === slot;
}
