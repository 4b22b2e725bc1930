import type { OperationTable } from '../backing.js';
import { type Vm, withVm } from '../globals.js';
import { once } from '../passes.js';
import { notOffered } from '../platform/not-offered.js';
import { platformOf } from '../platform/platform-of.js';
import { worldOnly } from '../resolve.js';
import type { Turn, Verdict } from '../turn.js';

const noDescriptor: Verdict = { decision: 'refuse-final', rule: 'CPU-VM-001', codes: { user: 'EBADF' } };

/** Runs on a VM that the VMM still holds a descriptor of. */
function onVm<B, F>(turn: Turn<B, F>, vm: number, run: () => Verdict): Verdict {
  return turn.globals.vms[vm]?.open ? run() : noDescriptor;
}

function setMemcache<B, F>(turn: Turn<B, F>, vm: number, memcache: Vm['memcache']): Verdict {
  if (!platformOf(turn.settings).offers('host_donate_guest')) return notOffered;
  return onVm(turn, vm, () => {
    turn.globals = withVm(turn.globals, vm, { memcache });
    return { decision: 'allow', rule: 'CPU-VM-003' };
  });
}

export function vcpuOperations<B, F>(): Pick<
  OperationTable<B, F>,
  'kvm.vcpuLoad' | 'kvm.vcpuPut' | 'kvm.topUp' | 'kvm.drainMemcache'
> {
  return {
    'kvm.vcpuLoad': {
      resolve: worldOnly,
      passes: once((turn, { vm = 0 }) =>
        onVm(turn, vm, () => {
          const rule = platformOf(turn.settings).loadVcpu(turn, vm);
          // Loading returns nothing: that no vCPU is loaded shows when the host tries to run one.
          const loaded = turn.globals.vms[vm]?.vcpu === 'loaded';
          return loaded
            ? { decision: 'allow', rule }
            : { decision: 'refuse-final', rule: 'CPU-VM-002', codes: { run: 'EINVAL' } };
        }),
      ),
    },
    'kvm.vcpuPut': {
      resolve: worldOnly,
      passes: once((turn, { vm = 0 }) =>
        onVm(turn, vm, () => ({ decision: 'allow', rule: platformOf(turn.settings).putVcpu(turn, vm) })),
      ),
    },
    'kvm.topUp': { resolve: worldOnly, passes: once((turn, { vm = 0 }) => setMemcache(turn, vm, 'enough')) },
    'kvm.drainMemcache': { resolve: worldOnly, passes: once((turn, { vm = 0 }) => setMemcache(turn, vm, 'empty')) },
  };
}
