import { describe, expect, it } from 'vitest';
import { type Access, type HostAccessKind, hostAccess } from '../src/cpu/host-access.js';
import { type Globals, withDevice } from '../src/globals.js';
import { guestEntryAccess } from '../src/guest/guest-access.js';
import { guestCall } from '../src/guest/guest-call.js';
import { dmaAccess } from '../src/iommu/dma.js';
import { reachOf } from '../src/iommu/reach.js';
import { platformOf } from '../src/platform/platform-of.js';
import type { Verdict } from '../src/turn.js';
import { type MachineSpec, mapped, type PageSpec, settingsOf } from './fixtures.js';
import { inFile, turnOn } from './turns.js';

type Profile = 'none' | 'sw-protected' | 'sev-snp' | 'tdx' | 'pkvm-2026';

const on = (profile: Profile, page: PageSpec, rest: Omit<MachineSpec, 'page' | 'settings'> = {}) =>
  turnOn({ page, settings: { hypervisor: { profile }, iommu: { profile: 'host' } }, ...rest });

const lent: PageSpec = { frame: { host: 'shared-owned', guestShares: 1 }, guests: { 0: mapped('shared-borrowed') } };
const privatePage: Readonly<Record<'sev-snp' | 'tdx', PageSpec>> = {
  'sev-snp': { frame: { host: 'nopage', rmp: 0, validated: true }, guests: { 0: mapped('owned') } },
  tdx: { frame: { host: 'nopage' }, guests: { 0: mapped('owned') } },
};
const pendingPage: Readonly<Record<'sev-snp' | 'tdx', PageSpec>> = {
  'sev-snp': { frame: { host: 'nopage', rmp: 0, content: 'ciphertext' }, guests: { 0: mapped('pending') } },
  tdx: { frame: { host: 'nopage' }, guests: { 0: mapped('pending') } },
};
const ciphertext = { decision: 'allow', data: 'ciphertext' } as const;
const crash = { decision: 'kill-host', codes: { kernel: 'OOPS' } } as const;
const sigbus = { decision: 'kill-process', codes: { user: 'SIGBUS' } } as const;
const kinds: readonly HostAccessKind[] = ['user', 'uaccess', 'zeropad', 'linear'];

type HostRow = readonly [Profile, HostAccessKind, 'reads' | 'writes', Verdict, content: string];

const hostRows: readonly HostRow[] = [
  ...kinds.flatMap((kind): HostRow[] => [
    ['sev-snp', kind, 'reads', { ...ciphertext, rule: 'HYP-SNP-014' }, 'Secret'],
    ['tdx', kind, 'reads', { ...ciphertext, rule: 'HYP-TDX-010' }, 'Secret'],
    ['tdx', kind, 'writes', { decision: 'allow', rule: 'HYP-TDX-011' }, 'poisoned'],
  ]),
  ['sev-snp', 'user', 'writes', { ...sigbus, rule: 'HYP-SNP-015' }, 'Secret'],
  ['sev-snp', 'linear', 'writes', { ...crash, rule: 'HYP-SNP-016' }, 'Secret'],
  ['sev-snp', 'uaccess', 'writes', { ...crash, rule: 'HYP-SNP-016' }, 'Secret'],
];

const accessOf = (what: 'reads' | 'writes'): Access => (what === 'reads' ? {} : { write: 'Evil' });

describe('the host at a private page', () => {
  it.each(hostRows)('under %s: %s %s', (profile, kind, what, verdict, content) => {
    const turn = on(profile, privatePage[profile as 'tdx']);
    expect(hostAccess(turn, 0, kind, accessOf(what))).toEqual(verdict);
    expect(turn.cell.frames[0]?.content).toBe(content);
  });

  it.each([
    ['user', sigbus],
    ['linear', crash],
  ] as const)('%s consumes the poison of a line that was written', (kind, verdict) => {
    const turn = on('tdx', { ...privatePage.tdx, frame: { host: 'nopage', content: 'poisoned' } });
    expect(hostAccess(turn, 0, kind, {})).toEqual({ ...verdict, rule: 'HYP-TDX-012' });
  });
});

describe('the host at a page that it owns or lends', () => {
  it.each(
    (['none', 'sw-protected', 'sev-snp', 'tdx'] as const).flatMap((one) => kinds.map((kind) => [one, kind] as const)),
  )('under %s: %s goes through', (profile, kind) => {
    const verdict = { decision: 'allow', rule: 'HYP-KVM-009' };
    expect(hostAccess(on(profile, lent), 0, kind, {})).toEqual({ ...verdict, data: 'Secret' });
    expect(hostAccess(on(profile, lent), 0, kind, { write: 'Mine' })).toEqual(verdict);
  });
});

describe('a guest', () => {
  it.each(['none', 'sw-protected'] as const)('of %s reads what its table leads to', (profile) => {
    const verdict = { decision: 'allow', rule: 'HYP-KVM-010', data: 'Secret' };
    expect(guestEntryAccess(on(profile, lent), 0, {})).toEqual(verdict);
    expect(guestEntryAccess(on(profile, {}), 0, {})).toBeNull();
  });

  it.each([
    ['sev-snp', 'HYP-SNP-017', 'ciphertext', 'snp_pvalidate'],
    ['tdx', 'HYP-TDX-013', 'zero', 'tdg_mem_page_accept'],
  ] as const)('of %s accepts a page at its first touch', (profile, rule, data, call) => {
    const turn = on(profile, pendingPage[profile]);
    expect(guestEntryAccess(turn, 0, {})).toEqual({ decision: 'allow', rule, data });
    expect(turn.cell.beliefs[0]).toBe('accepted');
    expect(turn.end({ decision: 'allow', rule }).outcome.calls.map((one) => one.call)).toEqual([call]);
    expect(guestEntryAccess(turn, 0, { write: 'Mine' })).toEqual({ decision: 'allow', rule });
  });

  it.each([
    ['sev-snp', { decision: 'kill-guest', rule: 'HYP-SNP-018' }],
    ['tdx', { decision: 'kill-guest', rule: 'HYP-TDX-014', codes: { run: 'EIO' } }],
  ] as const)('of %s ends at a page that was replaced under it', (profile, verdict) => {
    const turn = on(profile, { ...pendingPage[profile], beliefs: { 0: 'accepted' } });
    expect(guestEntryAccess(turn, 0, {})).toEqual(verdict);
    expect(turn.end(verdict).outcome.calls).toEqual([]);
  });

  it.each(['sev-snp', 'tdx'] as const)('of %s faults where its table is for the other view', (profile) => {
    expect(guestEntryAccess(on(profile, { ...privatePage[profile], beliefs: { 0: 'shared' } }), 0, {})).toBeNull();
    expect(guestEntryAccess(on(profile, { ...lent, beliefs: { 0: 'accepted' } }), 0, {})).toBeNull();
  });

  it.each(['sev-snp', 'tdx'] as const)('of %s that is not confidential is an ordinary one', (profile) => {
    const page = { ...lent, guests: { 1: mapped('shared-borrowed') } };
    const verdict = { decision: 'allow', rule: 'HYP-KVM-010', data: 'Secret' };
    expect(guestEntryAccess(on(profile, page), 1, {})).toEqual(verdict);
  });

  it('of TDX that reads a poisoned line ends, and one that writes it over goes on', () => {
    const page = {
      ...privatePage.tdx,
      frame: { host: 'nopage', content: 'poisoned' },
      beliefs: { 0: 'accepted' },
    } as const;
    expect(guestEntryAccess(on('tdx', page), 0, {})).toEqual({ decision: 'kill-guest', rule: 'HYP-TDX-015' });
    expect(guestEntryAccess(on('tdx', page), 0, { write: 'New' })?.decision).toBe('allow');
  });
});

describe('what a guest asks for', () => {
  const reply = (profile: Profile, page: PageSpec, wish: 'share' | 'unshare' | 'relinquish', vm = 0) => {
    const turn = on(profile, page);
    const { ret, rule, guest } = guestCall(turn, wish, { vm });
    return { ret, rule, guest, belief: turn.cell.beliefs[vm], entry: turn.cell.guests[vm] };
  };
  const accepted = { 0: 'accepted' } as const;
  const shared = { 0: 'shared' } as const;

  it.each([
    ['none', 'HYP-KVM-011'],
    ['sw-protected', 'HYP-KVM-013'],
  ] as const)('of %s', (profile, rule) => {
    const turn = turnOn({ settings: { hypervisor: { profile } } });
    const vms = turn.globals.vms.map((vm) => ({
      ...vm,
      kind: platformOf(settingsOf({ hypervisor: { profile } })).vmKind(vm.kind),
    }));
    turn.globals = { ...turn.globals, vms };
    expect(guestCall(turn, 'share', { vm: 0 }).rule).toBe(rule);
  });

  it('is not offered where a page is to be given back', () => {
    const missing = { ret: 'EOPNOTSUPP', guest: 'NOT_SUPPORTED' };
    expect(reply('sev-snp', {}, 'relinquish')).toMatchObject({ ...missing, rule: 'HYP-KVM-012' });
    expect(reply('sev-snp', {}, 'relinquish', 1)).toMatchObject({ ...missing, rule: 'HYP-KVM-011' });
  });

  it('to share: SNP invalidates first, TDX does not', () => {
    const snp = reply('sev-snp', { ...privatePage['sev-snp'], beliefs: accepted }, 'share');
    expect(snp).toMatchObject({ guest: 'SUCCESS', belief: 'shared', entry: { state: 'pending' } });
    const td = reply('tdx', { ...privatePage.tdx, beliefs: accepted }, 'share');
    expect(td).toMatchObject({ guest: 'SUCCESS', belief: 'shared', entry: { state: 'owned' } });
  });

  it('to share: a page that KVM has zapped is faulted in to be invalidated', () => {
    const zapped = { frame: { host: 'nopage', rmp: 0, validated: true }, beliefs: accepted } as const;
    expect(reply('sev-snp', zapped, 'share')).toMatchObject({ belief: 'shared', entry: { state: 'pending' } });
  });

  it('to unshare: what it accepted before counts no more', () => {
    expect(reply('tdx', { ...lent, beliefs: shared }, 'unshare').belief).toBe('unaccepted');
    expect(reply('sw-protected', { ...lent, beliefs: shared }, 'unshare').belief).toBe('accepted');
    expect(reply('tdx', { ...privatePage.tdx, beliefs: accepted }, 'unshare').belief).toBe('accepted');
  });
});

describe('a page that a guest has already', () => {
  it.each([
    ['none', lent, 'private', ['tdp_zap OK', 'tdp_map OK']],
    ['sw-protected', lent, 'shared', ['tdp_zap OK', 'tdp_map OK']],
    ['sev-snp', privatePage['sev-snp'], 'private', ['tdp_zap OK', 'snp_rmp_make_private OK']],
    ['sev-snp', lent, 'shared', ['tdp_zap OK', 'tdp_map OK']],
    ['tdx', privatePage.tdx, 'private', ['tdh_mem_page_remove OK', 'tdh_mem_page_aug OK']],
    ['tdx', privatePage.tdx, 'shared', ['tdh_mem_page_remove OK', 'tdp_map OK']],
    ['tdx', lent, 'shared', ['tdp_zap OK', 'tdp_map OK']],
    ['tdx', {}, 'shared', ['tdp_map OK']],
  ] as const)('of %s is taken out before it is entered anew: %o as %s', (profile, page, as, calls) => {
    const turn = on(profile, page);
    expect(platformOf(turn.settings).map(turn, 0, 0, as).ret).toBe('OK');
    const { outcome } = turn.end({ decision: 'allow', rule: 'HYP-KVM-001' });
    expect(outcome.calls.map(({ call, ret }) => `${call} ${ret}`)).toEqual(calls);
  });
});

describe('the end of a VM', () => {
  const own = (globals: Globals): Globals => withDevice(globals, 0, { owner: { kind: 'guest', vm: 0 } });
  const frame = { host: 'owned', rmp: null, guestShares: 0 } as const;
  const start = 'kvm_start_teardown OK';
  const finish = 'kvm_finish_teardown OK';

  it.each([
    ['none', lent, ['tdp_zap OK'], 'Secret'],
    ['none', {}, [], 'Secret'],
    ['sev-snp', privatePage['sev-snp'], ['tdp_zap OK', 'snp_rmp_make_shared OK'], 'ciphertext'],
    ['sev-snp', lent, ['tdp_zap OK'], 'Secret'],
    ['sev-snp', {}, [], 'Secret'],
    ['tdx', privatePage.tdx, ['tdh_mem_page_remove OK'], 'zero'],
    ['tdx', lent, ['tdp_zap OK'], 'Secret'],
    ['tdx', {}, [], 'Secret'],
  ] as const)('of %s gives back a page %o by %o', (profile, page, calls, content) => {
    const turn = on(profile, page, { globals: own });
    const { stopVcpus, startTeardown, reclaim, finishTeardown } = platformOf(turn.settings);
    for (const part of [stopVcpus, startTeardown, reclaim, finishTeardown]) part(turn, 0);
    const { outcome } = turn.end({ decision: 'allow', rule: 'HYP-KVM-007' });
    expect(outcome.calls.map(({ call, ret }) => `${call} ${ret}`)).toEqual([start, ...calls, finish]);
    expect(turn.cell.frames[0]).toMatchObject({ ...frame, content });
    expect(turn.cell.guests[0]).toEqual({ kind: 'none' });
    expect(turn.globals.vms[0]).toMatchObject({ life: 'gone', vcpu: 'none' });
    expect(turn.globals.devices[0]?.owner).toEqual({ kind: 'host' });
  });
});

describe('a DMA through the host\u2019s own IOMMU', () => {
  const dma = (profile: Profile, page: PageSpec) => dmaAccess(on(profile, { ...page, domains: [0] }), 0, {}, inFile);

  it.each(['none', 'sw-protected', 'sev-snp', 'tdx'] as const)(
    'under %s reaches what is the host\u2019s',
    (profile) => {
      expect(dma(profile, lent)).toEqual({ decision: 'allow', rule: 'IOMMU-HOST-001', data: 'Secret' });
    },
  );

  it.each([
    [
      'sev-snp',
      { decision: 'transaction-aborted', rule: 'IOMMU-HOST-003', codes: { device: 'RMP_PAGE_FAULT' } },
      [{ kind: 'event' }],
    ],
    ['tdx', { ...crash, rule: 'IOMMU-HOST-004' }, []],
  ] as const)('to a private page under %s is stopped', (profile, verdict, effects) => {
    const turn = on(profile, { ...privatePage[profile], domains: [0] });
    expect(dmaAccess(turn, 0, {}, inFile)).toEqual(verdict);
    expect(turn.end(verdict).outcome.effects).toEqual(effects);
    expect(turn.cell.frames[0]?.content).toBe('Secret');
  });

  it('to a private page is the end of the host under TDX, also where the device is behind no IOMMU', () => {
    const turn = turnOn({
      page: privatePage.tdx,
      settings: { hypervisor: { profile: 'tdx' }, iommu: { profile: 'none' } },
    });
    expect(dmaAccess(turn, 0, {}, inFile)).toEqual({ ...crash, rule: 'IOMMU-HOST-004' });
  });

  it.each([
    ['none', lent, 'memory'],
    ['tdx', lent, 'memory'],
    ['sev-snp', privatePage['sev-snp'], 'aborts'],
    ['tdx', privatePage.tdx, 'aborts'],
    ['pkvm-2026', privatePage.tdx, 'memory'],
  ] as const)('under %s leads from a page %o to %s', (profile, page, reach) => {
    const turn = on(profile, { ...page, domains: [0] });
    expect(reachOf(turn.cell, 0, turn.settings)).toBe(reach);
    expect(reachOf(turn.cell, 1, turn.settings)).toBe('none');
  });

  it('of a device that the guest has accepted reaches its private page', () => {
    for (const profile of ['sev-snp', 'tdx'] as const) {
      const turn = on(profile, { ...privatePage[profile], domains: [0] });
      const devices = turn.globals.devices.map((device) => ({ ...device, owner: { kind: 'guest', vm: 0 } as const }));
      turn.globals = { ...turn.globals, devices };
      expect(dmaAccess(turn, 0, {}, inFile)).toEqual({ decision: 'allow', rule: 'IOMMU-HOST-002', data: 'Secret' });
    }
  });
});
