import { type Access, hostAccess, type Verdict } from '@guestmem/model';
import type { GmemTurn, Handler } from '../record.js';
import { hostFault, refusal } from './fault.js';

const signal: Verdict = { decision: 'kill-process', rule: 'GMEM-FAULT-001', codes: { user: 'SIGBUS' } };
const failedCall: Verdict = { decision: 'refuse-final', rule: 'GMEM-UACC-001', codes: { user: 'EFAULT' } };

export const userRead: Handler<'user.read'> = (turn, { process = 0 }) => cpuAccess(turn, process, {});

export const userWrite: Handler<'user.write'> = (turn, { process = 0, value }) =>
  cpuAccess(turn, process, { write: value });

/** uaccess takes the fault inside the kernel: no signal, the system call fails. */
export const syscallBuffer: Handler<'user.syscallBuffer'> = (turn, { process = 0 }) => {
  const fault = hostFault(turn, process);
  return 'refused' in fault ? refusal(fault.refused, failedCall) : hostAccess(turn, fault.slot, 'uaccess', {});
};

function cpuAccess(turn: GmemTurn, process: number, access: Access): Verdict {
  const fault = hostFault(turn, process);
  return 'refused' in fault ? refusal(fault.refused, signal) : hostAccess(turn, fault.slot, 'user', access);
}
