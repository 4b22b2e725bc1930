import type { EffectKind, HypercallArgs, KnownHypercallName, Reply, RuleId } from '@guestmem/spec';
import type { Frame, GuestEntry } from '../../src/cell.js';
import type { Globals } from '../../src/globals.js';
import type { MachineSpec } from '../fixtures.js';

/** One call on one machine, and what must come of it. */
export interface Row extends MachineSpec {
  readonly title: string;
  readonly call: KnownHypercallName;
  readonly args?: HypercallArgs;
  readonly ret: Reply;
  readonly rule: RuleId;
  readonly after?: {
    readonly frame?: Partial<Frame>;
    readonly guests?: Readonly<Record<number, GuestEntry>>;
    readonly domains?: readonly number[];
    /** From the globals before. */
    readonly globals?: (globals: Globals) => Globals;
  };
  readonly effects?: readonly EffectKind[];
}
