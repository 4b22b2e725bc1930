import { noEntry } from '../../src/cell.js';
import { withVm } from '../../src/globals.js';
import { mapped, pages } from '../fixtures.js';
import type { Row } from './row.js';

const toVm = { args: { frame: 0, vm: 0 } } as const;
const toOrdinary = { args: { frame: 0, vm: 1 } } as const;
const ofVm = { args: { vm: 0 } } as const;
const dying: NonNullable<Row['globals']> = (globals) => withVm(globals, 0, { life: 'dying' });
const gone: NonNullable<Row['globals']> = (globals) => withVm(globals, 0, { life: 'gone' });

/** A page of VM 0 under SEV-SNP: waiting to be validated, validated, and validated with the entry zapped. */
const snp = {
  pending: { frame: { host: 'nopage', rmp: 0 }, guests: { 0: mapped('pending') } },
  validated: { frame: { host: 'nopage', rmp: 0, validated: true }, guests: { 0: mapped('owned') } },
  zapped: { frame: { host: 'nopage', rmp: 0, validated: true } },
} as const;

/** The same under TDX. */
const td = {
  pending: { frame: { host: 'nopage' }, guests: { 0: mapped('pending') } },
  accepted: pages.guestPrivate,
} as const;

const tdpRows: readonly Row[] = [
  {
    title: 'KVM lends a page to an ordinary guest',
    call: 'tdp_map',
    ...toOrdinary,
    ret: 'OK',
    rule: 'HYP-KVM-001',
    after: { frame: { host: 'shared-owned', guestShares: 1 }, guests: { 1: mapped('shared-borrowed') } },
    effects: ['stage2-map'],
  },
  {
    title: 'KVM lends it to a second one',
    call: 'tdp_map',
    args: { frame: 0, vm: 2 },
    page: pages.sharedWithGuest,
    ret: 'OK',
    rule: 'HYP-KVM-001',
    after: { frame: { guestShares: 2 }, guests: { 2: mapped('shared-borrowed') } },
  },
  {
    title: 'KVM maps no gfn twice',
    call: 'tdp_map',
    ...toOrdinary,
    page: pages.sharedWithGuest,
    ret: 'EEXIST',
    rule: 'HYP-KVM-003',
  },
  {
    title: 'KVM lends nothing that is assigned',
    call: 'tdp_map',
    ...toOrdinary,
    page: snp.validated,
    ret: 'EPERM',
    rule: 'HYP-KVM-004',
  },
  {
    title: 'KVM takes a page back',
    call: 'tdp_zap',
    args: { vm: 1 },
    page: pages.sharedWithGuest,
    ret: 'OK',
    rule: 'HYP-KVM-002',
    after: { frame: { host: 'owned', guestShares: 0 }, guests: { 1: noEntry } },
    effects: ['stage2-unmap', 'tlb-sync'],
  },
  {
    title: 'KVM zaps a validated page, which stays assigned',
    call: 'tdp_zap',
    ...ofVm,
    page: snp.validated,
    ret: 'OK',
    rule: 'HYP-KVM-002',
    after: { guests: { 0: noEntry } },
  },
  { title: 'KVM zaps nothing where nothing is', call: 'tdp_zap', ...ofVm, ret: 'ENOENT', rule: 'HYP-KVM-005' },
  {
    title: 'KVM begins to destroy a VM',
    call: 'kvm_start_teardown',
    ...ofVm,
    ret: 'OK',
    rule: 'HYP-KVM-006',
    after: { globals: dying },
  },
  {
    title: 'KVM begins that once',
    call: 'kvm_start_teardown',
    ...ofVm,
    globals: dying,
    ret: 'EINVAL',
    rule: 'HYP-KVM-008',
  },
  {
    title: 'KVM ends it',
    call: 'kvm_finish_teardown',
    ...ofVm,
    globals: dying,
    ret: 'OK',
    rule: 'HYP-KVM-007',
    after: { globals: gone },
  },
  { title: 'KVM ends no VM that lives', call: 'kvm_finish_teardown', ...ofVm, ret: 'EINVAL', rule: 'HYP-KVM-008' },
];

const snpRows: readonly Row[] = [
  {
    title: 'the first private fault assigns a page, and what stood there is noise to the guest',
    call: 'snp_rmp_make_private',
    ...toVm,
    ret: 'OK',
    rule: 'HYP-SNP-001',
    after: { frame: { host: 'nopage', rmp: 0, content: 'ciphertext' }, guests: { 0: mapped('pending') } },
  },
  {
    title: 'a page that the guest had validated comes back validated, with its content',
    call: 'snp_rmp_make_private',
    ...toVm,
    page: snp.zapped,
    ret: 'OK',
    rule: 'HYP-SNP-001',
    after: { guests: { 0: mapped('owned') } },
  },
  {
    title: 'an ordinary VM gets no private page',
    call: 'snp_rmp_make_private',
    ...toOrdinary,
    ret: 'EINVAL',
    rule: 'HYP-KVM-016',
  },
  {
    title: 'no gfn is filled twice',
    call: 'snp_rmp_make_private',
    ...toVm,
    page: snp.pending,
    ret: 'EEXIST',
    rule: 'HYP-SNP-002',
  },
  {
    title: 'a gfn that is filled is told before the page of another guest',
    call: 'snp_rmp_make_private',
    args: { frame: 0, vm: 3 },
    page: { ...snp.validated, guests: { ...snp.validated.guests, 3: mapped('shared-borrowed') } },
    ret: 'EEXIST',
    rule: 'HYP-SNP-002',
  },
  {
    title: 'a page of another guest is not assigned',
    call: 'snp_rmp_make_private',
    args: { frame: 0, vm: 3 },
    page: snp.validated,
    ret: 'EPERM',
    rule: 'HYP-SNP-003',
  },
  {
    title: 'a page that is lent is not assigned',
    call: 'snp_rmp_make_private',
    ...toVm,
    page: pages.sharedWithGuest,
    ret: 'EPERM',
    rule: 'HYP-SNP-004',
  },
  {
    title: 'a page is made the host\u2019s, and reads as ciphertext',
    call: 'snp_rmp_make_shared',
    page: snp.zapped,
    ret: 'OK',
    rule: 'HYP-SNP-006',
    after: { frame: { host: 'owned', rmp: null, validated: false, content: 'ciphertext' } },
    effects: ['cache-clean'],
  },
  {
    title: 'a page that is not assigned is left alone',
    call: 'snp_rmp_make_shared',
    ret: 'EINVAL',
    rule: 'HYP-SNP-007',
  },
  {
    title: 'a guest validates its page',
    call: 'snp_pvalidate',
    ...ofVm,
    page: snp.pending,
    ret: 'OK',
    rule: 'HYP-SNP-008',
    after: { frame: { validated: true }, guests: { 0: mapped('owned') } },
  },
  {
    title: 'a guest validates nothing twice',
    call: 'snp_pvalidate',
    ...ofVm,
    page: snp.validated,
    ret: 'ENOENT',
    rule: 'HYP-SNP-009',
  },
  {
    title: 'a guest takes its validation back',
    call: 'snp_pvalidate_rescind',
    ...ofVm,
    page: snp.validated,
    ret: 'OK',
    rule: 'HYP-SNP-010',
    after: { frame: { validated: false }, guests: { 0: mapped('pending') } },
  },
  {
    title: 'a guest takes back nothing',
    call: 'snp_pvalidate_rescind',
    ...ofVm,
    page: snp.pending,
    ret: 'ENOENT',
    rule: 'HYP-SNP-011',
  },
  {
    title: 'the firmware takes a page in with its content',
    call: 'snp_launch_update',
    ...toVm,
    ret: 'OK',
    rule: 'HYP-SNP-012',
    after: { frame: { host: 'nopage', rmp: 0, validated: true } },
  },
  {
    title: 'the firmware takes no page twice',
    call: 'snp_launch_update',
    ...toVm,
    page: snp.zapped,
    ret: 'EEXIST',
    rule: 'HYP-SNP-013',
  },
  {
    title: 'the firmware takes no page that is lent',
    call: 'snp_launch_update',
    ...toVm,
    page: pages.sharedWithGuest,
    ret: 'EPERM',
    rule: 'HYP-SNP-004',
  },
];

const tdRows: readonly Row[] = [
  {
    title: 'a private fault adds a page that has to be accepted',
    call: 'tdh_mem_page_aug',
    ...toVm,
    ret: 'OK',
    rule: 'HYP-TDX-001',
    after: { frame: { host: 'nopage' }, guests: { 0: mapped('pending') } },
  },
  {
    title: 'no gfn of a TD is filled twice',
    call: 'tdh_mem_page_aug',
    ...toVm,
    page: td.pending,
    ret: 'EEXIST',
    rule: 'HYP-TDX-002',
  },
  {
    title: 'a TD gets no page that is lent',
    call: 'tdh_mem_page_aug',
    ...toVm,
    page: pages.sharedWithGuest,
    ret: 'EPERM',
    rule: 'HYP-TDX-003',
  },
  {
    title: 'a VM that is no TD gets none at all',
    call: 'tdh_mem_page_aug',
    ...toOrdinary,
    ret: 'EINVAL',
    rule: 'HYP-KVM-016',
  },
  {
    title: 'a TD is built with content',
    call: 'tdh_mem_page_add',
    ...toVm,
    ret: 'OK',
    rule: 'HYP-TDX-007',
    after: { frame: { host: 'nopage' }, guests: { 0: mapped('owned') } },
  },
  {
    title: 'the module zeroes what a guest accepts',
    call: 'tdg_mem_page_accept',
    ...ofVm,
    page: td.pending,
    ret: 'OK',
    rule: 'HYP-TDX-005',
    after: { frame: { content: 'zero' }, guests: { 0: mapped('owned') } },
    effects: ['zero'],
  },
  {
    title: 'a guest accepts nothing twice',
    call: 'tdg_mem_page_accept',
    ...ofVm,
    page: td.accepted,
    ret: 'ENOENT',
    rule: 'HYP-TDX-006',
  },
  {
    title: 'a page leaves its TD by block, track and remove, and is cleared',
    call: 'tdh_mem_page_remove',
    ...ofVm,
    page: td.accepted,
    ret: 'OK',
    rule: 'HYP-TDX-008',
    after: { frame: { host: 'owned', content: 'zero' }, guests: { 0: noEntry } },
    effects: ['stage2-unmap', 'tlb-sync', 'cache-clean', 'zero'],
  },
  {
    title: 'nothing is removed where nothing is',
    call: 'tdh_mem_page_remove',
    ...ofVm,
    ret: 'ENOENT',
    rule: 'HYP-TDX-009',
  },
];

/** What KVM, firmware and guests do to the tables of x86. */
export const x86Rows: readonly Row[] = [...tdpRows, ...snpRows, ...tdRows];
