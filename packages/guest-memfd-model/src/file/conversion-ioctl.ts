import {
  byFileIndex,
  type Globals,
  type Layout,
  type OperationOf,
  type Resolution,
  type Verdict,
} from '@guestmem/model';
import { owner } from '../kvm/owner.js';
import type { Profile } from '../profiles/profile.js';
import { throughVmmDescriptor } from './descriptor.js';

type ByConversion = (layout: Layout, operation: OperationOf<'kvm.convert'>, globals: Globals) => Resolution;

const noPrivateMemory: Verdict = { decision: 'refuse-final', rule: 'GMEM-CONV-005', codes: { user: 'EINVAL' } };
const badVm: Verdict = { decision: 'refuse-final', rule: 'GMEM-FILE-001', codes: { user: 'EBADF' } };
const noIoctl: Verdict = { decision: 'refuse-final', rule: 'GMEM-STATE-001', codes: { user: 'ENOTTY' } };
const nothingThere: Verdict = { decision: 'allow', rule: 'GMEM-DUAL-005' };

/** A VM without private memory has no attributes, in either direction; where the ioctl is missing no VM has. */
export function byConversion({ conversion: { missing }, convertsThrough }: Profile): ByConversion {
  if (convertsThrough === 'vm') return byAttributesOfVm;
  if (convertsThrough === 'kernel') return throughVmmDescriptor(() => ({ decided: noIoctl }));
  return throughVmmDescriptor((layout, operation: OperationOf<'kvm.convert'>, globals: Globals) => {
    if (missing) return { decided: missing };
    return hasPrivateMemory(globals) ? byFileIndex(layout, operation) : { decided: noPrivateMemory };
  });
}

/** The attributes of a VM go by guest pages, of which there are more than memory. */
const byAttributesOfVm: ByConversion = (layout, { index, pages = 1 }, globals) => {
  if (!globals.vms[owner]?.open) return { decided: badVm };
  if (!hasPrivateMemory(globals)) return { decided: noPrivateMemory };
  const inside = Math.min(pages, layout.filePages - index);
  return inside > 0 ? byFileIndex(layout, { index, pages: inside }) : { decided: nothingThere };
};

function hasPrivateMemory({ vms }: Globals): boolean {
  return vms[owner]?.kind === 'protected';
}
