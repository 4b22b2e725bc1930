import type { HypercallArgs, KnownRuleId } from '@guestmem/spec';
import { type Extent, type Frame, frameOf, withFrame, withGuest } from '../cell.js';
import { knownVm, namedFrame, slotOf } from '../el2/checks.js';
import { type Check, decide } from '../el2/decide.js';
import { hostLossEffects, hostLost, wipeEffects } from '../el2/stage2.js';
import type { Hypercall } from '../machine.js';
import { heldBy } from './checks.js';

interface Kind {
  readonly extent: Parcel;
  readonly rule: KnownRuleId;
  readonly rights: (args: HypercallArgs) => Check;
  /** Whether the list of receivers may name more than one. */
  readonly several: boolean;
}

type Parcel = Extract<Extent, 'lent' | 'shared' | 'donated'>;

const anyRights = ({ prot }: HypercallArgs): Check => [prot === 'invalid', 'RM_ARGUMENT_INVALID', 'HYP-GH-028'];
const allRights = ({ prot = 'rwx' }: HypercallArgs): Check => [prot !== 'rwx', 'RM_DENIED', 'HYP-GH-027'];

/** memparcel_construct: what a message must be, then what its owner must have. */
function creation({ extent, rule, rights, several }: Kind): Hypercall {
  return (machine, args) => {
    const { cell } = machine;
    const frame = namedFrame(machine, args);
    const { acl = 'fits', sanitize = false } = args;
    const checks: Check[] = [
      [args.reserved === 'non-zero', 'RM_MSG_INVALID', 'HYP-GH-023'],
      [acl === 'unfit' || (acl === 'several' && !several), 'RM_ARGUMENT_INVALID', 'HYP-GH-024'],
      [knownVm(machine, args) === null, 'RM_ARGUMENT_INVALID', 'HYP-GH-025'],
      [frame?.kind === 'mmio' && sanitize, 'RM_ARGUMENT_INVALID', 'HYP-GH-026'],
      rights(args),
      [args.aligned === false || args.inRange === false, 'RM_ARGUMENT_INVALID', 'HYP-GH-029'],
      [frame?.kind !== 'ram' || frame.extent !== 'host', 'RM_MEM_INVALID', 'HYP-GH-030'],
      [(frame?.refcount ?? 0) > 0, 'RM_MEM_INVALID', 'HYP-GH-031'],
      [heldBy(cell, args.vm).entry.kind !== 'none', 'RM_NORESOURCE', 'HYP-GH-032'],
    ];
    return decide(machine, checks, rule, () => {
      const slot = slotOf(args);
      const keeps = extent === 'shared';
      const kept: Partial<Frame> = keeps ? { host: 'shared-owned' } : hostLost;
      const prot = args.prot === undefined || args.prot === 'invalid' ? 'rwx' : args.prot;
      return {
        cell: withGuest(
          withFrame(cell, slot, { ...kept, extent, ...(sanitize && { content: 'zero' }) }),
          args.vm ?? 0,
          { kind: 'mapped', frame: slot, state: 'pending', prot, order: 0 },
        ),
        effects: [...(keeps ? [] : hostLossEffects(frameOf(cell, slot), slot)), ...(sanitize ? wipeEffects(slot) : [])],
      };
    });
  };
}

/** MEM_LEND: from now on nobody has the page, until it is accepted. */
export const rmMemLend = creation({ extent: 'lent', rule: 'HYP-GH-020', rights: anyRights, several: true });

/** MEM_DONATE: with the acceptance there is no way back. */
export const rmMemDonate = creation({ extent: 'donated', rule: 'HYP-GH-021', rights: allRights, several: false });

/** MEM_SHARE: the owner stays in the list, and keeps its access through the parcel. */
export const rmMemShare = creation({ extent: 'shared', rule: 'HYP-GH-022', rights: anyRights, several: true });
