import { toyWorld } from '../toy-design.js';
import type { Script } from './script.js';

const device = 0;

/** CPUs, guests and direct calls. */
export const machineScripts: readonly Script[] = [
  {
    title: 'shares pages with the hypervisor by direct calls',
    steps: [
      { do: { op: 'el2.call', call: 'host_share_hyp', index: 0 }, is: 'allow', rule: 'HYP-SHYP-001' },
      { do: { op: 'el2.call', call: 'hyp_pin_shared_mem', index: 0 }, is: 'allow' },
      {
        do: { op: 'el2.call', call: 'host_unshare_hyp', index: 0 },
        is: 'refuse-retryable',
        rule: 'HYP-SHYP-004',
        codes: { kernel: 'EBUSY' },
      },
      { do: { op: 'guest.read', gfn: 0 }, is: 'refuse-final', rule: 'HYP-OWN-001', codes: { run: 'EPERM' } },
      { do: { op: 'el2.call', call: 'hyp_unpin_shared_mem', index: 0 }, is: 'allow' },
      { do: { op: 'el2.call', call: 'host_unshare_hyp', index: 0 }, is: 'allow' },
    ],
  },
  {
    title: 'takes from the secure world only what it has, and says no more than DENIED',
    steps: [
      {
        do: { op: 'el2.call', call: 'host_unshare_ffa', index: 0 },
        is: 'refuse-final',
        rule: 'HYP-FFA-004',
        codes: { kernel: 'INVALID_PARAMETER' },
      },
      { do: { op: 'el2.call', call: 'host_share_ffa', index: 0 }, is: 'allow' },
      { do: { op: 'el2.call', call: 'host_share_ffa', index: 0 }, is: 'refuse-final', codes: { kernel: 'FFA_DENIED' } },
      { do: { op: 'el2.call', call: 'host_unshare_ffa', index: 0 }, is: 'allow' },
    ],
  },
  {
    title: 'makes no calls that are not its own, or that name no page',
    steps: [
      {
        do: { op: 'el2.call', call: 'guest_share_host', index: 0 },
        is: 'refuse-final',
        rule: 'HYP-CALL-001',
        codes: { kernel: 'NOT_SUPPORTED' },
      },
      { do: { op: 'el2.call', call: 'no_such_call', index: 0 }, is: 'refuse-final', rule: 'HYP-CALL-001' },
      {
        do: { op: 'el2.call', call: 'host_share_hyp' },
        is: 'refuse-final',
        rule: 'HYP-CALL-002',
        codes: { kernel: 'EINVAL' },
      },
      { do: { op: 'el2.call', call: 'host_share_hyp', index: 2 }, is: 'refuse-final', rule: 'CPU-FILE-001' },
      { do: { op: 'el2.call', call: 'reserve_vm' }, is: 'allow' },
    ],
  },
  {
    title: 'shares with a non-protected guest, with arguments',
    world: { ...toyWorld, vms: [{ kind: 'non-protected' }] },
    steps: [
      {
        do: { op: 'el2.call', call: 'host_share_guest', index: 0, prot: 'invalid' },
        is: 'refuse-final',
        rule: 'HYP-SGST-002',
      },
      { do: { op: 'el2.call', call: 'host_share_guest', index: 0, prot: 'r', order: 0 }, is: 'allow' },
      { do: { op: 'guest.write', gfn: 0, value: 'A' }, is: 'allow', rule: 'CPU-GUEST-001' },
      { do: { op: 'user.read', page: 0 }, is: 'allow', data: 'A' },
      { do: { op: 'el2.call', call: 'host_unshare_guest', index: 0 }, is: 'allow' },
    ],
  },
  {
    title: 'wants pages for page tables again and again',
    steps: [
      { do: { op: 'kvm.drainMemcache' }, is: 'allow', rule: 'CPU-VM-003' },
      { do: { op: 'guest.read', gfn: 0 }, is: 'refuse-retryable', rule: 'HYP-MEM-003', codes: { run: 'ENOMEM' } },
      { do: { op: 'kvm.topUp' }, is: 'allow' },
      { do: { op: 'guest.read', gfn: 0 }, is: 'allow', data: 'zero' },
    ],
  },
  {
    title: 'puts and loads vCPUs',
    steps: [
      { do: { op: 'kvm.vcpuPut' }, is: 'allow', rule: 'HYP-VCPU-005' },
      { do: { op: 'guest.read', gfn: 0 }, is: 'not-run', rule: 'CPU-VM-004' },
      { do: { op: 'el2.call', call: 'host_donate_guest', index: 0 }, is: 'refuse-final', rule: 'HYP-VCPU-001' },
      { do: { op: 'kvm.vcpuLoad' }, is: 'allow', rule: 'HYP-VCPU-003' },
      { do: { op: 'kvm.vcpuPut' }, is: 'allow' },
      { do: { op: 'el2.call', call: 'start_teardown_vm' }, is: 'allow' },
      { do: { op: 'kvm.vcpuLoad' }, is: 'refuse-final', rule: 'CPU-VM-002', codes: { run: 'EINVAL' } },
      { do: { op: 'guest.read', gfn: 0 }, is: 'not-run', rule: 'CPU-ACTOR-002' },
      { do: { op: 'kvm.vcpuPut', vm: 3 }, is: 'refuse-final', rule: 'CPU-VM-001', codes: { user: 'EBADF' } },
    ],
  },
  {
    title: 'refuses malformed calls of a guest',
    steps: [
      {
        do: { op: 'guest.malformed', gfn: 0, call: 'MEM_SHARE', fault: 'misaligned' },
        is: 'refuse-final',
        rule: 'HYP-HVC-001',
        codes: { guest: 'INVALID_PARAMETER' },
      },
      {
        do: { op: 'guest.malformed', gfn: 0, call: 'MEM_UNSHARE', fault: 'arg2' },
        is: 'refuse-final',
        rule: 'HYP-HVC-001',
      },
      {
        do: { op: 'guest.malformed', gfn: 0, call: 'MEM_RELINQUISH', fault: 'arg3' },
        is: 'refuse-final',
        rule: 'HYP-HVC-001',
      },
    ],
  },
  {
    title: 'has no malformed call for what a hypervisor does not offer',
    settings: { hypervisor: { relinquish: false } },
    steps: [
      {
        do: { op: 'guest.malformed', gfn: 0, call: 'MEM_RELINQUISH', fault: 'arg3' },
        is: 'refuse-final',
        rule: 'HYP-RLQ-003',
        codes: { guest: 'NOT_SUPPORTED' },
      },
    ],
  },
  {
    title: 'walks off its mappings, memslots and files',
    steps: [
      { do: { op: 'user.read', page: 7 }, is: 'kill-process', rule: 'CPU-VMA-001', codes: { user: 'SIGSEGV' } },
      { do: { op: 'guest.read', gfn: 7 }, is: 'refuse-final', rule: 'CPU-SLOT-001', codes: { run: 'MMIO' } },
      { do: { op: 'device.dmaRead', device, iova: 9 }, is: 'transaction-aborted', rule: 'IOMMU-DMA-001' },
      { do: { op: 'user.fork', child: 1 }, is: 'not-offered', rule: 'CPU-ACTOR-001' },
    ],
  },
  {
    title: 'loses a page to a stray kernel access and finds it out late',
    steps: [
      { do: { op: 'guest.write', gfn: 0, value: 'A' }, is: 'allow' },
      { do: { op: 'user.read', page: 0 }, is: 'kill-process', rule: 'CPU-HOST-003' },
      { do: { op: 'el2.call', call: 'force_reclaim_guest_page', index: 0 }, is: 'allow', rule: 'HYP-RCL-001' },
      {
        do: { op: 'el2.call', call: 'force_reclaim_guest_page', index: 0 },
        is: 'refuse-retryable',
        rule: 'HYP-RCL-003',
      },
      { do: { op: 'user.read', page: 0 }, is: 'allow', data: 'zero' },
      { do: { op: 'guest.read', gfn: 0 }, is: 'refuse-final', rule: 'CPU-GUEST-002' },
    ],
  },
  ...['upstream-2024', 'pkvm-android-2024'].map(
    (profile): Script => ({
      title: `seizes no page, ${profile}`,
      settings: { hypervisor: { profile } },
      steps: [
        { do: { op: 'guest.write', gfn: 0, value: 'A' }, is: 'allow' },
        { do: { op: 'el2.call', call: 'force_reclaim_guest_page', index: 0 }, is: 'not-offered', rule: 'HYP-KVM-014' },
        { do: { op: 'el2.call', call: 'vcpu_in_poison_fault' }, is: 'not-offered', rule: 'HYP-KVM-014' },
        { do: { op: 'el2.call', call: 'host_share_hyp', index: 1 }, is: 'allow' },
        { do: { op: 'guest.read', gfn: 0 }, is: 'allow', data: 'A' },
      ],
    }),
  ),
];
