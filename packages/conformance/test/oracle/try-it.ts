import type { Hypercall, HypercallArgs, HypercallCheck, HypercallEffect, Settings } from '@guestmem/spec';
import { type Prediction, predict, startOracle } from '../../src/oracle/index.js';
import type { OracleEntry, OracleFrame, OracleState } from '../../src/oracle/state.js';
import { machineWorlds } from './machine-world.js';

export const world = { pages: 2, vms: [{ kind: 'protected' }, { kind: 'non-protected' }] } as const;

export function settings(iommu: 'none' | 'pv' | 'nested', relinquish = true): Settings {
  const found = machineWorlds.find(
    (each) => each.settings.iommu.profile === iommu && each.settings.hypervisor.relinquish === relinquish,
  );
  if (!found) throw new Error('no such world');
  return found.settings;
}

export const bare: Hypercall = {
  name: 'try_it',
  caller: 'host',
  availability: 'upstream',
  summary: 'A row made up for a test.',
  args: [],
  frame: 'args',
  vm: 'args',
  domain: 'none',
  returns: 'status',
  requires: [],
  handlerChecks: [],
  preconditions: [],
  effects: [],
  zeroing: 'never',
  sources: [{ kind: 'inference', ref: 'test' }],
  confidence: 'inferred',
};

export interface Try {
  readonly row?: Partial<Hypercall>;
  readonly args?: HypercallArgs;
  readonly before?: readonly HypercallEffect[];
  readonly iommu?: 'none' | 'pv' | 'nested';
}

export interface Tried {
  readonly ready: OracleState;
  readonly prediction: Prediction;
  /** null: no call has named the frame yet. */
  readonly frame: OracleFrame | null;
  readonly entry: OracleEntry | undefined;
}

/** Applies the effects in `before`, then the row. */
export function tryIt({ row = {}, args = {}, before = [], iommu = 'pv' }: Try): Tried {
  const rows = [
    { ...bare, name: 'set_up', effects: before },
    { ...bare, ...row },
  ];
  const record = { args: { index: 0, frame: 0, vm: 0, ...args }, ret: 'OK' } as const;
  const start = startOracle(world, settings(iommu), rows);
  const ready = predict(start, { ...record, call: 'set_up' }).state;
  const prediction = predict(ready, { ...record, call: 'try_it' });
  const cell = prediction.state.cells[0];
  return { ready, prediction, frame: cell?.frames[0] ?? null, entry: cell?.guests[0] };
}

export const check = (each: HypercallCheck): Partial<Hypercall> => ({ preconditions: [each] });
export const replyTo = (input: Try): string => {
  const { prediction } = tryIt(input);
  return prediction.kind === 'reply' ? prediction.ret : prediction.why;
};
