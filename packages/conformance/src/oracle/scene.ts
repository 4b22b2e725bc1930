import type { DomainId, EffectKind, FrameSlot, Hypercall, HypercallArgs, HypercallRecord, VmId } from '@guestmem/spec';
import { OracleError } from './oracle-error.js';
import {
  cellAt,
  firstGuestDomain,
  freshFrame,
  nobody,
  noEntry,
  type OracleDevice,
  type OracleEntry,
  type OracleFrame,
  type OracleOwner,
  type OracleState,
  type OracleVm,
  replacedAt,
  withCell,
} from './state.js';

const goneVm: OracleVm = { kind: 'non-protected', life: 'gone', vcpu: 'none' };

/** The working copy of one call: what its row reads and writes, taken out of the state by the names in the record. */
export interface Scene {
  /** All the rest. What was taken out of it is written back when the scene closes. */
  state: OracleState;
  readonly args: HypercallArgs;
  /** null: the call touches no page. */
  readonly slot: FrameSlot | null;
  readonly vm: VmId | null;
  readonly domain: DomainId | null;
  frame: OracleFrame | null;
  entry: OracleEntry;
  mapping: FrameSlot | null;
  machine: OracleVm;
  device: OracleDevice | null;
  domainOwner: OracleOwner;
  /** Units of work done, in order. */
  readonly work: EffectKind[];
}

type Names = Pick<Hypercall, 'frame' | 'vm' | 'domain'>;

/** Opens the scene of a record. Throws where the record leaves out a name that the row asks for. */
export function openScene(names: Names, state: OracleState, { call, args }: HypercallRecord): Scene {
  const index = args.index ?? null;
  const cell = index === null ? null : cellAt(state, index);
  const device = args.device === undefined ? null : (state.devices[args.device] ?? null);
  const named = names.frame === 'args' ? frameNamed(state, args, call) : null;
  const vm = names.vm === 'annotation' ? ownerIn(named) : (args.vm ?? null);
  if (names.vm === 'args' && vm === null) throw incomplete(call, 'vm');
  const domain = domainOf(names, args, vm, device);
  if (names.domain === 'args' && domain === null) throw incomplete(call, 'domain');
  const mapping = domain === null ? null : (cell?.domains[domain] ?? null);
  const entry = vm === null ? noEntry : (cell?.guests[vm] ?? noEntry);
  const slot =
    names.frame === 'args'
      ? (args.frame ?? null)
      : names.frame === 'guest-entry'
        ? entry.kind === 'mapped'
          ? entry.frame
          : null
        : names.frame === 'iommu-entry'
          ? mapping
          : null;
  return {
    state,
    args,
    slot,
    vm,
    domain,
    frame: named ?? (slot === null || index === null ? null : frameAt(state, index, slot)),
    entry,
    mapping,
    machine: (vm === null ? undefined : state.vms[vm]) ?? goneVm,
    device,
    domainOwner: domain === null ? nobody : (state.domains[domain] ?? nobody),
    work: [],
  };
}

/** The state with what the call changed. */
export function closeScene(scene: Scene): OracleState {
  const { args, vm, slot, domain } = scene;
  let { state } = scene;
  if (args.index !== undefined) {
    const cell = cellAt(state, args.index);
    state = withCell(state, args.index, {
      frames: slot === null ? cell.frames : replacedAt(cell.frames, slot, scene.frame, null),
      guests: vm === null ? cell.guests : replacedAt(cell.guests, vm, scene.entry, noEntry),
      domains: domain === null ? cell.domains : replacedAt(cell.domains, domain, scene.mapping, null),
    });
  }
  return {
    ...state,
    vms: vm === null || vm >= state.vms.length ? state.vms : state.vms.with(vm, scene.machine),
    devices:
      args.device === undefined || scene.device === null
        ? state.devices
        : state.devices.with(args.device, scene.device),
    domains: domain === null ? state.domains : replacedAt(state.domains, domain, scene.domainOwner, nobody),
  };
}

/** The page that a check or an effect is about; a row that gets here without one has its checks in the wrong order. */
export function frameIn(scene: Scene): OracleFrame {
  if (scene.frame === null) {
    throw new OracleError(
      'bad-row',
      'a row reads a page that nothing maps',
      'check guest-entry.state or iommu-entry.state first',
    );
  }
  return scene.frame;
}

function domainOf(names: Names, args: HypercallArgs, vm: VmId | null, device: OracleDevice | null): DomainId | null {
  if (names.domain === 'device') return device?.domain ?? null;
  if (names.domain === 'vm') return vm === null ? null : firstGuestDomain + vm;
  return args.domain ?? null;
}

function frameNamed(state: OracleState, args: HypercallArgs, call: string): OracleFrame {
  if (args.index === undefined) throw incomplete(call, 'index');
  if (args.frame === undefined) throw incomplete(call, 'frame');
  return frameAt(state, args.index, args.frame);
}

/** A frame that the oracle has not met was born since: host-owned. */
function frameAt(state: OracleState, index: number, slot: FrameSlot): OracleFrame {
  return cellAt(state, index).frames[slot] ?? freshFrame(state, index, slot);
}

function ownerIn(frame: OracleFrame | null): VmId | null {
  return frame?.annotation.kind === 'guest' ? frame.annotation.vm : null;
}

function incomplete(call: string, name: string): OracleError {
  return new OracleError('bad-record', `the record of ${call} has no ${name}`, `name it in args.${name}`);
}
