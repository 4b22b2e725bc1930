import type { Reply } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import { hostAccess } from '../src/cpu/host-access.js';
import { withVm } from '../src/globals.js';
import { guestEntryAccess } from '../src/guest/guest-access.js';
import { guestCall } from '../src/guest/guest-call.js';
import { driverErrno } from '../src/gunyah/errno.js';
import { platformOf } from '../src/platform/platform-of.js';
import { type MachineSpec, type PageSpec, settingsOf } from './fixtures.js';
import { gunyahPages } from './tables/gunyah-pages.js';
import { turnOn } from './turns.js';

type Hypervisor = NonNullable<NonNullable<MachineSpec['settings']>['hypervisor']>;

const on = (page: PageSpec, switches: Hypervisor = {}) =>
  turnOn({ page, settings: { hypervisor: { profile: 'gunyah', ...switches } } });
const callsOf = (turn: ReturnType<typeof on>): readonly string[] =>
  turn.end({ decision: 'allow', rule: 'HYP-GH-001' }).outcome.calls.map(({ call, ret }) => `${call} ${ret}`);

describe('the host at a page that it has not', () => {
  const oops = { decision: 'kill-host', rule: 'HYP-GH-063', codes: { kernel: 'OOPS' } };
  it.each([
    ['user', {}, { decision: 'kill-process', rule: 'HYP-GH-062', codes: { user: 'SIGBUS' } }],
    ['user', { userFault: 'fatal' }, oops],
    ['uaccess', {}, oops],
    ['linear', {}, oops],
    ['linear', { linearMap: 'holes' }, oops],
    ['zeropad', {}, oops],
    ['zeropad', { linearMap: 'holes' }, { decision: 'allow', rule: 'HYP-GH-064', data: 'zero' }],
  ] as const)('by %s with %o', (kind, switches, verdict) => {
    const turn = on(gunyahPages.private, switches);
    expect(hostAccess(turn, 0, kind, { write: 'Evil' })).toEqual(verdict);
    expect(turn.cell.frames[0]?.content).toBe('Secret');
  });

  it('reads what it shares, also while nobody has accepted it', () => {
    expect(hostAccess(on(gunyahPages.shared), 0, 'user', {})).toMatchObject({ decision: 'allow', data: 'Secret' });
  });
});

describe('a guest at an address', () => {
  it.each([
    ['moved', 'Evil', { decision: 'no-progress', rule: 'HYP-GH-065' }],
    ['lent', undefined, { decision: 'no-progress', rule: 'HYP-GH-065' }],
    ['borrowedReadOnly', 'Evil', { decision: 'refuse-final', rule: 'HYP-GH-066', codes: { run: 'MMIO' } }],
    ['borrowedReadOnly', undefined, { decision: 'allow', rule: 'CPU-GUEST-001', data: 'Secret' }],
    ['private', 'Evil', { decision: 'allow', rule: 'CPU-GUEST-001' }],
  ] as const)('that is %s, storing %s', (name, write, verdict) => {
    expect(guestEntryAccess(on(gunyahPages[name]), 0, write === undefined ? {} : { write })).toEqual(verdict);
  });

  it('where nothing is leaves it to the backing', () => {
    expect(guestEntryAccess(on({}), 0, {})).toBeNull();
  });
});

describe('what a guest asks for', () => {
  it.each([
    ['share', 'own', ['rm_guest_share OK', 'rm_host_accept OK'], 'SUCCESS'],
    ['share', 'private', ['rm_guest_share RM_MEM_INVALID'], 'RM_MEM_INVALID'],
    ['unshare', 'offeredAccepted', ['rm_host_release OK', 'rm_guest_reclaim OK'], 'SUCCESS'],
    ['unshare', 'private', ['rm_guest_reclaim RM_HANDLE_INVALID'], 'RM_HANDLE_INVALID'],
    ['relinquish', 'private', ['gh_modify_pages OK', 'gh_unmap_private OK', 'gh_donate_from_protected OK'], 'SUCCESS'],
    ['relinquish', 'own', ['gh_modify_pages OK'], 'SUCCESS'],
  ] as const)('%s of a page that is %s', (wish, name, calls, guest) => {
    const turn = on(gunyahPages[name]);
    expect(guestCall(turn, wish, { vm: 0 }).guest).toBe(guest);
    expect(callsOf(turn)).toEqual(calls);
  });

  it('a lent page goes back zeroed', () => {
    const turn = on(gunyahPages.borrowed, { transfer: 'lend' });
    expect(guestCall(turn, 'relinquish', { vm: 0 })).toMatchObject({ ret: 'OK', rule: 'HYP-GH-040' });
    expect(callsOf(turn)).toEqual(['rm_mem_release OK', 'rm_mem_reclaim OK']);
    expect(turn.cell.frames[0]).toMatchObject({ host: 'owned', content: 'zero' });
  });
});

describe('a page at its first touch', () => {
  it.each([
    ['paged', ['gh_donate_to_protected OK', 'gh_map_private OK'], 'private', false],
    ['lend', ['rm_mem_lend OK', 'rm_mem_accept OK'], 'lent', true],
    ['donate', ['rm_mem_donate OK', 'rm_mem_accept OK'], 'guest', true],
  ] as const)('by %s keeps its content', (transfer, calls, extent, wipe) => {
    const turn = on({}, { transfer, sanitize: 'on' });
    expect(platformOf(turn.settings).map(turn, 0, 0, 'private').ret).toBe('OK');
    expect(callsOf(turn)).toEqual(calls);
    expect(turn.cell.frames[0]).toMatchObject({ host: 'nopage', extent, wipe, content: 'Secret' });
  });

  it('goes back where it cannot be mapped', () => {
    const turn = on({}, {});
    const { hypercall } = turn;
    turn.hypercall = (call, args) =>
      call === 'gh_map_private' ? { ret: 'GH_NOMEM', rule: 'HYP-GH-007' } : hypercall.call(turn, call, args);
    expect(platformOf(turn.settings).map(turn, 0, 0, 'private')).toEqual({ ret: 'ENOMEM', rule: 'HYP-GH-007' });
    expect(turn.cell.frames[0]).toMatchObject({ host: 'owned', extent: 'host' });
  });

  it.each(['lend', 'donate'] as const)('goes back where its guest cannot accept it, by %s', (transfer) => {
    const turn = on({}, { transfer });
    const { hypercall } = turn;
    turn.hypercall = (call, args) =>
      call === 'rm_mem_accept' ? { ret: 'RM_NOMEM', rule: 'HYP-GH-029' } : hypercall.call(turn, call, args);
    expect(platformOf(turn.settings).map(turn, 0, 0, 'private')).toEqual({ ret: 'ENOMEM', rule: 'HYP-GH-029' });
    expect(callsOf(turn)).toEqual([`rm_mem_${transfer} OK`, 'rm_mem_reclaim OK']);
    expect(turn.cell.frames[0]).toMatchObject({ host: 'owned', extent: 'host' });
  });

  it.each([
    ['paged', 'EINVAL', 'gh_donate_to_protected GH_NOT_OWNER'],
    ['lend', 'EINVAL', 'rm_mem_lend RM_MEM_INVALID'],
    ['donate', 'EINVAL', 'rm_mem_donate RM_MEM_INVALID'],
  ] as const)('that is not the host\u2019s alone is refused by %s, and no more is tried', (transfer, ret, call) => {
    const turn = on(gunyahPages.common, { transfer });
    expect(platformOf(turn.settings).map(turn, 0, 0, 'private').ret).toBe(ret);
    expect(callsOf(turn)).toEqual([call]);
  });
});

describe('the driver', () => {
  const told: readonly (readonly [Reply, Reply])[] = [
    ['OK', 'OK'],
    ['EAGAIN', 'EAGAIN'],
    ['GH_DENIED', 'EACCES'],
    ['GH_CAP_NULL', 'EACCES'],
    ['GH_CAP_RIGHTS', 'EACCES'],
    ['GH_BUSY', 'EBUSY'],
    ['GH_NOMEM', 'ENOMEM'],
    ['GH_NOT_OWNER', 'EINVAL'],
    ['GH_MAPPINGS_FULL', 'EINVAL'],
    ['RM_NOMEM', 'ENOMEM'],
    ['RM_NORESOURCE', 'ENODEV'],
    ['RM_DENIED', 'EPERM'],
    ['RM_BUSY', 'EBUSY'],
    ['RM_MSG_INVALID', 'EINVAL'],
    ['RM_ARGUMENT_INVALID', 'EINVAL'],
    ['RM_HANDLE_INVALID', 'EINVAL'],
    ['RM_VALIDATE_FAILED', 'EINVAL'],
    ['RM_MAP_FAILED', 'EINVAL'],
    ['RM_MEM_INVALID', 'EINVAL'],
    ['RM_MEM_INUSE', 'EINVAL'],
    ['RM_MEM_RELEASED', 'EINVAL'],
    ['RM_VMID_INVALID', 'EINVAL'],
  ];
  it.each(told)('makes of %s %s', (from, to) => {
    expect(driverErrno(from)).toBe(to);
  });
});

describe('the end of a VM', () => {
  it.each([
    ['private', 'on', 'zero'],
    ['private', 'off', 'Secret'],
    ['moved', 'on', 'Secret'],
    ['borrowed', 'on', 'Secret'],
    ['donated', 'on', 'Secret'],
    ['sharedAccepted', 'on', 'Secret'],
    ['own', 'on', 'zero'],
    ['offeredAccepted', 'off', 'Secret'],
  ] as const)('returns what is %s with sanitize %s', (name, sanitize, content) => {
    const turn = on(gunyahPages[name], { sanitize });
    const platform = platformOf(turn.settings);
    platform.stopVcpus(turn, 0);
    platform.startTeardown(turn, 0);
    platform.reclaim(turn, 0);
    platform.finishTeardown(turn, 0);
    expect(turn.globals.vms[0]).toMatchObject({ life: 'gone', vcpu: 'none' });
    expect(turn.cell.frames[0]).toMatchObject({ host: 'owned', extent: 'host', content });
    expect(turn.cell.guests[0]).toEqual({ kind: 'none' });
  });

  it('takes a page of a shared binding without a reset', () => {
    const turn = on(gunyahPages.common);
    platformOf(turn.settings).reclaim(turn, 1);
    expect(callsOf(turn)).toEqual(['gh_unshare_folio OK']);
  });

  it.each(['running', 'dead'] as const)('comes after its vCPUs were loaded and put at will, life %s', (life) => {
    const turn = turnOn({
      settings: { hypervisor: { profile: 'gunyah' } },
      globals: (globals) => withVm(globals, 0, { life }),
    });
    const platform = platformOf(turn.settings);
    expect(platform.putVcpu(turn, 0)).toBe('HYP-GH-067');
    expect(turn.globals.vms[0]?.vcpu).toBe('none');
    expect(platform.loadVcpu(turn, 0)).toBe('HYP-GH-067');
    expect(turn.globals.vms[0]?.vcpu).toBe('loaded');
    platform.stopVcpus(turn, 0);
    expect(turn.globals.vms[0]?.vcpu).toBe('none');
  });

  it('runs no vCPU of a VM that was stopped', () => {
    const turn = on({});
    const platform = platformOf(settingsOf({ hypervisor: { profile: 'gunyah' } }));
    platform.putVcpu(turn, 0);
    platform.startTeardown(turn, 0);
    expect(platform.loadVcpu(turn, 0)).toBe('HYP-GH-067');
    expect(turn.globals.vms[0]?.vcpu).toBe('none');
  });
});

describe('a world under Gunyah', () => {
  it('seizes nothing, and knows no call of EL2', () => {
    const platform = platformOf(settingsOf({ hypervisor: { profile: 'gunyah' } }));
    expect(platform.seize).toBeNull();
    expect([platform.offers('force_reclaim_guest_page'), platform.offers('rm_mem_lend')]).toEqual([false, true]);
    expect(platformOf(settingsOf()).offers('rm_mem_lend')).toBe(false);
    expect(platformOf(settingsOf()).seize).not.toBeNull();
    expect(platformOf(settingsOf({ hypervisor: { profile: 'upstream-2024' } })).seize).toBeNull();
  });
});
