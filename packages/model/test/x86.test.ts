import { describe, expect, it } from 'vitest';
import { type Access, type HostAccessKind, hostAccess } from '../src/cpu/host-access.js';
import { guestEntryAccess } from '../src/guest/guest-access.js';
import { guestCall } from '../src/guest/guest-call.js';
import { dmaAccess } from '../src/iommu/dma.js';
import { platformOf } from '../src/platform/platform-of.js';
import type { Verdict } from '../src/turn.js';
import { type MachineSpec, mapped, type PageSpec, settingsOf } from './fixtures.js';
import { turnOn } from './turns.js';

type Profile = 'none' | 'sw-protected' | 'sev-snp' | 'tdx';

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
    const { rule, guest } = guestCall(turn, wish, { vm });
    return { rule, guest, belief: turn.cell.beliefs[vm], entry: turn.cell.guests[vm] };
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
    expect(reply('sev-snp', {}, 'relinquish')).toMatchObject({ rule: 'HYP-KVM-012', guest: 'NOT_SUPPORTED' });
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

describe('a DMA through the host\u2019s own IOMMU', () => {
  const dma = (profile: Profile, page: PageSpec) => dmaAccess(on(profile, { ...page, domains: [0] }), 0, {});

  it.each(['none', 'sw-protected', 'sev-snp', 'tdx'] as const)(
    'under %s reaches what is the host\u2019s',
    (profile) => {
      expect(dma(profile, lent)).toEqual({ decision: 'allow', rule: 'IOMMU-HOST-001', data: 'Secret' });
    },
  );

  it('to a private page is aborted by the RMP, and under TDX is the end of the host', () => {
    const aborted = { decision: 'transaction-aborted', codes: { device: 'F_TRANSLATION' } };
    expect(dma('sev-snp', privatePage['sev-snp'])).toEqual({ ...aborted, rule: 'IOMMU-HOST-003' });
    expect(dma('tdx', privatePage.tdx)).toEqual({ ...crash, rule: 'IOMMU-HOST-004' });
  });

  it('of a device that the guest has accepted reaches its private page', () => {
    for (const profile of ['sev-snp', 'tdx'] as const) {
      const turn = on(profile, { ...privatePage[profile], domains: [0] });
      const devices = turn.globals.devices.map((device) => ({ ...device, owner: { kind: 'guest', vm: 0 } as const }));
      turn.globals = { ...turn.globals, devices };
      expect(dmaAccess(turn, 0, {})).toEqual({ decision: 'allow', rule: 'IOMMU-HOST-002', data: 'Secret' });
    }
  });
});
