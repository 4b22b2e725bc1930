import type { HypercallArgs, KnownRuleId } from '@guestmem/spec';
import type { Extent, Frame, GuestEntry, MachineCell } from '../cell.js';
import { entryOf, frameBehind, knownVm } from '../el2/checks.js';
import type { Check } from '../el2/decide.js';
import type { Machine } from '../machine.js';

/** The page behind a guest's entry, as the call finds it. */
export interface Held {
  readonly entry: GuestEntry;
  readonly frame: Frame | null;
  /** null: the VM has nothing there. */
  readonly extent: Extent | null;
  readonly isAccepted: boolean;
}

export function heldBy(cell: MachineCell, vm: number | undefined): Held {
  const entry = entryOf(cell, vm);
  const frame = frameBehind(cell, entry);
  const isAccepted = entry.kind === 'mapped' && entry.state !== 'pending';
  return { entry, frame, extent: frame?.extent ?? null, isAccepted };
}

const inParcel: ReadonlySet<Extent | null> = new Set<Extent>(['lent', 'shared', 'donated', 'offered']);

/** RM finds no parcel by that handle. */
export function handleCheck({ extent }: Held): Check {
  return [!inParcel.has(extent), 'RM_HANDLE_INVALID', 'HYP-GH-035'];
}

/** The driver finds no capability of a VM that is gone. */
export function knownVmCheck(machine: Machine, args: HypercallArgs): Check {
  return [knownVm(machine, args) === null, 'ENODEV', 'HYP-GH-005'];
}

/** The driver notes what it has given a VM at an address, and tries again where there is something. */
export function freeAddressCheck({ entry }: Held): Check {
  return [entry.kind !== 'none', 'EAGAIN', 'HYP-GH-004'];
}

/** memdb: only the extent that owns a page can give it. */
export function ownedByHostCheck(frame: Frame | null): Check {
  return [frame?.kind !== 'ram' || frame.extent !== 'host', 'GH_NOT_OWNER', 'HYP-GH-002'];
}

/** Who asks for zeroes must be allowed to write them. */
export function writableCheck({ entry }: Held, { sanitize }: HypercallArgs): Check {
  const mayWrite = entry.kind === 'mapped' && entry.prot.includes('w');
  return [sanitize === true && !mayWrite, 'RM_ARGUMENT_INVALID', 'HYP-GH-039'];
}

/** The caller is not who owns the parcel, or is who must not be. */
export function denied(refused: boolean, rule: KnownRuleId): Check {
  return [refused, 'RM_DENIED', rule];
}
