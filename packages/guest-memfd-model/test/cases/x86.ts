import type { Operation } from '@guestmem/spec';
import type { Case, Expected } from '../case.js';
import { guestRead, guestWrite, hostRead, hostWrite, punch, share, toPrivate, toShared } from '../operations.js';

type Profile = 'sw-protected' | 'sev-snp' | 'tdx';
type Step = readonly [Operation, Expected];

const ok: Expected = { decision: 'allow' };
const done: Expected = { decision: 'allow', codes: { guest: 'SUCCESS' } };
const sigbus: Expected = { decision: 'kill-process', codes: { user: 'SIGBUS' } };
const reads = (data: string): Expected => ({ decision: 'allow', data });
const unshare: Operation = { op: 'guest.unshare', gfn: 0 };
const linearRead: Operation = { op: 'kernel.linearRead', index: 0 };
const linearWrite: Operation = { op: 'kernel.linearWrite', index: 0, value: 'Evil' };
const pin: Operation = { op: 'kernel.pin', page: 0 };
const vmmPopulates: Operation = { op: 'kvm.populate', gfn: 0, value: 'Boot' };
const inPlace: Operation = { op: 'kvm.populate', gfn: 0 };
const assign: Operation = { op: 'device.assign', device: 0 };
const dmaRead: Operation = { op: 'device.dmaRead', device: 0, iova: 0 };
const secret = guestWrite.op === 'guest.write' ? guestWrite.value : 'A';
const mail = hostWrite.op === 'user.write' ? hostWrite.value : 'B';
const invalid: Expected = { decision: 'refuse-final', codes: { user: 'EINVAL' } };

/** One aspect of private memory, and what it comes to on each platform. */
interface Aspect {
  readonly aspect: string;
  readonly world?: NonNullable<Case['world']>;
  readonly given?: readonly Operation[];
  readonly on: Readonly<Partial<Record<Profile, readonly Step[]>>>;
}

const fill: readonly Operation[] = [toPrivate, guestWrite];
const device = { devices: [{ speaksPrivate: true, domain: 0 }] } as const;

const aspects: readonly Aspect[] = [
  {
    aspect: 'who keeps the kernel from reading',
    given: fill,
    on: {
      'sw-protected': [[linearRead, reads(secret)]],
      'sev-snp': [[linearRead, reads('ciphertext')]],
      tdx: [[linearRead, reads('ciphertext')]],
    },
  },
  {
    aspect: 'a process at a private page',
    given: fill,
    on: { 'sw-protected': [[hostRead, sigbus]], 'sev-snp': [[hostRead, sigbus]], tdx: [[hostRead, sigbus]] },
  },
  {
    aspect: 'a write of the kernel',
    given: fill,
    on: {
      'sw-protected': [
        [linearWrite, ok],
        [guestRead, reads('Evil')],
      ],
      'sev-snp': [[linearWrite, { decision: 'kill-host', codes: { kernel: 'OOPS' } }]],
      tdx: [
        [linearWrite, ok],
        [guestRead, { decision: 'kill-guest', rule: 'HYP-TDX-015' }],
      ],
    },
  },
  {
    aspect: 'what the host preloads while the page is shared',
    given: [hostWrite],
    on: {
      'sw-protected': [
        [toPrivate, ok],
        [guestRead, reads(mail)],
      ],
      'sev-snp': [
        [toPrivate, ok],
        [guestRead, reads('ciphertext')],
      ],
      tdx: [
        [toPrivate, ok],
        [guestRead, reads('zero')],
      ],
    },
  },
  {
    aspect: 'a preload by firmware, from a source and in place',
    given: [hostWrite, toPrivate],
    on: {
      'sw-protected': [[vmmPopulates, { decision: 'not-offered', rule: 'GMEM-POP-001' }]],
      'sev-snp': [
        [inPlace, { ...ok, rule: 'GMEM-POP-006', calls: ['snp_launch_update'] }],
        [guestRead, { ...reads(mail), calls: ['snp_rmp_make_private'] }],
        [vmmPopulates, { decision: 'refuse-final', rule: 'HYP-SNP-013', codes: { user: 'EIO' } }],
      ],
      tdx: [
        [inPlace, { ...ok, rule: 'GMEM-POP-006', calls: ['tdh_mem_page_add'] }],
        [guestRead, { ...reads(mail), calls: [] }],
        [vmmPopulates, { decision: 'refuse-final', rule: 'HYP-TDX-002', codes: { user: 'EIO' } }],
      ],
    },
  },
  {
    aspect: 'content over conversions',
    given: fill,
    on: {
      'sw-protected': [
        [share, { ...done, rule: 'GMEM-CALL-001' }],
        [hostRead, reads(secret)],
        [hostWrite, ok],
        [unshare, done],
        [guestRead, reads(mail)],
      ],
      'sev-snp': [
        [share, done],
        [hostRead, reads('ciphertext')],
        [hostWrite, ok],
        [unshare, done],
        [guestRead, reads('ciphertext')],
      ],
      tdx: [
        [share, done],
        [hostRead, reads('zero')],
        [hostWrite, ok],
        [unshare, done],
        [guestRead, reads('zero')],
      ],
    },
  },
  {
    aspect: 'a touch that is at odds with the attribute',
    world: { vmm: 'manual' },
    on: {
      'sw-protected': [[guestRead, { ...reads('zero'), without: ['guest-exit'] }]],
      'sev-snp': [
        [guestRead, { decision: 'refuse-retryable', codes: { run: 'MEMORY_FAULT' }, effects: ['guest-exit'] }],
      ],
      tdx: [[guestRead, { decision: 'refuse-retryable', codes: { run: 'MEMORY_FAULT' }, effects: ['guest-exit'] }]],
    },
  },
  {
    aspect: 'what the guest itself has to do',
    given: [toPrivate],
    on: {
      'sw-protected': [
        [guestWrite, { ...ok, calls: ['tdp_map'] }],
        [share, { ...done, calls: ['tdp_zap'] }],
      ],
      'sev-snp': [
        [guestWrite, { ...ok, calls: ['snp_rmp_make_private', 'snp_pvalidate'] }],
        [share, { ...done, calls: ['snp_pvalidate_rescind', 'tdp_zap', 'snp_rmp_make_shared'] }],
        [guestRead, { ...reads('ciphertext'), calls: ['tdp_map'] }],
      ],
      tdx: [
        [guestWrite, { ...ok, calls: ['tdh_mem_page_aug', 'tdg_mem_page_accept'] }],
        [share, { ...done, calls: ['tdh_mem_page_remove'] }],
        [guestRead, { ...reads('zero'), calls: ['tdp_map'] }],
      ],
    },
  },
  {
    aspect: 'who can keep a page from becoming private',
    given: [hostWrite, pin],
    on: Object.fromEntries(
      (['sw-protected', 'sev-snp', 'tdx'] as const).map((profile): [Profile, readonly Step[]] => [
        profile,
        [[toPrivate, { decision: 'refuse-retryable', codes: { user: 'EAGAIN' }, errorOffset: 0 }]],
      ]),
    ),
  },
  {
    aspect: 'a page that is punched out of a running guest',
    given: fill,
    on: {
      'sw-protected': [
        [punch, { ...ok, calls: ['tdp_zap'], effects: ['folio-free'] }],
        [guestRead, reads('zero')],
      ],
      'sev-snp': [
        [punch, { ...ok, calls: ['tdp_zap', 'snp_rmp_make_shared'], effects: ['cache-clean', 'folio-free'] }],
        [guestRead, { decision: 'kill-guest', rule: 'HYP-SNP-018' }],
      ],
      tdx: [
        [punch, { ...ok, calls: ['tdh_mem_page_remove'], effects: ['tlb-sync', 'cache-clean', 'zero', 'folio-free'] }],
        [guestRead, { decision: 'kill-guest', rule: 'HYP-TDX-014', codes: { run: 'EIO' } }],
      ],
    },
  },
  {
    aspect: 'a conversion that the guest has not asked for, and back',
    given: [...fill, toShared],
    on: {
      'sw-protected': [
        [hostRead, reads(secret)],
        [guestRead, reads(secret)],
      ],
      'sev-snp': [
        [hostRead, reads('ciphertext')],
        [guestRead, { decision: 'kill-guest', rule: 'HYP-SNP-018' }],
      ],
      tdx: [
        [hostRead, reads('zero')],
        [guestRead, { decision: 'kill-guest', rule: 'HYP-TDX-014', codes: { run: 'EIO' } }],
      ],
    },
  },
  {
    aspect: 'a shared touch after the host has made the page private',
    given: [...fill, share, toPrivate],
    on: {
      'sev-snp': [[guestRead, { ...reads('ciphertext'), effects: ['guest-exit', 'stage2-map'] }]],
      tdx: [[guestRead, { ...reads('zero'), effects: ['guest-exit', 'stage2-map'] }]],
    },
  },
  {
    aspect: 'a trusted device',
    world: device,
    given: fill,
    on: {
      'sw-protected': [[assign, { decision: 'not-offered', rule: 'IOMMU-DEV-002' }]],
      'sev-snp': [
        [assign, ok],
        [dmaRead, reads(secret)],
      ],
      tdx: [
        [assign, ok],
        [dmaRead, reads(secret)],
      ],
    },
  },
  {
    aspect: 'a memslot that goes and comes again',
    given: [...fill, { op: 'kvm.unbind', slot: 0 }, { op: 'kvm.bind', slot: 0, gfn: 0, pages: 4 }],
    on: {
      'sw-protected': [[guestRead, reads(secret)]],
      'sev-snp': [[guestRead, { ...reads(secret), calls: ['snp_rmp_make_private'] }]],
      tdx: [[guestRead, { decision: 'kill-guest', rule: 'HYP-TDX-014', codes: { run: 'EIO' } }]],
    },
  },
];

const guestDevices = (profile: Profile): boolean => profile !== 'sw-protected';
const dual = { profile: '6.8-dual', kernel: '6.8' } as const;

/** The platforms of x86, aspect by aspect, and what populating is refused for. */
export const x86Cases: readonly Case[] = [
  {
    title: 'offers no population on pKVM, not even to refuse it for want of a file',
    given: [{ op: 'user.close' }, { op: 'user.unmap', page: 0, pages: 4 }],
    steps: [[vmmPopulates, { decision: 'not-offered', rule: 'GMEM-POP-001' }]],
  },
  {
    title: 'leaves a page of two memories to its guest that has the attribute already: sw-protected',
    hypervisor: { profile: 'sw-protected' },
    iommu: 'host',
    backing: dual,
    given: [toPrivate, guestWrite],
    steps: [[toPrivate, { ...ok, rule: 'GMEM-DUAL-002', calls: [] }]],
  },
  {
    title: 'gives a page back to the host where the kernel converts: sev-snp',
    hypervisor: { profile: 'sev-snp' },
    iommu: 'host',
    backing: { profile: 'three-state', kernel: '6.8' },
    given: [guestWrite],
    steps: [
      [share, { ...done, calls: ['snp_pvalidate_rescind', 'tdp_zap', 'snp_rmp_make_shared'] }],
      [hostWrite, ok],
      [unshare, done],
      [guestRead, reads('ciphertext')],
    ],
  },
  ...aspects.flatMap(({ aspect, on, ...rest }) =>
    Object.entries(on).map(
      ([profile, steps]): Case => ({
        title: `${aspect}: ${profile}`,
        hypervisor: { profile, guestDevices: guestDevices(profile as Profile) },
        iommu: 'host',
        ...rest,
        steps,
      }),
    ),
  ),
  ...(['sev-snp', 'tdx'] as const).flatMap((profile): Case[] => [
    {
      title: `refuses to populate what is shared, or has no memslot: ${profile}`,
      hypervisor: { profile },
      iommu: 'host',
      steps: [
        [vmmPopulates, { ...invalid, rule: 'GMEM-POP-004' }],
        [
          { ...vmmPopulates, gfn: 9 },
          { ...invalid, rule: 'GMEM-POP-002' },
        ],
      ],
    },
    {
      title: `refuses to populate through a file that is gone: ${profile}`,
      hypervisor: { profile },
      iommu: 'host',
      backing: { init: 'private' },
      given: [{ op: 'user.close' }, { op: 'user.unmap', page: 0, pages: 4 }],
      steps: [[vmmPopulates, { decision: 'refuse-final', rule: 'GMEM-POP-003', codes: { user: 'EFAULT' } }]],
    },
    {
      title: `looks for the file before it asks what the page is: ${profile}`,
      hypervisor: { profile },
      iommu: 'host',
      given: [{ op: 'user.close' }, { op: 'user.unmap', page: 0, pages: 4 }],
      steps: [[vmmPopulates, { decision: 'refuse-final', rule: 'GMEM-POP-003', codes: { user: 'EFAULT' } }]],
    },
    {
      title: `has no page to populate in place with two memories: ${profile}`,
      hypervisor: { profile },
      iommu: 'host',
      backing: dual,
      given: [toPrivate],
      steps: [
        [
          inPlace,
          {
            decision: 'refuse-final',
            rule: 'GMEM-POP-005',
            codes: { user: profile === 'tdx' ? 'EOPNOTSUPP' : 'EINVAL' },
          },
        ],
        [vmmPopulates, { ...ok, effects: ['copy'] }],
        [guestRead, reads('Boot')],
      ],
    },
    {
      title: `keeps the two memories apart: ${profile}`,
      hypervisor: { profile },
      iommu: 'host',
      backing: dual,
      given: [toPrivate, guestWrite],
      steps: [
        [hostWrite, ok],
        [hostRead, reads(mail)],
        [share, done],
        [guestRead, reads(mail)],
      ],
    },
  ]),
];
