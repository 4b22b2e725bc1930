import type { Effect, EffectKind } from '@guestmem/spec';
import { changedFrames, type Finding, type Invariant, type Observed, succeeded } from './observed.js';

const wiping: ReadonlySet<string> = new Set([
  'force_reclaim_guest_page',
  'reclaim_dying_guest_page',
  'guest_relinquish',
  'hvc_mem_relinquish',
]);

/** In which order the work of a step is done. */
export const orderInvariants: readonly Invariant[] = [
  {
    rule: 'HYP-INV-008',
    kind: 'effect-order',
    check: (observed) =>
      succeeded(observed, wiping).flatMap(({ page, vm }): Finding[] => {
        if (page === undefined || !wasPrivate(observed, page, vm)) return [];
        const kinds = effectsAt(observed, page).map(({ kind }) => kind);
        return isInOrder(kinds, ['zero', 'cache-clean', 'stage2-map'])
          ? []
          : [{ page, text: 'the host got a private page back before it was wiped and cleaned' }];
      }),
  },
  {
    rule: 'HYP-INV-014',
    kind: 'effect-order',
    check: (observed) => [...mappedTooEarly(observed), ...leftInSmmu(observed)],
  },
];

/** Effects of one page; one that names no page is about all. */
function effectsAt({ outcome }: Observed, page: number): readonly Effect[] {
  return outcome.effects.filter(({ index }) => index === undefined || index === page);
}

function wasPrivate({ before }: Observed, page: number, vm: number | undefined): boolean {
  const entries = before.cells[page]?.guests ?? [];
  const asked = vm === undefined ? entries : entries.filter((_, id) => id === vm);
  return asked.some((entry) => entry.kind === 'mapped' && entry.state === 'owned');
}

/** Whether each kind comes behind the one before it; no kind is wanted twice. */
function isInOrder(kinds: readonly EffectKind[], wanted: readonly EffectKind[]): boolean {
  let from = 0;
  return wanted.every((kind) => {
    from = kinds.indexOf(kind, from);
    return from >= 0;
  });
}

/** No mapping of a page may appear between the removal of another one and the invalidation. */
function mappedTooEarly(observed: Observed): readonly Finding[] {
  const pages = new Set(observed.outcome.effects.map(({ index }) => index ?? null));
  return [...pages].flatMap((page): Finding[] => {
    let unsynced = false;
    for (const { kind } of page === null ? [] : effectsAt(observed, page)) {
      if (kind === 'stage2-unmap' || kind === 'smmu-unmap') unsynced = true;
      if (kind === 'tlb-sync') unsynced = false;
      if (unsynced && (kind === 'stage2-map' || kind === 'smmu-map')) {
        return [
          { ...(page !== null && { page }), text: 'a page was mapped anew before the old mapping was out of the TLBs' },
        ];
      }
    }
    return [];
  });
}

/** Design nested: a page that the host lost left the SMMU behind the CPU's table and before the invalidation. */
function leftInSmmu(observed: Observed): readonly Finding[] {
  return changedFrames(observed).flatMap(({ page, slot, frame, before }): Finding[] => {
    const lost = frame.host === 'nopage' && before.frames[slot as 0 | 1 | 2]?.smmuMapped === true;
    const kinds = effectsAt(observed, page).map(({ kind }) => kind);
    return !lost || isInOrder(kinds, ['stage2-unmap', 'smmu-unmap', 'tlb-sync'])
      ? []
      : [{ page, text: 'a page left the host in another order than CPU, SMMU, TLBs' }];
  });
}
