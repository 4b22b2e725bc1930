import { Turn } from '../src/turn.js';
import { frozen, type MachineSpec, machineOf } from './fixtures.js';

/** A turn on a frozen machine, without any record of a backing. */
export function turnOn(spec: MachineSpec): Turn<null, null> {
  const { cell, globals, settings } = machineOf(spec);
  return new Turn<null, null>(frozen({ cell: { ...cell, backing: null }, folio: null, globals }), settings);
}

/** The file holds the one frame of the cell. */
export const inFile = (): 0 => 0;
