import type { EffectKind, HypercallRecord, Operation, Outcome, RuleId } from '@guestmem/spec';
import type { MachineCell } from '../../src/cell.js';
import type { Globals } from '../../src/globals.js';
import type { Iommu, PageSpec } from '../fixtures.js';

/** A made-up step. */
export interface Step {
  readonly before?: PageSpec;
  readonly after?: PageSpec | MachineCell;
  readonly iommu?: Iommu;
  readonly globals?: (globals: Globals) => Globals;
  readonly globalsBefore?: (globals: Globals) => Globals;
  readonly operation?: Operation;
  readonly decision?: Outcome['decision'];
  readonly calls?: readonly HypercallRecord[];
  readonly effects?: readonly EffectKind[];
  readonly hypervisor?: string;
  readonly data?: string;
}

/** A step that breaks an invariant, and how. */
export type Twin = readonly [rule: RuleId, title: string, step: Step];
