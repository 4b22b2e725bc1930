import type {
  DomainId,
  Hypercall,
  HypercallArgs,
  HypercallCheck,
  HypercallCondition,
  HypercallField,
  HypercallRecord,
  Settings,
} from '@guestmem/spec';
import { fields } from '../../src/oracle/fields.js';
import { startOracle } from '../../src/oracle/index.js';
import { freshFrame, nobody, type OracleEntry, type OracleOwner, type OracleState } from '../../src/oracle/state.js';
import { unreachable } from '../../src/unreachable.js';

/** A state and a call on it, written down as the value of each field of the language. */
export type Situation = ReadonlyMap<HypercallField, string | number>;

const saturated = 4_294_967_295;

/** A call in order: what each field is unless a check asks for something else. */
const plain: Situation = new Map<HypercallField, string | number>([
  ['frame.kind', 'ram'],
  ['frame.host', 'owned'],
  ['frame.hyp', 'nopage'],
  ['frame.refcount', 0],
  ['frame.guestShares', 0],
  ['frame.hostMappings', 0],
  ['frame.annotation', 'none'],
  ['frame.extent', 'host'],
  ['frame.wipe', 'no'],
  ['frame.rmp', 'free'],
  ['frame.validated', 'no'],
  ['guest-entry.state', 'none'],
  ['guest-entry.size', 'page'],
  ['guest-entry.fits', 'yes'],
  ['guest-entry.writable', 'yes'],
  ['vm.kind', 'protected'],
  ['vm.life', 'running'],
  ['vcpu.load', 'loaded'],
  ['vcpu.memcache', 'enough'],
  ['args.prot', 'rwx'],
  ['args.size', 'page'],
  ['args.aligned', 'yes'],
  ['args.reserved', 'zero'],
  ['args.inRange', 'yes'],
  ['args.fault', 'translation'],
  ['args.acl', 'fits'],
  ['args.parcelType', 'fits'],
  ['args.validate', 'fits'],
  ['args.sanitize', 'no'],
  ['iommu-entry.state', 'none'],
  ['device.presence', 'present'],
  ['device.owner', 'host'],
  ['device.attachment', 'none'],
  ['device.speaksPrivate', 'yes'],
  ['domain.owner', 'none'],
  ['domain.half', 'lower'],
  ['domain.devices', 'none'],
  ['setting.iommu', 'pv'],
  ['setting.mapGuestShared', 'refuse'],
  ['setting.sanitize', 'on'],
]);

/** What a field can be tried with. */
export function valuesOf(field: HypercallField): readonly (string | number)[] {
  const { words } = fields[field];
  if (words !== 'count') return words;
  return field === 'frame.hostMappings' ? [0, 1] : [0, 1, saturated];
}

/** Whether a condition holds, read off the situation alone: a second reading of the language, beside the oracle's. */
export function holdsIn(situation: Situation, condition: HypercallCondition | HypercallCheck): boolean {
  const value = situation.get(condition.field);
  switch (condition.test) {
    case 'equals':
      return value === condition.value;
    case 'not-equals':
      return value !== condition.value;
    case 'one-of':
      return condition.values.includes(String(value));
    case 'at-least':
      return Number(value) >= condition.count;
    case 'at-most':
      return Number(value) <= condition.count;
    default:
      return unreachable(condition);
  }
}

export function fails(situation: Situation, check: HypercallCheck): boolean {
  return (check.when ?? []).every((guard) => holdsIn(situation, guard)) && !holdsIn(situation, check);
}

/** The situation in which the condition holds, changed as little as can be. */
export function satisfying(situation: Situation, condition: HypercallCondition | HypercallCheck): Situation {
  if (holdsIn(situation, condition)) return situation;
  const value = valuesOf(condition.field).find((each) =>
    holdsIn(new Map(situation).set(condition.field, each), condition),
  );
  if (value === undefined) throw new Error(`${condition.field} cannot satisfy ${JSON.stringify(condition)}`);
  return new Map(situation).set(condition.field, value);
}

export const checksOf = (row: Hypercall): readonly HypercallCheck[] => [...row.handlerChecks, ...row.preconditions];

/** A situation in which every check of the row holds. */
export function inOrder(row: Hypercall): Situation {
  const start = checksOf(row).reduce<Situation>(
    (situation, check) => (check.when ? situation : satisfying(situation, check)),
    plain,
  );
  return checksOf(row).reduce<Situation>(
    (situation, check) => (fails(situation, check) ? satisfying(situation, check) : situation),
    start,
  );
}

/** Situations that break the check, and none that stands before it, changed from the one in order as little as can be. */
export function breaking(row: Hypercall, check: HypercallCheck, from: Situation = inOrder(row)): readonly Situation[] {
  const guarded = (check.when ?? []).reduce(satisfying, from);
  return valuesOf(check.field)
    .map((value) => new Map(guarded).set(check.field, value))
    .filter((situation) => fails(situation, check));
}

function settingsIn(row: Hypercall, situation: Situation): Settings {
  const asked = new Map(row.requires.map(({ setting, value }) => [setting, value]));
  return {
    backing: {
      axis: 'guest-memfd',
      profile: 'in-place',
      init: 'shared',
      unshareDeniable: true,
      invalidateOnPkvm: 'defer',
      kernel: '7.4',
      directMap: 'kept',
    },
    hypervisor: {
      axis: 'hypervisor',
      profile: 'test',
      userFault: 'signal',
      linearMapFault: 'reclaim',
      relinquish: asked.get('relinquish') === 'true',
      guestDevices: asked.get('guestDevices') === 'true',
      sanitize: situation.get('setting.sanitize') as 'on' | 'off',
    },
    iommu: {
      axis: 'iommu',
      profile: situation.get('setting.iommu') as 'none' | 'pv' | 'nested' | 'host',
      mapGuestShared: situation.get('setting.mapGuestShared') as 'refuse' | 'allow',
      smmuFault: 'terminate',
    },
  };
}

const ids: readonly DomainId[] = [0, 1, 2, 3, 4, 5];
const hostDomain = 2;
const orders: { readonly [size: string]: 0 | 9 | 4 } = { page: 0, block: 9, other: 4 };
const assignees: { readonly [word: string]: number | null } = { free: null, vm: 0, other: 1 };
const owners: { readonly [word: string]: OracleOwner } = {
  none: { kind: 'none' },
  host: { kind: 'host' },
  vm: { kind: 'vm', vm: 0 },
  other: { kind: 'vm', vm: 1 },
};

/** The state and the record that a situation describes: frame 0 of page 0, VM 0, device 0. */
export function realise(row: Hypercall, situation: Situation): { state: OracleState; record: HypercallRecord } {
  const word = (field: HypercallField): string => String(situation.get(field));
  const count = (field: HypercallField): number => Number(situation.get(field));
  const domain: DomainId = word('domain.half') === 'upper' ? 5 : 1;
  const order = orders[word('args.size')] ?? 0;
  const other = order === 0 ? 9 : 0;
  const entryOrder =
    word('guest-entry.fits') === 'no'
      ? other
      : word('guest-entry.size') === 'page'
        ? order
        : orders[word('guest-entry.size')];
  const entryState = word('guest-entry.state');
  const entry: OracleEntry =
    entryState === 'none' || entryState === 'poison'
      ? { kind: entryState }
      : {
          kind: 'mapped',
          frame: 0,
          state: entryState as 'owned',
          order: entryOrder ?? 0,
          prot: word('guest-entry.writable') === 'yes' ? 'rwx' : 'rx',
        };
  const settings = settingsIn(row, situation);
  const start = startOracle({ pages: 1, vms: [{ kind: 'protected' }, { kind: 'protected' }] }, settings);
  const annotation = word('frame.annotation');
  const attachment = word('device.attachment');
  const mapped = word('iommu-entry.state') === 'mapped';
  const entries = ids.map((id): 0 | null => {
    if (id === domain) return mapped ? 0 : null;
    return id === hostDomain && count('frame.hostMappings') > 0 ? 0 : null;
  });
  const state: OracleState = {
    ...start,
    cells: [
      {
        frames: [
          {
            ...freshFrame(start, 0, 0),
            kind: word('frame.kind') as 'ram',
            host: word('frame.host') as 'owned',
            hyp: word('frame.hyp') as 'nopage',
            refcount: count('frame.refcount'),
            guestShares: count('frame.guestShares'),
            extent: word('frame.extent') as 'host',
            wipe: word('frame.wipe') as 'no',
            rmp: assignees[word('frame.rmp')] ?? null,
            validated: word('frame.validated') === 'yes',
            annotation: annotation === 'guest' ? { kind: 'guest', vm: 0 } : { kind: annotation as 'none' | 'hyp' },
          },
        ],
        guests: [entry],
        domains: entries,
      },
    ],
    vms: [
      {
        kind: word('vm.kind') as 'protected',
        life: word('vm.life') as 'running',
        vcpu: word('vcpu.load') as 'loaded',
      },
      { kind: 'protected', life: 'running', vcpu: 'none' },
    ],
    devices:
      word('device.presence') === 'absent'
        ? []
        : [
            {
              owner: owners[word('device.owner')] ?? { kind: 'host' },
              domain: attachment === 'this' ? domain : attachment === 'other' ? 3 : null,
              speaksPrivate: word('device.speaksPrivate') === 'yes',
            },
            {
              owner: { kind: 'host' },
              domain: word('domain.devices') === 'some' ? domain : null,
              speaksPrivate: false,
            },
          ],
    domains: ids.map((id) =>
      id === domain ? (owners[word('domain.owner')] ?? nobody) : id === hostDomain ? { kind: 'host' } : nobody,
    ),
  };
  const load = word('vcpu.load');
  const args: HypercallArgs = {
    index: 0,
    frame: 0,
    vm: 0,
    domain,
    device: 0,
    order,
    prot: word('args.prot') as 'rwx',
    memcache: word('vcpu.memcache') as 'enough',
    vcpu: load === 'loaded' ? 'loaded' : 'none',
    aligned: word('args.aligned') === 'yes',
    reserved: word('args.reserved') as 'zero',
    inRange: word('args.inRange') === 'yes',
    acl: word('args.acl') as 'fits',
    parcelType: word('args.parcelType') as 'fits',
    validate: word('args.validate') as 'fits',
    sanitize: word('args.sanitize') === 'yes',
    ...(word('args.fault') === 'translation' && { faultPoisoned: true }),
  };
  return { state, record: { call: row.name, args, ret: 'OK' } };
}
