import { type Hypercall, hypercalls, type Settings, type World } from '@guestmem/spec';
import { compileTable } from './compile.js';
import { emptyCell, nobody, type OracleState } from './state.js';

/** The oracle before the first step of a world. `rows` replaces the table of the specification, for experiments on it. */
export function startOracle(world: World, settings: Settings, rows: readonly Hypercall[] = hypercalls): OracleState {
  const devices = world.devices ?? [];
  const domains = devices.length === 0 ? 0 : Math.max(...devices.map(({ domain }) => domain)) + 1;
  return {
    table: compileTable(rows),
    settings,
    frameKinds: new Map((world.frames ?? []).map(({ index, kind }) => [index, kind])),
    cells: Array.from({ length: world.pages }, () => emptyCell),
    vms: (world.vms ?? [{ kind: 'protected' }]).map(({ kind }) => ({ kind, life: 'running', vcpu: 'loaded' })),
    devices: devices.map(({ speaksPrivate, domain }) => ({ owner: { kind: 'host' }, domain, speaksPrivate })),
    domains: Array.from({ length: domains }, (_, id) =>
      devices.some(({ domain }) => domain === id) ? { kind: 'host' } : nobody,
    ),
  };
}
