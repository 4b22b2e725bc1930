import type { Machine, Vm } from '@guestmem/model';
import type { Hypercall } from '@guestmem/spec';
import { ownershipView, startOracle } from '../../src/oracle/index.js';
import type { Annotation, OracleState, OracleVm } from '../../src/oracle/state.js';

function vmOf({ kind, life, vcpu }: Vm): OracleVm {
  return { kind, life: life === 'dead' ? 'running' : life, vcpu };
}

/** The note in the host's stage 2, which a machine of the models has no copy of. */
export function annotationOf({ cell }: Pick<Machine, 'cell'>, slot: number): Annotation {
  if (cell.frames[slot as 0]?.hyp === 'owned') return { kind: 'hyp' };
  const vm = cell.guests.findIndex((entry) => entry.kind === 'mapped' && entry.frame === slot);
  return cell.frames[slot as 0]?.host === 'nopage' && vm >= 0 ? { kind: 'guest', vm } : { kind: 'none' };
}

/** A machine of the models, as the table of hypercalls knows it. */
export function oracleOf(machine: Machine, rows?: readonly Hypercall[]): OracleState {
  const { cells, devices, domains } = ownershipView({ cells: [machine.cell], globals: machine.globals });
  return {
    ...startOracle({ pages: 1 }, machine.settings, rows),
    cells: cells.map(({ frames, ...others }) => ({
      ...others,
      frames: frames.map(
        (frame, slot) =>
          frame && {
            ...frame,
            annotation: annotationOf(machine, slot),
            ffa: frame.ffaShared ? 'shared' : 'unshared',
            tainted: frame.tainted ? 'yes' : 'no',
            wipe: frame.wipe ? 'yes' : 'no',
          },
      ),
    })),
    vms: machine.globals.vms.map(vmOf),
    devices: devices.map((device, id) => ({
      ...device,
      speaksPrivate: machine.globals.devices[id]?.speaksPrivate ?? false,
    })),
    domains,
  };
}
