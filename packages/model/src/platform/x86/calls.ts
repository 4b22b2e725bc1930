import type { Hypercall } from '../../machine.js';
import { kvmFinishTeardown, kvmStartTeardown } from './lifecycle.js';
import { snpLaunchUpdate, snpPvalidate, snpPvalidateRescind, snpRmpMakePrivate, snpRmpMakeShared } from './rmp.js';
import { tdgMemPageAccept, tdhMemPageAdd, tdhMemPageAug, tdhMemPageRemove } from './sept.js';
import { tdpMap, tdpZap } from './tdp.js';

/** What KVM, firmware and guests of x86 do to the tables. Only some of it is a call of anybody's; all of it is followed. */
export const x86Calls = {
  tdp_map: tdpMap,
  tdp_zap: tdpZap,
  kvm_start_teardown: kvmStartTeardown,
  kvm_finish_teardown: kvmFinishTeardown,
  snp_rmp_make_private: snpRmpMakePrivate,
  snp_rmp_make_shared: snpRmpMakeShared,
  snp_pvalidate: snpPvalidate,
  snp_pvalidate_rescind: snpPvalidateRescind,
  snp_launch_update: snpLaunchUpdate,
  tdh_mem_page_aug: tdhMemPageAug,
  tdh_mem_page_add: tdhMemPageAdd,
  tdh_mem_page_remove: tdhMemPageRemove,
  tdg_mem_page_accept: tdgMemPageAccept,
} as const satisfies Record<string, Hypercall>;
