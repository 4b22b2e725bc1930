import type { KnownHypercallName, Reply } from '@guestmem/spec';
import { expect, it } from 'vitest';
import { hypercalls } from '../src/hypercalls.js';
import type { Machine } from '../src/machine.js';
import { machineOf, pages } from './fixtures.js';

/**
 * The order of calls and replies of pkvm_ownership_selftest() (arch/arm64/kvm/hyp/nvhe/mem_protect.c), in which a
 * hypervisor built for debugging tests itself. It takes both kinds of guests for one; here VM 0 and VM 1 stand for them.
 */
const steps: readonly (readonly [KnownHypercallName, Reply])[] = [
  ['host_donate_hyp', 'EPERM'],
  ['host_share_hyp', 'EPERM'],
  ['host_unshare_hyp', 'EPERM'],
  ['host_share_ffa', 'EPERM'],
  ['host_unshare_ffa', 'EPERM'],
  ['hyp_pin_shared_mem', 'EPERM'],
  ['host_share_guest', 'EPERM'],
  ['host_unshare_guest', 'ENOENT'],
  ['host_donate_guest', 'EPERM'],
  ['hyp_donate_host', 'OK'],
  ['hyp_donate_host', 'EPERM'],
  ['host_unshare_hyp', 'EPERM'],
  ['host_unshare_ffa', 'EPERM'],
  ['host_unshare_guest', 'ENOENT'],
  ['hyp_pin_shared_mem', 'EPERM'],
  ['host_share_hyp', 'OK'],
  ['host_share_hyp', 'EPERM'],
  ['host_donate_hyp', 'EPERM'],
  ['host_share_ffa', 'EPERM'],
  ['hyp_donate_host', 'EPERM'],
  ['host_share_guest', 'EPERM'],
  ['host_unshare_guest', 'ENOENT'],
  ['host_donate_guest', 'EPERM'],
  ['hyp_pin_shared_mem', 'OK'],
  ['hyp_pin_shared_mem', 'OK'],
  ['hyp_unpin_shared_mem', 'OK'],
  ['host_unshare_hyp', 'EBUSY'],
  ['host_share_hyp', 'EPERM'],
  ['host_donate_hyp', 'EPERM'],
  ['host_share_ffa', 'EPERM'],
  ['hyp_donate_host', 'EPERM'],
  ['host_share_guest', 'EPERM'],
  ['host_donate_guest', 'EPERM'],
  ['hyp_unpin_shared_mem', 'OK'],
  ['host_unshare_hyp', 'OK'],
  ['host_share_ffa', 'OK'],
  ['host_share_ffa', 'EPERM'],
  ['host_donate_hyp', 'EPERM'],
  ['host_share_hyp', 'EPERM'],
  ['host_unshare_hyp', 'EPERM'],
  ['hyp_donate_host', 'EPERM'],
  ['host_share_guest', 'EPERM'],
  ['host_donate_guest', 'EPERM'],
  ['hyp_pin_shared_mem', 'EPERM'],
  ['host_unshare_ffa', 'OK'],
  ['host_unshare_ffa', 'EPERM'],
  ['host_share_guest', 'OK'],
  ['host_share_guest', 'EPERM'],
  ['host_share_ffa', 'EPERM'],
  ['host_donate_hyp', 'EPERM'],
  ['host_share_hyp', 'EPERM'],
  ['host_unshare_hyp', 'EPERM'],
  ['hyp_donate_host', 'EPERM'],
  ['host_donate_guest', 'EPERM'],
  ['hyp_pin_shared_mem', 'EPERM'],
  ['host_unshare_guest', 'OK'],
  ['host_donate_guest', 'OK'],
  ['host_donate_guest', 'EPERM'],
  ['host_share_guest', 'EPERM'],
  ['host_share_ffa', 'EPERM'],
  ['host_donate_hyp', 'EPERM'],
  ['host_share_hyp', 'EPERM'],
];

it("answers the kernel's own ownership self-test, call by call", () => {
  let machine: Machine = machineOf({ page: pages.hypOwned });
  const replies = steps.map(([call]) => {
    const vm = call === 'host_donate_guest' ? 0 : 1;
    const answer = hypercalls[call]?.(machine, { frame: 0, vm });
    if (!answer) throw new Error(`no hypercall ${call}`);
    machine = { ...machine, cell: answer.cell, globals: answer.globals };
    return [call, answer.ret];
  });
  expect(replies).toEqual(steps);
});
