import {
  type Globals,
  type Layout,
  type OperationOf,
  platformOf,
  type Resolution,
  type Verdict,
  withFrame,
} from '@guestmem/model';
import type { Errno } from '@guestmem/spec';
import { ensureFolio, ensureUptodate } from '../folio.js';
import { byGuestPage } from '../guest/resolve.js';
import type { Profile } from '../profiles/profile.js';
import { profileOf } from '../profiles/profile-of.js';
import type { GmemTurn, Handler } from '../record.js';

const notOffered: Verdict = { decision: 'not-offered', rule: 'GMEM-POP-001' };

/** kvm_gmem_populate goes by memslots, and a guest page without one is a bad argument. */
export function byPopulation(
  profile: Profile,
): (layout: Layout, one: OperationOf<'kvm.populate'>, globals: Globals) => Resolution {
  const resolve = byGuestPage(profile);
  return (layout, operation, globals) => {
    const found = resolve(layout, operation, globals);
    return 'decided' in found ? { decided: refused('GMEM-POP-002', 'EINVAL') } : found;
  };
}

/** SNP_LAUNCH_UPDATE and KVM_TDX_INIT_MEM_REGION: content for a page that the guest has never seen. */
export const populate: Handler<'kvm.populate'> = (turn, { vm = 0, value }, { file }) => {
  const { populate: population } = platformOf(turn.settings);
  if (population === null || turn.globals.vms[vm]?.kind !== 'protected') return notOffered;
  if (file === 'released') return refused('GMEM-POP-003', 'EFAULT');
  if (turn.cell.backing.attr !== 'private') return refused('GMEM-POP-004', 'EINVAL');
  if (value === undefined && profileOf(turn.settings).hasOrdinaryMemory) {
    return refused('GMEM-POP-005', population.withoutSource);
  }
  const slot = value === undefined ? ensureUptodate(turn, 'file') : ensureFolio(turn, 'file');
  const reply = population.enter(turn, vm, slot);
  // Whatever went wrong, the ioctls have one errno for it.
  if (reply.ret !== 'OK') return { ...refused('GMEM-POP-006', 'EIO'), rule: reply.rule };
  if (value !== undefined) fill(turn, slot, value);
  return { decision: 'allow', rule: 'GMEM-POP-006' };
};

function fill(turn: GmemTurn, slot: number, content: string): void {
  turn.cell = withFrame(turn.cell, slot, { content, uptodate: true });
  turn.effect('copy', slot);
}

function refused(rule: Verdict['rule'], user: Errno): Verdict {
  return { decision: 'refuse-final', rule, codes: { user } };
}
