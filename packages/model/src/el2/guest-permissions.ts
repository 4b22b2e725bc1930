import { type MachineCell, type Prot, withGuest } from '../cell.js';
import type { Hypercall } from '../machine.js';
import { entryOf, granuleCheck, loadedVcpuCheck, nonProtectedVmCheck } from './checks.js';
import { type Check, decide } from './decide.js';

const prots: readonly Prot[] = ['r', 'rw', 'rx', 'rwx'];

/** The weakest permissions that include both. */
function union(a: Prot, b: Prot): Prot {
  return prots.find((prot) => [...a, ...b].every((bit) => prot.includes(bit))) ?? 'rwx';
}

function withProt(cell: MachineCell, vm: number, change: (prot: Prot) => Prot): MachineCell {
  const entry = entryOf(cell, vm);
  return entry.kind === 'mapped' ? withGuest(cell, vm, { ...entry, prot: change(entry.prot) }) : cell;
}

/** __pkvm_host_relax_perms_guest: permissions are only ever added. */
export const hostRelaxPermsGuest: Hypercall = (machine, args) => {
  const checks: Check[] = [
    loadedVcpuCheck(machine, args, 'non-protected'),
    [args.prot === 'invalid', 'EINVAL', 'HYP-SGST-002'],
  ];
  const wanted = (args.prot ?? 'rwx') as Prot;
  return decide(machine, checks, 'HYP-PERM-001', () => ({
    cell: withProt(machine.cell, args.vm ?? 0, (prot) => union(prot, wanted)),
  }));
};

/** __pkvm_host_wrprotect_guest. */
export const hostWrprotectGuest: Hypercall = (machine, args) =>
  decide(machine, [nonProtectedVmCheck(machine, args), granuleCheck(args)], 'HYP-PERM-002', () => ({
    cell: withProt(machine.cell, args.vm ?? 0, (prot) => (prot.includes('x') ? 'rx' : 'r')),
    effects: [{ kind: 'tlb-sync' }],
  }));

/** __pkvm_host_test_clear_young_guest. Access flags are not part of the model. */
export const hostTestClearYoungGuest: Hypercall = (machine, args) =>
  decide(machine, [nonProtectedVmCheck(machine, args), granuleCheck(args)], 'HYP-PERM-003');

/** __pkvm_host_mkyoung_guest. */
export const hostMkyoungGuest: Hypercall = (machine, args) =>
  decide(machine, [loadedVcpuCheck(machine, args, 'non-protected')], 'HYP-PERM-003');
