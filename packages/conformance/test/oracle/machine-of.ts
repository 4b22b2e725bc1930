import { initialGlobals, type Machine, freshFrame as modelFrame, type Vm } from '@guestmem/model';
import type { FrameSlot } from '@guestmem/spec';
import type { OracleFrame, OracleOwner, OracleState, OracleVm } from '../../src/oracle/state.js';

const slots: readonly FrameSlot[] = [0, 1, 2];

/** The state of an oracle as the models know it, one page of it; null: a VM is in a state that no world begins with. */
export function machineOf({ cells, vms, devices, domains, settings }: OracleState): Machine | null {
  const known = vms.map(vmOf);
  if (known.includes(null)) return null;
  const [cell] = cells;
  const plain = initialGlobals({ pages: 1 }, { vmKind: (kind) => kind, choosesView: false, fixesMemslots: false });
  const nested = settings.iommu.profile === 'nested';
  const [first, second, third] = slots.map((slot) => frameOf(cell?.frames[slot] ?? null, nested));
  return {
    cell: {
      frames: [first ?? null, second ?? null, third ?? null],
      guests: vms.map((_, vm) => cell?.guests[vm] ?? { kind: 'none' }),
      beliefs: vms.map(() => 'unaccepted'),
      domains: plain.domains.map((_, id) => cell?.domains[id] ?? null),
    },
    globals: {
      ...plain,
      vms: known.filter((vm) => vm !== null),
      devices: devices.map(({ owner, ...device }) => ({ ...device, owner: ownerOf(owner) ?? { kind: 'hyp' } })),
      domains: plain.domains.map((_, id) => ({ owner: ownerOf(domains[id] ?? { kind: 'none' }) })),
    },
    settings,
  };
}

function vmOf({ kind, life, vcpu }: OracleVm): Vm | null {
  if (life === 'reserved' || vcpu === 'absent') return null;
  return { kind, choosesView: false, fixedMemslots: false, life, vcpu, memcache: 'enough', open: true };
}

function frameOf(frame: OracleFrame | null, nested: boolean): Machine['cell']['frames'][0] {
  if (frame === null) return null;
  const { annotation: _, ffa, tainted, wipe, ...same } = frame;
  return {
    ...modelFrame(frame.kind, false),
    ...same,
    ffaShared: ffa === 'shared',
    tainted: tainted === 'yes',
    wipe: wipe === 'yes',
    // What the tables of the hypervisor and of the SMMU map follows from who has the page.
    hypMapped: frame.hyp === 'owned' || (frame.hyp === 'shared-borrowed' && frame.refcount > 0),
    smmuMapped: nested && frame.host !== 'nopage',
  };
}

function ownerOf(owner: OracleOwner) {
  if (owner.kind === 'none') return null;
  return owner.kind === 'vm' ? ({ kind: 'guest', vm: owner.vm } as const) : ({ kind: 'host' } as const);
}
