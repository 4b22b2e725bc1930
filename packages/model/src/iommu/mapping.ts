import type { DomainId, FrameSlot, KnownRuleId, Reply } from '@guestmem/spec';
import { withDomain } from '../cell.js';
import { decide } from '../el2/decide.js';
import { isHostDomain } from '../el2/iommu-domains.js';
import type { Turn } from '../turn.js';
import { hostRules, iommuDesign } from './design.js';

export interface MapReply {
  readonly ret: Reply;
  readonly rule: KnownRuleId;
}

/** Maps the frame in a domain of the host: by hypercall in design pv, else in its own tables; ENODEV without an IOMMU. */
export function mapForDma<B, F>(turn: Turn<B, F>, domain: DomainId, frame: FrameSlot): MapReply {
  const design = iommuDesign(turn.settings);
  if (design === 'none') return { ret: 'ENODEV', rule: 'IOMMU-NONE-001' };
  if (design === 'pv') return turn.hypercall('iommu_map_pages', { domain, frame });
  const { ret, rule } = decide(
    turn,
    [
      [!isHostDomain(turn, { domain }), 'ENOENT', 'IOMMU-DOM-002'],
      [turn.cell.domains[domain] !== null, 'EEXIST', 'IOMMU-PV-007'],
    ],
    hostRules[design].maps,
  );
  if (ret === 'OK') turn.cell = withDomain(turn.cell, domain, frame);
  return { ret, rule };
}

/** Removes what the host's domain maps here. ENOENT: it maps nothing, and nothing was done. */
export function unmapForDma<B, F>(turn: Turn<B, F>, domain: DomainId): MapReply {
  const design = iommuDesign(turn.settings);
  if (design === 'none') return { ret: 'ENODEV', rule: 'IOMMU-NONE-001' };
  const mapped = isHostDomain(turn, { domain }) && turn.cell.domains[domain] !== null;
  if (design === 'pv') {
    const { rule } = turn.hypercall('iommu_unmap_pages', { domain });
    return { ret: mapped ? 'OK' : 'ENOENT', rule };
  }
  if (!mapped) return { ret: 'ENOENT', rule: 'IOMMU-PV-009' };
  turn.cell = withDomain(turn.cell, domain, null);
  turn.effect('tlb-sync');
  return { ret: 'OK', rule: hostRules[design].unmaps };
}
