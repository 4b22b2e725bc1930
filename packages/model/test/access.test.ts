import { describe, expect, it } from 'vitest';
import { hostAccess } from '../src/cpu/host-access.js';
import { withVm } from '../src/globals.js';
import { guestEntryAccess } from '../src/guest/guest-access.js';
import { guestCall } from '../src/guest/guest-call.js';
import { mapped, pages } from './fixtures.js';
import { hostAccessRows } from './tables/access-rows.js';
import { turnOn } from './turns.js';

describe('the host', () => {
  it.each(hostAccessRows.map((row) => [row.title, row] as const))('%s', (_, row) => {
    const turn = turnOn(row);
    expect(hostAccess(turn, 0, row.kind, row.access ?? {})).toEqual(row.verdict);
    expect(turn.cell.frames[0]?.content).toBe(row.content);
  });
});

describe('a guest', () => {
  it('reads and writes its private page', () => {
    const turn = turnOn({ page: pages.guestPrivate });
    expect(guestEntryAccess(turn, 0, {})).toEqual({ decision: 'allow', rule: 'CPU-GUEST-001', data: 'Secret' });
    expect(guestEntryAccess(turn, 0, { write: 'More' })).toEqual({ decision: 'allow', rule: 'CPU-GUEST-001' });
    expect(turn.cell.frames[0]?.content).toBe('More');
  });

  it('leaves it to the backing where it maps nothing', () => {
    expect(guestEntryAccess(turnOn({}), 0, {})).toBeNull();
  });

  it('gets no further at a poisoned gfn, and the host asks EL2 why', () => {
    const turn = turnOn({ page: pages.poisoned });
    const verdict = guestEntryAccess(turn, 0, {});
    expect(verdict).toEqual({ decision: 'refuse-final', rule: 'CPU-GUEST-002', codes: { run: 'EFAULT' } });
    const { outcome } = turn.end(verdict ?? { decision: 'allow', rule: 'CPU-GUEST-001' });
    expect(outcome.calls).toEqual([
      {
        call: 'vcpu_in_poison_fault',
        args: { vm: 0, memcache: 'enough', vcpu: 'loaded', faultPoisoned: true },
        ret: 'OK',
      },
    ]);
  });

  it('writes to a read-only page once the host has added the permission', () => {
    const page = { ...pages.sharedWithGuest, guests: { 1: mapped('shared-borrowed', { prot: 'r' }) } };
    const turn = turnOn({ page });
    expect(guestEntryAccess(turn, 1, { write: 'Mine' })?.decision).toBe('allow');
    expect(turn.cell.guests[1]).toEqual(mapped('shared-borrowed'));
  });

  it('does not write to a read-only page where EL2 adds no permission', () => {
    const page = { ...pages.sharedWithGuest, guests: { 1: mapped('shared-borrowed', { prot: 'r' }) } };
    const turn = turnOn({ page, globals: (globals) => withVm(globals, 1, { vcpu: 'none' }) });
    const refused = { decision: 'refuse-final', rule: 'HYP-VCPU-001', codes: { run: 'EFAULT' } };
    expect(guestEntryAccess(turn, 1, { write: 'Mine' })).toEqual(refused);
    expect(turn.cell.frames[0]?.content).toBe('Secret');
  });

  it.each([
    ['shares', 'share', pages.guestPrivate, { vm: 0 }, 'OK', 'SUCCESS', 'guest_share_host'],
    ['shares nothing', 'share', {}, { vm: 0 }, 'ENOENT', null, 'guest_share_host'],
    ['shares poison', 'share', pages.poisoned, { vm: 0 }, 'EHWPOISON', 'INVALID_PARAMETER', 'guest_share_host'],
    ['unshares', 'unshare', pages.guestShared, { vm: 0 }, 'OK', 'SUCCESS', 'guest_unshare_host'],
    ['unshares nothing', 'unshare', {}, { vm: 0 }, 'ENOENT', 'INVALID_PARAMETER', 'guest_unshare_host'],
    ['shares badly', 'share', {}, { vm: 0, aligned: false }, 'EINVAL', 'INVALID_PARAMETER', 'hvc_mem_share'],
    ['relinquishes', 'relinquish', pages.guestPrivate, { vm: 0 }, 'OK', 'SUCCESS', 'guest_relinquish'],
  ] as const)('that %s by %s', (_, name, page, args, ret, guest, recorded) => {
    const turn = turnOn({ page });
    const reply = guestCall(turn, name, args);
    expect([reply.ret, reply.guest]).toEqual([ret, guest]);
    expect(turn.end({ decision: 'allow', rule: reply.rule }).outcome.calls.map(({ call }) => call)).toEqual([recorded]);
  });

  it('does not know how to relinquish on upstream pKVM', () => {
    const turn = turnOn({ page: pages.guestPrivate, settings: { hypervisor: { relinquish: false } } });
    expect(guestCall(turn, 'relinquish', { vm: 0 }).guest).toBe('NOT_SUPPORTED');
  });

  it('that is not protected has its calls answered by the host', () => {
    const turn = turnOn({ page: pages.sharedWithGuest });
    const reply = guestCall(turn, 'share', { vm: 1 });
    expect(reply).toEqual({ ret: 'EOPNOTSUPP', rule: 'HYP-HVC-004', guest: 'NOT_SUPPORTED' });
  });
});
