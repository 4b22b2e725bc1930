import { isRefusal } from '../perform.js';
import { changedPages, type Finding, type Invariant, type Page, succeeded } from './observed.js';
import { isSame } from './same.js';

/** Calls by which a page comes back to the host, or leaves those that it was lent to. */
const returning: ReadonlySet<string> = new Set([
  'hyp_donate_host',
  'host_unshare_hyp',
  'host_unshare_ffa',
  'host_unshare_guest',
  'force_reclaim_guest_page',
  'reclaim_dying_guest_page',
  'guest_relinquish',
  'hvc_mem_relinquish',
  'gh_donate_from_protected',
  'gh_unshare_folio',
  'rm_mem_reclaim',
  'rm_return_page',
  'tdp_zap',
  'snp_rmp_make_shared',
  'tdh_mem_page_remove',
]);

const reclaiming: ReadonlySet<string> = new Set(['reclaim_dying_guest_page']);

/** What a step may not do, whatever it does. */
export const transitionInvariants: readonly Invariant[] = [
  {
    rule: 'HYP-INV-006',
    kind: 'transition',
    check: (observed) => {
      if (observed.operation.op !== 'el2.call' || !isRefusal(observed.outcome)) return [];
      return changedPages(observed).flatMap((at) =>
        isUntouched(at) ? [] : [{ page: at.page, text: 'a hypercall that failed left something changed' }],
      );
    },
  },
  {
    rule: 'HYP-INV-009',
    kind: 'transition',
    check: (observed) =>
      changedPages(observed).flatMap(({ page, before, cell }) =>
        before.guests.flatMap((entry, vm): Finding[] =>
          entry.kind === 'poison' && cell.guests[vm]?.kind !== 'poison'
            ? [{ page, text: `the poison at the gfn of VM ${vm} is gone` }]
            : [],
        ),
      ),
  },
  {
    rule: 'HYP-INV-010',
    kind: 'transition',
    check: (observed) => [
      ...observed.after.globals.vms.flatMap(({ life, vcpu }, vm): Finding[] =>
        (life === 'dying' || life === 'gone') && vcpu === 'loaded'
          ? [{ text: `VM ${vm} is being torn down with a vCPU loaded` }]
          : [],
      ),
      ...succeeded(observed, reclaiming).flatMap(({ vm }): Finding[] => {
        const life = observed.after.globals.vms[vm ?? 0]?.life;
        return life === 'dying' || life === 'gone' ? [] : [{ text: `a page of VM ${vm} was reclaimed while it lives` }];
      }),
    ],
  },
  {
    rule: 'HYP-INV-019',
    kind: 'transition',
    check: (observed) =>
      changedPages(observed).flatMap(({ page, before, cell }) =>
        cell.frames.flatMap((frame, slot): Finding[] => {
          if (!frame?.ffaShared) return [];
          const old = before.frames[slot];
          const fromOwned = !old || old.ffaShared || old.host === 'owned';
          return fromOwned && frame.host === 'shared-owned'
            ? []
            : [{ page, text: 'the secure world was given a page that the host did not own alone' }];
        }),
      ),
  },
  {
    rule: 'HYP-INV-022',
    kind: 'transition',
    check: (observed) => {
      const returned = new Set(succeeded(observed, returning).map(({ page }) => page));
      return changedPages(observed).flatMap(({ page, before, cell }) =>
        before.frames.some((frame, slot) => frame && !cell.frames[slot] && frame.host !== 'owned') &&
        !returned.has(page)
          ? [{ page, text: 'a page was freed that the host did not own alone' }]
          : [],
      );
    },
  },
];

/** The backing may have put a page into the file for the call; all that stood before stands as it was. */
function isUntouched({ before, cell }: Page): boolean {
  const frames = before.frames.every((frame, slot) => frame === null || isSame(frame, cell.frames[slot]));
  return frames && isSame(before.guests, cell.guests) && isSame(before.domains, cell.domains);
}
