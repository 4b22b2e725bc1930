import type { FrameSlot, World } from '@guestmem/spec';
import {
  type BackingDesign,
  byGfn,
  byUserAddress,
  createModel,
  each,
  freshFrame,
  guestCall,
  guestEntryAccess,
  hostAccess,
  iommuDesign,
  type Model,
  machineOperations,
  replaced,
  type State,
  type Turn,
  type Verdict,
  verdictOf,
} from '../src/index.js';
import { type SettingsChange, settingsOf } from './fixtures.js';

/** A backing with nothing but one frame per index: enough to drive the machine's own operations. */
export interface ToyRecord {
  readonly file: FrameSlot | null;
}

export type ToyState = State<ToyRecord, null>;

function ensureFrame(turn: Turn<ToyRecord, null>): FrameSlot {
  if (turn.cell.backing.file !== null) return turn.cell.backing.file;
  const frame = { ...freshFrame('ram', iommuDesign(turn.settings) === 'nested'), uptodate: true };
  turn.cell = { ...turn.cell, frames: replaced(turn.cell.frames, 0, frame), backing: { file: 0 } };
  return 0;
}

function guestTouch(turn: Turn<ToyRecord, null>, vm: number, write?: string): Verdict {
  const access = write === undefined ? {} : { write };
  const through = guestEntryAccess(turn, vm, access);
  if (through) return through;
  const reply = turn.hypercall('host_donate_guest', { frame: ensureFrame(turn), vm });
  return (reply.ret === 'OK' ? guestEntryAccess(turn, vm, access) : null) ?? verdictOf(reply, 'run');
}

export function toyDesign(change: SettingsChange = {}): BackingDesign<ToyRecord, null> {
  return {
    backing: 'shmem-gup',
    settings: settingsOf(change),
    mapping: 'shared',
    clampOrder: () => 0,
    freshRecord: () => ({ file: null }),
    allocated: (cell) => ({ ...cell, backing: { file: 0 } }),
    freshFolio: () => null,
    fileFrame: ({ backing }) => backing.file,
    operations: {
      ...machineOperations<ToyRecord, null>(({ backing }) => backing.file, ensureFrame),
      'user.read': {
        resolve: byUserAddress,
        passes: each((turn) => hostAccess(turn, ensureFrame(turn), 'user', {})),
      },
      'user.write': {
        resolve: byUserAddress,
        passes: each((turn, { value }) => hostAccess(turn, ensureFrame(turn), 'user', { write: value })),
      },
      'guest.read': { resolve: byGfn, passes: each((turn, { vm = 0 }) => guestTouch(turn, vm)) },
      'guest.write': { resolve: byGfn, passes: each((turn, { vm = 0, value }) => guestTouch(turn, vm, value)) },
      'guest.share': {
        resolve: byGfn,
        passes: each((turn, { vm = 0 }) => {
          const { ret, rule, guest } = guestCall(turn, 'share', { vm });
          return { decision: ret === 'OK' ? 'allow' : 'refuse-final', rule, codes: guest ? { guest } : {} };
        }),
      },
    },
    invariants: () => [],
    stepInvariants: () => [],
  };
}

export function toyModel(change: SettingsChange = {}): Model<ToyState> {
  return createModel(toyDesign(change));
}

export const toyWorld: World = { pages: 2, devices: [{ speaksPrivate: true, domain: 0 }] };
