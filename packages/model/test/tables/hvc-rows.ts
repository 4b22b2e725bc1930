import { noEntry } from '../../src/cell.js';
import { mapped, onFrame, pages } from '../fixtures.js';
import type { Row } from './row.js';

const ofVm = { args: { vm: 0 } } as const;

/** The calls as a guest makes them. */
export const hvcRows: readonly Row[] = [
  ...(['hvc_mem_share', 'hvc_mem_unshare', 'hvc_mmio_guard', 'hvc_mem_relinquish'] as const).flatMap((call): Row[] => [
    {
      title: `${call} refuses a misaligned address`,
      call,
      args: { vm: 0, aligned: false },
      page: pages.guestPrivate,
      ret: 'EINVAL',
      rule: 'HYP-HVC-001',
    },
    {
      title: `${call} refuses a reserved argument`,
      call,
      args: { vm: 0, reserved: 'non-zero' },
      page: pages.guestPrivate,
      ret: 'EINVAL',
      rule: 'HYP-HVC-001',
    },
  ]),
  {
    ...ofVm,
    title: 'MEM_SHARE shares',
    call: 'hvc_mem_share',
    page: pages.guestPrivate,
    ret: 'OK',
    rule: 'HYP-GSHR-001',
    after: { frame: { host: 'shared-borrowed', smmuMapped: true }, guests: { 0: mapped('shared-owned') } },
  },
  {
    ...ofVm,
    title: 'MEM_SHARE of an unmapped gfn exits to the host',
    call: 'hvc_mem_share',
    ret: 'ENOENT',
    rule: 'HYP-GUEST-002',
  },
  {
    ...ofVm,
    title: 'MEM_SHARE tells nothing else of an internal error',
    call: 'hvc_mem_share',
    page: pages.poisoned,
    ret: 'EINVAL',
    rule: 'HYP-HVC-002',
  },
  {
    ...ofVm,
    title: 'MEM_UNSHARE takes back',
    call: 'hvc_mem_unshare',
    page: pages.guestShared,
    ret: 'OK',
    rule: 'HYP-GSHR-003',
    after: { frame: { host: 'nopage', smmuMapped: false }, guests: { 0: mapped('owned') } },
  },
  {
    ...ofVm,
    title: 'MEM_RELINQUISH gives back',
    call: 'hvc_mem_relinquish',
    page: pages.guestPrivate,
    ret: 'OK',
    rule: 'HYP-RLQ-001',
    after: { frame: { host: 'owned', smmuMapped: true, content: 'zero' }, guests: { 0: noEntry } },
  },
  {
    ...ofVm,
    title: 'MEM_UNSHARE of an unmapped gfn is just invalid',
    call: 'hvc_mem_unshare',
    ret: 'EINVAL',
    rule: 'HYP-HVC-002',
  },
  {
    ...ofVm,
    title: 'MEM_RELINQUISH tells nothing of DMA',
    call: 'hvc_mem_relinquish',
    page: { frame: { host: 'nopage', refcount: 1 }, guests: { 0: mapped('owned') } },
    ret: 'EINVAL',
    rule: 'HYP-HVC-002',
  },
  {
    ...ofVm,
    title: 'MEM_RELINQUISH does not exist upstream',
    call: 'hvc_mem_relinquish',
    settings: { hypervisor: { relinquish: false } },
    ret: 'EOPNOTSUPP',
    rule: 'HYP-RLQ-003',
  },
  { ...ofVm, title: 'FEATURES answers', call: 'hvc_features', ret: 'OK', rule: 'HYP-HVC-003', after: {} },
  { ...ofVm, title: 'HYP_MEMINFO answers', call: 'hvc_meminfo', ret: 'OK', rule: 'HYP-HVC-003', after: {} },
  {
    title: 'HYP_MEMINFO refuses an argument',
    call: 'hvc_meminfo',
    args: { vm: 0, reserved: 'non-zero' },
    ret: 'EINVAL',
    rule: 'HYP-HVC-001',
  },
  { ...ofVm, title: 'MMIO_GUARD answers', call: 'hvc_mmio_guard', ret: 'OK', rule: 'HYP-HVC-003', after: {} },
  {
    title: 'host_donate_guest needs a frame that exists',
    call: 'host_donate_guest',
    args: { ...onFrame, vm: 0, frame: 2 },
    ret: 'EPERM',
    rule: 'HYP-MEM-002',
  },
];
