import type { HypercallName, HypercallRecord } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import { followStep, predict, startOracle } from '../../src/oracle/index.js';
import type { OracleVm } from '../../src/oracle/state.js';
import { settings } from './try-it.js';

/** The legal states of one page: who has it, and what its devices reach under the nested design. */
const states = {
  A: { host: 'owned', hyp: 'nopage', guest: 'none', smmu: true },
  B: { host: 'shared-owned', hyp: 'shared-borrowed', guest: 'none', smmu: true },
  C: { host: 'shared-owned', hyp: 'nopage', guest: 'none', smmu: true },
  D: { host: 'shared-owned', hyp: 'nopage', guest: 'shared-borrowed', smmu: true },
  E: { host: 'nopage', hyp: 'owned', guest: 'none', smmu: false },
  F: { host: 'nopage', hyp: 'nopage', guest: 'owned', smmu: false },
  G: { host: 'shared-borrowed', hyp: 'nopage', guest: 'shared-owned', smmu: true },
  H: { host: 'owned', hyp: 'nopage', guest: 'poison', smmu: true },
} as const;

const world = { pages: 1, vms: [{ kind: 'protected' }, { kind: 'non-protected' }] } as const;

/** VM 1 is not protected; a name with * is a call on it. */
function call(name: string): HypercallRecord {
  const vm = name.endsWith('*') ? 1 : 0;
  const parked = name.startsWith('start_') || name.startsWith('reclaim_') || name.startsWith('finalize_');
  const args = { index: 0, frame: 0, vm, vcpu: parked ? 'none' : 'loaded' } as const;
  return { call: name.replace('*', ''), args, ret: 'OK' };
}

function follow(names: readonly string[]) {
  return followStep(startOracle(world, settings('nested')), names.map(call));
}

const donate = 'host_donate_guest';
const lend = 'host_share_guest*';
const share = 'guest_share_host';
const start = 'start_teardown_vm';
const reclaim = 'reclaim_dying_guest_page';

describe('a page goes', () => {
  it.each<readonly [keyof typeof states, keyof typeof states, readonly string[]]>([
    ['A', 'B', ['host_share_hyp']],
    ['B', 'A', ['host_share_hyp', 'host_unshare_hyp']],
    ['A', 'C', ['host_share_ffa']],
    ['C', 'A', ['host_share_ffa', 'host_unshare_ffa']],
    ['A', 'D', [lend]],
    ['D', 'A', [lend, 'host_unshare_guest*']],
    ['A', 'E', ['host_donate_hyp']],
    ['E', 'A', ['host_donate_hyp', 'hyp_donate_host']],
    ['A', 'F', [donate]],
    ['F', 'G', [donate, share]],
    ['G', 'F', [donate, share, 'guest_unshare_host']],
    ['F', 'H', [donate, 'force_reclaim_guest_page']],
    ['F', 'A', [donate, start, reclaim]],
    ['G', 'A', [donate, share, start, reclaim]],
    ['F', 'A', [donate, 'guest_relinquish']],
    ['H', 'H', [donate, 'force_reclaim_guest_page', start, reclaim]],
  ])('from %s to %s by the last of %j', (_, to, names) => {
    const { state, disagreements } = follow(names);
    expect(disagreements).toEqual([]);
    const cell = state.cells[0];
    const frame = cell?.frames[0];
    const entry = cell?.guests[names.some((name) => name.endsWith('*')) ? 1 : 0] ?? { kind: 'none' };
    expect({
      host: frame?.host,
      hyp: frame?.hyp,
      guest: entry.kind === 'mapped' ? entry.state : entry.kind,
      smmu: frame?.smmuMapped,
    }).toEqual(states[to]);
  });
});

type Life = Pick<OracleVm, 'life' | 'vcpu'>;

const reserved: Life = { life: 'reserved', vcpu: 'absent' };
const made: Life = { life: 'running', vcpu: 'absent' };
const parked: Life = { life: 'running', vcpu: 'none' };
const running: Life = { life: 'running', vcpu: 'loaded' };
const dying: Life = { life: 'dying', vcpu: 'none' };

/** pkvm.c of EL2: a handle, a VM in it, its vCPU, and the way back. */
describe('a VM goes', () => {
  it.each<readonly [Life, HypercallName, Life]>([
    [reserved, 'unreserve_vm', { ...reserved, life: 'gone' }],
    [reserved, 'init_vm', made],
    [made, 'init_vcpu', parked],
    [parked, 'vcpu_load', running],
    [running, 'vcpu_put', parked],
    [parked, 'start_teardown_vm', dying],
    [dying, 'finalize_teardown_vm', { ...dying, life: 'gone' }],
  ])('from %j by %s to %j, and not from there by the same call', (from, name, to) => {
    const start = startOracle(world, settings('nested'));
    const state = { ...start, vms: start.vms.map((vm) => ({ ...vm, ...from })) };
    const { state: after } = predict(state, { call: name, args: { vm: 0 }, ret: 'OK' });
    expect(after.vms[0]).toEqual({ kind: 'protected', ...to });
    expect(predict(after, { call: name, args: { vm: 0 }, ret: 'OK' }).state).toBe(after);
  });
});
