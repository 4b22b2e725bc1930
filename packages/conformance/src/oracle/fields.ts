import type { HypercallField } from '@guestmem/spec';
import { frameIn, type Scene } from './scene.js';
import { cellAt, firstGuestDomain, iommuDesign, type OracleOwner } from './state.js';

/** A field whose values are words of a closed list. */
export interface WordField {
  readonly words: readonly string[];
  readonly read: (scene: Scene) => string;
}

/** A field that is a number. */
export interface CountField {
  readonly words: 'count';
  readonly read: (scene: Scene) => number;
}

const pageStates = ['owned', 'shared-owned', 'shared-borrowed', 'nopage'];
const yesOrNo = (value: boolean | undefined): string => (value ? 'yes' : 'no');
/** Facts that a record leaves out are those of a well-formed call. */
const trueUnlessFalse = (value: boolean | undefined): string => yesOrNo(value !== false);
const blockOrder = 9;

function sizeOf(order: number): string {
  return order === 0 ? 'page' : order === blockOrder ? 'block' : 'other';
}

function ownerWord(owner: OracleOwner, vm: number | null): string {
  if (owner.kind !== 'vm') return owner.kind;
  return owner.vm === vm ? 'vm' : 'other';
}

function assignee(scene: Scene): string {
  const { rmp } = frameIn(scene);
  return rmp === null ? 'free' : rmp === scene.vm ? 'vm' : 'other';
}

function vcpuLoad({ machine, args }: Scene): string {
  return machine.vcpu === 'absent' ? 'absent' : (args.vcpu ?? machine.vcpu);
}

function attachment({ device, domain }: Scene): string {
  if (device === null || device.domain === null) return 'none';
  return device.domain === domain ? 'this' : 'other';
}

function attached({ state, args, device, domain }: Scene): boolean {
  return state.devices.some((other, id) => (id === args.device ? device : other)?.domain === domain);
}

function hostMappings({ state, args, slot }: Scene): number {
  const { domains } = cellAt(state, args.index ?? 0);
  return domains.filter((held, id) => held === slot && state.domains[id]?.kind === 'host').length;
}

/** How each field of the language is read, and what it can be. */
export const fields: { readonly [F in HypercallField]: WordField | CountField } = {
  'frame.kind': { words: ['ram', 'mmio', 'nomap'], read: (scene) => frameIn(scene).kind },
  'frame.host': { words: pageStates, read: (scene) => frameIn(scene).host },
  'frame.hyp': { words: pageStates, read: (scene) => frameIn(scene).hyp },
  'frame.refcount': { words: 'count', read: (scene) => frameIn(scene).refcount },
  'frame.guestShares': { words: 'count', read: (scene) => frameIn(scene).guestShares },
  'frame.hostMappings': { words: 'count', read: hostMappings },
  'frame.annotation': { words: ['none', 'hyp', 'guest'], read: (scene) => frameIn(scene).annotation.kind },
  'frame.extent': {
    words: ['host', 'private', 'common', 'lent', 'shared', 'donated', 'guest', 'offered'],
    read: (scene) => frameIn(scene).extent,
  },
  'frame.wipe': { words: ['yes', 'no'], read: (scene) => frameIn(scene).wipe },
  'frame.rmp': { words: ['free', 'vm', 'other'], read: (scene) => assignee(scene) },
  'frame.validated': { words: ['yes', 'no'], read: (scene) => yesOrNo(frameIn(scene).validated) },
  'guest-entry.state': {
    words: ['none', 'poison', 'pending', 'owned', 'shared-owned', 'shared-borrowed'],
    read: ({ entry }) => (entry.kind === 'mapped' ? entry.state : entry.kind),
  },
  'guest-entry.size': {
    words: ['page', 'block', 'other'],
    read: ({ entry }) => sizeOf(entry.kind === 'mapped' ? entry.order : 0),
  },
  'guest-entry.fits': {
    words: ['yes', 'no'],
    read: ({ entry, args }) => yesOrNo(entry.kind === 'mapped' && entry.order === (args.order ?? 0)),
  },
  'guest-entry.writable': {
    words: ['yes', 'no'],
    read: ({ entry }) => yesOrNo(entry.kind === 'mapped' && entry.prot.includes('w')),
  },
  'vm.kind': { words: ['protected', 'non-protected'], read: ({ machine }) => machine.kind },
  'vm.life': { words: ['reserved', 'running', 'dying', 'gone'], read: ({ machine }) => machine.life },
  'vcpu.load': { words: ['absent', 'none', 'loaded'], read: vcpuLoad },
  'vcpu.memcache': { words: ['enough', 'empty'], read: ({ args }) => args.memcache ?? 'enough' },
  'args.prot': { words: ['r', 'rw', 'rx', 'rwx', 'invalid'], read: ({ args }) => args.prot ?? 'rwx' },
  'args.size': { words: ['page', 'block', 'other'], read: ({ args }) => sizeOf(args.order ?? 0) },
  'args.aligned': { words: ['yes', 'no'], read: ({ args }) => trueUnlessFalse(args.aligned) },
  'args.reserved': { words: ['zero', 'non-zero'], read: ({ args }) => args.reserved ?? 'zero' },
  'args.inRange': { words: ['yes', 'no'], read: ({ args }) => trueUnlessFalse(args.inRange) },
  'args.fault': {
    words: ['translation', 'none'],
    read: ({ args }) => (args.faultPoisoned === undefined ? 'none' : 'translation'),
  },
  'args.acl': { words: ['fits', 'several', 'unfit'], read: ({ args }) => args.acl ?? 'fits' },
  'args.parcelType': { words: ['fits', 'differs'], read: ({ args }) => args.parcelType ?? 'fits' },
  'args.validate': { words: ['fits', 'differs'], read: ({ args }) => args.validate ?? 'fits' },
  'args.sanitize': { words: ['yes', 'no'], read: ({ args }) => yesOrNo(args.sanitize) },
  'iommu-entry.state': { words: ['none', 'mapped'], read: ({ mapping }) => (mapping === null ? 'none' : 'mapped') },
  'device.presence': { words: ['present', 'absent'], read: ({ device }) => (device === null ? 'absent' : 'present') },
  'device.owner': {
    words: ['none', 'host', 'vm', 'other'],
    read: ({ device, vm }) => (device === null ? 'none' : ownerWord(device.owner, vm)),
  },
  'device.attachment': { words: ['none', 'this', 'other'], read: attachment },
  'device.speaksPrivate': { words: ['yes', 'no'], read: ({ device }) => yesOrNo(device?.speaksPrivate) },
  'domain.owner': {
    words: ['none', 'host', 'vm', 'other'],
    read: ({ domainOwner, vm }) => ownerWord(domainOwner, vm),
  },
  'domain.half': {
    words: ['lower', 'upper'],
    read: ({ domain }) => (domain !== null && domain >= firstGuestDomain ? 'upper' : 'lower'),
  },
  'domain.devices': { words: ['none', 'some'], read: (scene) => (attached(scene) ? 'some' : 'none') },
  'setting.iommu': { words: ['none', 'pv', 'nested', 'host'], read: ({ state }) => iommuDesign(state) },
  'setting.mapGuestShared': {
    words: ['refuse', 'allow'],
    read: ({ state }) => state.settings.iommu.mapGuestShared,
  },
  'setting.sanitize': { words: ['on', 'off'], read: ({ state }) => state.settings.hypervisor.sanitize ?? 'on' },
};
