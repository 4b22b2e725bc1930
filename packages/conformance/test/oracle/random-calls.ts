import { type Machine, platformOf } from '@guestmem/model';
import { type HypercallArgs, type HypercallName, hypercalls, type KnownHypercallName } from '@guestmem/spec';
import type { Setting } from './machine-world.js';
import { preludes } from './preludes.js';

/** One thing that can happen: a call with its arguments, or a change of a fact that EL2 reads beside them. */
export type Happening =
  | { readonly kind: 'call'; readonly call: HypercallName; readonly args: HypercallArgs }
  | { readonly kind: 'memcache'; readonly vm: number; readonly memcache: 'enough' | 'empty' };

const frames = [0, 1, 2] as const;
const vms = [0, 1, 2, 3] as const;
/** The last two are the domains of VM 0 and VM 2. */
const domains = [0, 1, 2, 4, 6] as const;
/** The last does not exist. */
const devices = [0, 1, 2] as const;

type Choices = { readonly [A in keyof HypercallArgs]?: readonly HypercallArgs[A][] };

/** What each argument is tried with. The first value is the well-formed one; it is taken most often. */
const choices: Choices = {
  frame: frames,
  vm: vms,
  domain: domains,
  device: devices,
  order: [0, 9, 4],
  prot: ['rwx', 'r', 'rw', 'rx', 'invalid'],
  aligned: [true, false],
  reserved: ['zero', 'non-zero'],
  inRange: [true, false],
  faultPoisoned: [true, false],
  acl: ['fits', 'several', 'unfit'],
  parcelType: ['fits', 'differs'],
  validate: ['fits', 'differs'],
  sanitize: [false, true],
};

/** The calls that one family of hypervisors knows. A page that is mapped for DMA is there under both. */
export type Family = 'pkvm' | 'gunyah' | 'x86';
const dma = ['iommu_map_pages', 'iommu_unmap_pages'];
const isKnownTo: Readonly<Record<Family, (call: HypercallName) => boolean>> = {
  pkvm: (call) => availability.get(call) === 'upstream' || availability.get(call) === 'android',
  gunyah: (call) => availability.get(call) === 'gunyah' || dma.includes(call),
  x86: (call) => ['kvm', 'sev-snp', 'tdx'].includes(availability.get(call) ?? ''),
};
const availability = new Map(hypercalls.map((row) => [row.name, row.availability]));

export function familyOf({ settings }: Setting): Family {
  if (settings.hypervisor.profile === 'gunyah') return 'gunyah';
  return settings.iommu.profile === 'host' ? 'x86' : 'pkvm';
}

/** Names say which page and party: all combinations. The other arguments are varied one at a time. */
const names: ReadonlySet<string> = new Set(['frame', 'vm', 'domain', 'device']);

function combinations(keys: readonly (keyof HypercallArgs)[]): readonly HypercallArgs[] {
  return keys.reduce<readonly HypercallArgs[]>(
    (partial, key) => partial.flatMap((args) => (choices[key] ?? []).map((value) => ({ ...args, [key]: value }))),
    [{}],
  );
}

function variants(keys: readonly (keyof HypercallArgs)[]): readonly HypercallArgs[] {
  const odd = keys.flatMap((key) => (choices[key] ?? []).slice(1).map((value) => ({ [key]: value })));
  const block = keys.includes('aligned') && keys.includes('order') ? [{ order: 9 as const, aligned: false }] : [];
  // The plain call as often as all the odd ones together.
  return [...Array.from({ length: Math.max(1, odd.length) }, () => ({})), ...odd, ...block];
}

const all: readonly Happening[] = [
  ...hypercalls.flatMap(({ name, args }) => {
    const keys = args.map((each) => each.name).filter((key) => key in choices) as (keyof HypercallArgs)[];
    const odd = variants(keys.filter((key) => !names.has(key)));
    return combinations(keys.filter((key) => names.has(key))).flatMap((named) =>
      odd.map((rest): Happening => ({ kind: 'call', call: name, args: { ...named, ...rest } })),
    );
  }),
  ...vms.flatMap((vm) =>
    (['enough', 'enough', 'empty'] as const).map((memcache): Happening => ({ kind: 'memcache', vm, memcache })),
  ),
];

/**
 * Random calls seldom meet: most sequences would be refusals. So each keeps to a few calls, one or two pages and
 * parties, and in this way gets to states that lie many calls deep; an empty list leaves the choice free.
 */
interface Focus {
  readonly calls: readonly HypercallName[];
  readonly frames: readonly number[];
  readonly vms: readonly number[];
  readonly domains: readonly number[];
}

const guestLife = ['host_donate_guest', 'guest_share_host', 'guest_unshare_host', 'force_reclaim_guest_page'];
const teardown = ['vcpu_put', 'vcpu_load', 'start_teardown_vm', 'reclaim_dying_guest_page', 'finalize_teardown_vm'];
const sharedLife = ['host_share_guest', 'host_unshare_guest', 'host_relax_perms_guest', 'host_wrprotect_guest'];
const hypLife = ['host_share_hyp', 'host_unshare_hyp', 'hyp_pin_shared_mem', 'hyp_unpin_shared_mem'];
const hypOwned = [
  'host_donate_hyp',
  'hyp_donate_host',
  'force_reclaim_guest_page',
  'host_share_ffa',
  'host_unshare_ffa',
];
const attach = ['iommu_alloc_domain', 'iommu_free_domain', 'iommu_attach_dev', 'iommu_detach_dev', 'iommu_map_pages'];
const owned = ['iommu_detach_dev', 'device_assign', 'device_return', 'iommu_alloc_domain', 'iommu_attach_dev'];
const guestDma = ['guest_iommu_map', 'guest_iommu_unmap', 'guest_relinquish', 'guest_share_host', 'host_donate_guest'];
const guestDevice = ['guest_iommu_map', 'guest_iommu_unmap', 'guest_relinquish', 'device_return', 'device_assign'];
const hvc = ['hvc_mem_share', 'hvc_mem_unshare', 'hvc_mem_relinquish', 'host_donate_guest', 'force_reclaim_guest_page'];

const snp = ['snp_rmp_make_private', 'snp_rmp_make_shared', 'snp_pvalidate', 'snp_pvalidate_rescind'];
const sept = ['tdh_mem_page_aug', 'tdh_mem_page_add', 'tdh_mem_page_remove', 'tdg_mem_page_accept'];
const tdp = ['tdp_map', 'tdp_zap'];

const callSets: readonly (readonly HypercallName[])[] = [
  [],
  guestLife,
  [...guestLife, ...teardown],
  [...teardown, 'init_vm', 'init_vcpu', 'reserve_vm', 'unreserve_vm'],
  [...sharedLife, ...hypLife],
  [...sharedLife, ...teardown],
  hypLife,
  hypOwned,
  [...hypLife, ...hypOwned, ...dma],
  [...dma, ...guestLife],
  [...dma, ...sharedLife],
  attach,
  owned,
  [...owned, ...guestDma, 'iommu_detach_dev'],
  [...guestDma, ...teardown],
  guestDevice,
  hvc,
  [...hvc, ...guestDma],
];

const x86CallSets: readonly (readonly HypercallName[])[] = [
  [],
  [...snp, ...tdp, 'snp_launch_update', ...sept],
  [...tdp, 'kvm_start_teardown', 'kvm_finish_teardown'],
];

const paging = ['gh_donate_to_protected', 'gh_map_private', 'gh_unmap_private', 'gh_donate_from_protected'];
const parcels = ['rm_mem_lend', 'rm_mem_share', 'rm_mem_accept', 'rm_mem_release', 'rm_mem_reclaim', 'rm_mem_recall'];
const donation = ['rm_mem_donate', 'rm_mem_accept', 'rm_guest_share', 'rm_guest_reclaim', 'rm_mem_release'];
const guestParcels = ['rm_guest_share', 'rm_host_accept', 'rm_host_release', 'rm_guest_reclaim', 'rm_mem_reclaim'];
const reset = ['rm_vm_stop', 'rm_reset_page', 'rm_return_page', 'rm_vm_reset'];
const common = ['gh_share_folio', 'gh_unshare_folio'];

const gunyahCallSets: readonly (readonly HypercallName[])[] = [
  [],
  [...paging, 'gh_modify_pages'],
  [...paging, ...reset],
  [...paging, ...common, ...dma],
  parcels,
  [...parcels, ...reset],
  [...parcels, ...paging],
  [...parcels, ...dma],
  donation,
  [...donation, ...guestParcels],
  [...donation, ...guestParcels, ...reset],
  [...guestParcels, ...dma],
  [...common, ...reset, 'rm_mem_accept'],
];

const focusesOn = (sets: typeof callSets): readonly Focus[] =>
  sets.flatMap((calls) =>
    [[0], [1], [0, 1], []].flatMap((framesIn) =>
      [[0], [1], [0, 2], [1, 3], []].map((vmsIn) => ({ calls, frames: framesIn, vms: vmsIn, domains: [0, 1, 4] })),
    ),
  );

function within(focus: Focus, happening: Happening): boolean {
  const has = (list: readonly number[], value: number | undefined): boolean =>
    value === undefined || list.length === 0 || list.includes(value);
  if (happening.kind === 'memcache') return has(focus.vms, happening.vm);
  const { call, args } = happening;
  return (
    (focus.calls.length === 0 || focus.calls.includes(call)) &&
    has(focus.frames, args.frame) &&
    has(focus.vms, args.vm) &&
    (focus.calls.length === 0 || has(focus.domains, args.domain))
  );
}

/** The same number of each call, so that one with many arguments does not crowd out the rest. */
function evenly(list: readonly Happening[]): readonly Happening[] {
  const byCall = new Map<string, Happening[]>();
  for (const each of list) {
    const name = each.kind === 'call' ? each.call : each.kind;
    byCall.set(name, [...(byCall.get(name) ?? []), each]);
  }
  const most = Math.min(64, Math.max(...[...byCall.values()].map(({ length }) => length)));
  return [...byCall.values()].flatMap((each) =>
    Array.from({ length: most }, (_, i) => each[i % each.length] as Happening),
  );
}

function listsOf(family: Family, sets: typeof callSets): readonly (readonly Happening[])[] {
  const known = all.filter((each) => each.kind !== 'call' || isKnownTo[family](each.call));
  return focusesOn(sets).map((focus) => evenly(known.filter((each) => within(focus, each))));
}

const lists: Readonly<Record<Family, readonly (readonly Happening[])[]>> = {
  pkvm: listsOf('pkvm', callSets),
  gunyah: listsOf('gunyah', gunyahCallSets),
  x86: listsOf('x86', x86CallSets),
};

/** A sequence as numbers: they choose a prelude, what the sequence is about, and one thing after the other. */
export interface Draw {
  readonly prelude: number;
  readonly focus: number;
  readonly picks: readonly number[];
}

export function happeningsOf({ prelude, focus, picks }: Draw, family: Family): readonly Happening[] {
  const list = lists[family][focus % lists[family].length] ?? all;
  const start = preludes[family][prelude % preludes[family].length] ?? [];
  return [
    ...start.map((each): Happening => ({ kind: 'call', ...each })),
    ...picks.map((pick) => list[pick % list.length] as Happening),
  ];
}

const callers = new Map(hypercalls.map(({ name, caller }) => [name, caller]));

/** Whether its caller could make this call now. The host may always call; the others only where the machine lets them. */
export function isPossible(machine: Machine, call: HypercallName, args: HypercallArgs): boolean {
  const { cell, globals, settings } = machine;
  if (!platformOf(settings).offers(call as KnownHypercallName)) return false;
  const frame = args.frame === undefined ? null : cell.frames[args.frame as 0 | 1 | 2];
  if (callers.get(call) === 'guest') {
    const vm = globals.vms[args.vm ?? 0];
    return vm?.life === 'running' && vm.vcpu === 'loaded';
  }
  switch (call) {
    // Only through a live handle of the secure world.
    case 'host_unshare_ffa':
      return frame?.ffaShared === true;
    // The host unmaps before it frees.
    case 'iommu_free_domain':
      return cell.domains[args.domain ?? 0] === null;
    case 'device_return':
      return cell.domains[globals.devices[args.device ?? 0]?.domain ?? 0] === null;
    default:
      return true;
  }
}

/** The arguments as they go on record: with the page, and with the facts of the VM that EL2 reads. */
export function onRecord({ globals }: Machine, args: HypercallArgs): HypercallArgs {
  const vm = args.vm === undefined ? undefined : globals.vms[args.vm];
  return { index: 0, ...(vm && { memcache: vm.memcache, vcpu: vm.vcpu }), ...args };
}
