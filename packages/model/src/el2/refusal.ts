import type { Decision, KnownRuleId } from '@guestmem/spec';

/** Refusals whose cause can go away without the caller asking for anything else. */
const retryable: ReadonlySet<KnownRuleId> = new Set<KnownRuleId>([
  'HYP-DHYP-004',
  'HYP-MEM-003',
  'HYP-RCL-003',
  'HYP-RCL-005',
  'HYP-RCL-007',
  'HYP-RLQ-004',
  'HYP-SGST-004',
  'HYP-SHYP-004',
  'IOMMU-DEV-010',
  'IOMMU-DOM-003',
  'IOMMU-DOM-004',
  'IOMMU-DOM-006',
  'IOMMU-PV-001',
  'IOMMU-PV-002',
  'IOMMU-PV-007',
]);

/** What a refusal of EL2 by this rule amounts to for a caller that passes it on. */
export function refusalBy(rule: KnownRuleId): Extract<Decision, 'refuse-retryable' | 'refuse-final'> {
  return retryable.has(rule) ? 'refuse-retryable' : 'refuse-final';
}
