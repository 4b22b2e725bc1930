import type { HypercallArgs, Reply } from '@guestmem/spec';
import type { Answer, Hypercall } from '../machine.js';
import { type Check, decide } from './decide.js';
import { guestShareHost, guestUnshareHost } from './guest-share.js';
import { guestRelinquish } from './relinquish.js';

function argumentChecks({ aligned, reserved }: HypercallArgs): readonly Check[] {
  return [
    [aligned === false, 'EINVAL', 'HYP-HVC-001'],
    [reserved === 'non-zero', 'EINVAL', 'HYP-HVC-001'],
  ];
}

/** A guest is told INVALID_PARAMETER (EINVAL here) for any internal error but those that exit to the host. */
function memoryCall(transition: Hypercall, exits: readonly Reply[]): Hypercall {
  return (machine, args) => {
    const checked = decide(machine, argumentChecks(args), 'HYP-HVC-003');
    return checked.ret === 'OK' ? folded(transition(machine, args), exits) : checked;
  };
}

function folded(answer: Answer, exits: readonly Reply[]): Answer {
  return answer.ret === 'OK' || exits.includes(answer.ret) ? answer : { ...answer, ret: 'EINVAL', rule: 'HYP-HVC-002' };
}

export const hvcMemShare: Hypercall = memoryCall(guestShareHost, ['ENOENT']);
export const hvcMemUnshare: Hypercall = memoryCall(guestUnshareHost, []);

const relinquishCall = memoryCall(guestRelinquish, []);
export const hvcMemRelinquish: Hypercall = (machine, args) => {
  const missing: Check = [!machine.settings.hypervisor.relinquish, 'EOPNOTSUPP', 'HYP-RLQ-003'];
  return missing[0] ? decide(machine, [missing], 'HYP-HVC-003') : relinquishCall(machine, args);
};

/** FEATURES takes no argument. */
export const hvcFeatures: Hypercall = (machine) => decide(machine, [], 'HYP-HVC-003');

/** HYP_MEMINFO: the page size; its arguments have to be zero. */
export const hvcMeminfo: Hypercall = (machine, { reserved = 'zero' }) =>
  decide(machine, argumentChecks({ reserved }), 'HYP-HVC-003');

/** MMIO_GUARD. Emulated registers are not part of the model: only the arguments are checked. */
export const hvcMmioGuard: Hypercall = (machine, args) => decide(machine, argumentChecks(args), 'HYP-HVC-003');
