import { frameOf, type Violation } from '@guestmem/model';
import type { FrameSlot, KnownRuleId, ShmemGupSettings } from '@guestmem/spec';
import type { Counters } from './counters.js';
import { countersOf, inLargeFolio, userMappings } from './frames.js';
import { traitsOf } from './profiles.js';
import type { KvmMapping, ShmemPage } from './record.js';

type Settings = Pick<ShmemGupSettings, 'profile' | 'sharedPin' | 'unshareDeniable' | 'exclusiveScope'>;

/** A frame with what is counted on it. */
interface CountedFrame {
  readonly slot: FrameSlot;
  readonly counters: Counters;
}

/** The page of a protected guest that KVM has filled, while EL2 says that it is the guest's. */
interface GuestPage extends CountedFrame {
  readonly vm: number;
  readonly mapping: KvmMapping;
  readonly isPrivate: boolean;
}

interface Check<T> {
  readonly rule: KnownRuleId;
  readonly text: string;
  readonly when: (settings: Settings, isLarge: boolean) => boolean;
  readonly holds: (subject: T, page: ShmemPage) => boolean;
}

const always = (): boolean => true;
/** Without a pin of its own KVM takes another's for it. */
const keepsPin = (settings: Settings): boolean => settings.sharedPin === 'keep' || isLongterm(settings);
/** The posted calls count pins that nobody holds, and lose some. */
const isAsPosted = (settings: Settings): boolean => traitsOf(settings).exclusiveCalls === 'as-posted';
const countsHold = (settings: Settings): boolean => keepsPin(settings) && !isAsPosted(settings);
const isLongterm = (settings: Settings): boolean => traitsOf(settings).guestPin === 'longterm';
/** Where EL2 does not wait for the host, or one pin stands for many pages, ownership and pins come apart. */
const pinsFollow = (settings: Settings, isLarge: boolean): boolean =>
  !isLongterm(settings) &&
  settings.unshareDeniable &&
  settings.sharedPin === 'keep' &&
  (!isLarge || (settings.exclusiveScope === 'perPin' && !isAsPosted(settings)));

const frameChecks: readonly Check<CountedFrame>[] = [
  {
    rule: 'SHM-INV-001',
    text: 'an exclusive folio has exactly one pin',
    when: countsHold,
    holds: ({ counters }) => !counters.exclusive || counters.pins === 1,
  },
  {
    rule: 'SHM-INV-002',
    text: 'a folio counts as many pins as its holders hold',
    when: countsHold,
    holds: ({ counters: { pins, held } }) => pins === held.kvm + held.kernel + held['fast-walk'] + held.dma,
  },
];

const guestChecks: readonly Check<GuestPage>[] = [
  {
    rule: 'SHM-INV-003',
    text: 'KVM holds the page that a protected guest owns alone by the exclusive pin',
    when: pinsFollow,
    holds: ({ isPrivate, mapping, counters }) => !isPrivate || (mapping.pin === 'exclusive' && counters.exclusive),
  },
  {
    rule: 'SHM-INV-004',
    text: 'nobody else holds a pin on a page that a protected guest owns alone',
    when: pinsFollow,
    holds: ({ isPrivate, counters: { held } }) => !isPrivate || held.kernel + held['fast-walk'] + held.dma === 0,
  },
  {
    rule: 'SHM-INV-005',
    text: 'a page that a protected guest owns is in the file, mapped or pinned, so it is on no free list',
    when: always,
    holds: ({ slot, counters }, { cell }) =>
      cell.backing.slot === slot || userMappings(cell, slot) > 0 || counters.pins > 0 || counters.exclusive,
  },
  {
    rule: 'SHM-INV-006',
    text: 'KVM holds a page that a protected guest has got by a pin of its own, shared or not',
    when: isLongterm,
    holds: ({ mapping, counters: { held } }) => mapping.pin === 'normal' && held.kvm > 0,
  },
];

/** The invariants of this design at one page. Misuse of the pin calls is on record, and excuses the folio. */
export function invariantsUnder(settings: Settings): (page: ShmemPage) => readonly Violation[] {
  return (page) => [
    ...broken(settings, page, frameChecks, countedFrames(page)),
    ...broken(settings, page, guestChecks, guestPages(page)),
  ];
}

function broken<T extends CountedFrame>(
  settings: Settings,
  page: ShmemPage,
  checks: readonly Check<T>[],
  subjects: readonly T[],
): Violation[] {
  return subjects
    .filter((subject) => !isMisused(page, subject))
    .flatMap((subject) =>
      checks
        .filter(({ when }) => when(settings, inLargeFolio(page, subject.slot)))
        .filter(({ holds }) => !holds(subject, page))
        .map(({ rule, text }) => ({ rule, text: `not so in frame ${subject.slot}: ${text}` })),
    );
}

/** A folio that was split takes what was done to it along. */
function isMisused({ cell, folio }: ShmemPage, { slot, counters }: CountedFrame): boolean {
  return counters.misused || (folio?.counters.misused === true && cell.backing.large === slot);
}

function countedFrames(page: ShmemPage): CountedFrame[] {
  return [0, 1, 2]
    .filter((slot) => page.cell.frames[slot as 0 | 1 | 2] !== null)
    .map((slot) => ({ slot, counters: countersOf(page, slot) }));
}

function guestPages(page: ShmemPage): GuestPage[] {
  const { cell } = page;
  return cell.backing.kvm.flatMap((mapping, vm) => {
    const entry = cell.guests[vm];
    if (!mapping || entry?.kind !== 'mapped' || entry.frame !== mapping.frame) return [];
    const isPrivate = entry.state === 'owned' && frameOf(cell, entry.frame).host === 'nopage';
    return [{ slot: entry.frame, counters: countersOf(page, entry.frame), vm, mapping, isPrivate }];
  });
}
