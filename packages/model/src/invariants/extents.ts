import type { PageState } from '@guestmem/spec';
import type { EntryState, Extent } from '../cell.js';
import { changedPages, everyFrame, type Finding, type Invariant, isRam, type NamedFrame } from './observed.js';

interface Holding {
  readonly host: readonly PageState[];
  readonly guest: readonly EntryState[];
}

/** By extent: what the host may have of the page, and what the guest that the page is for may have. */
const holdings: Readonly<Record<Extent, Holding>> = {
  host: { host: ['owned'], guest: [] },
  private: { host: ['nopage'], guest: ['pending', 'owned'] },
  common: { host: ['shared-owned'], guest: ['shared-borrowed'] },
  lent: { host: ['nopage'], guest: ['pending', 'owned'] },
  shared: { host: ['shared-owned'], guest: ['pending', 'shared-borrowed'] },
  donated: { host: ['nopage'], guest: ['pending'] },
  guest: { host: ['nopage'], guest: ['owned'] },
  offered: { host: ['nopage', 'shared-borrowed'], guest: ['shared-owned'] },
};

/** What one extent can be mapped into. */
const mostMappings = 4;

const isGunyah = ({ hypervisor }: Parameters<NonNullable<Invariant['when']>>[0]): boolean =>
  hypervisor.profile === 'gunyah';

/** Gunyah's ownership database. */
export const extentInvariants: readonly Invariant[] = [
  {
    rule: 'HYP-INV-021',
    kind: 'transition',
    when: isGunyah,
    check: (observed) => [
      ...everyFrame(observed, 'the extent that holds a page and those who map it do not agree', isHeld),
      ...changedPages(observed).flatMap(({ page, before, cell }) =>
        before.frames.flatMap((frame, slot): Finding[] => {
          const now = cell.frames[slot];
          const isFinal = frame?.extent === 'guest' || frame?.extent === 'offered';
          if (!isFinal || !now || now.extent === 'guest' || now.extent === 'offered') return [];
          const vm = before.guests.findIndex((entry) => entry.kind === 'mapped' && entry.frame === slot);
          const life = observed.after.globals.vms[vm]?.life;
          return life === 'dying' || life === 'gone' ? [] : [{ page, text: 'a donation was undone while the VM runs' }];
        }),
      ),
      ...changedPages(observed).flatMap(({ page, before, cell }) =>
        before.guests.flatMap((entry, vm): Finding[] => {
          if (entry.kind !== 'mapped' || entry.state === 'pending' || cell.guests[vm]?.kind !== 'none') return [];
          const extent = before.frames[entry.frame as 0 | 1 | 2]?.extent;
          const wasReleased = observed.outcome.calls.some(({ call }) => releasing.has(call));
          return extent === 'common' || extent === 'guest' || extent === 'offered' || wasReleased
            ? []
            : [{ page, text: `a page was reclaimed that VM ${vm} had not given up` }];
        }),
      ),
    ],
  },
];

/** What makes a VM give a page up, within the step in which its owner takes it. */
const releasing: ReadonlySet<string> = new Set(['rm_mem_release', 'rm_reset_page', 'gh_modify_pages']);

function isHeld(at: NamedFrame): boolean {
  if (!isRam(at)) return true;
  const { cell, slot, frame } = at;
  const entries = cell.guests.flatMap((entry) =>
    entry.kind === 'mapped' && entry.frame === slot ? [entry.state] : [],
  );
  const { host, guest } = holdings[frame.extent];
  const fits = entries.length === (guest.length === 0 ? 0 : 1) && entries.every((state) => guest.includes(state));
  const reached = frame.host === 'nopage' ? 0 : 1;
  return fits && host.includes(frame.host) && reached + entries.length <= mostMappings;
}
