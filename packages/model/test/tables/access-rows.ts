import type { Access, HostAccessKind } from '../../src/cpu/host-access.js';
import { withVm } from '../../src/globals.js';
import type { Verdict } from '../../src/turn.js';
import { type MachineSpec, pages } from '../fixtures.js';

export interface HostAccessRow extends MachineSpec {
  readonly title: string;
  readonly kind: HostAccessKind;
  readonly access?: Access;
  readonly verdict: Verdict;
  /** Content of the page afterwards. */
  readonly content?: string;
}

const secret = 'Secret';
const crash = { hypervisor: { linearMapFault: 'crash' } } as const;
const fatal = { hypervisor: { userFault: 'fatal', linearMapFault: 'crash' } } as const;

/** Host accesses by kind, state of the page and hypervisor. */
export const hostAccessRows: readonly HostAccessRow[] = [
  ...(['hostOwned', 'sharedWithHyp', 'sharedWithFfa', 'sharedWithGuest', 'guestShared', 'poisoned'] as const).flatMap(
    (name) =>
      (['user', 'uaccess', 'zeropad', 'linear'] as const).map(
        (kind): HostAccessRow => ({
          title: `${kind} reads a page that is ${name}`,
          page: pages[name],
          kind,
          verdict: { decision: 'allow', rule: 'CPU-HOST-001', data: secret },
          content: secret,
        }),
      ),
  ),
  {
    title: 'user writes to a page of the host',
    kind: 'user',
    access: { write: 'New' },
    verdict: { decision: 'allow', rule: 'CPU-HOST-001' },
    content: 'New',
  },
  ...(['guestPrivate', 'hypOwned'] as const).flatMap((name): HostAccessRow[] => [
    {
      title: `a process that touches a page that is ${name} gets a signal`,
      page: pages[name],
      kind: 'user',
      access: { write: 'Evil' },
      verdict: { decision: 'kill-process', rule: 'CPU-HOST-003', codes: { user: 'SIGSEGV' } },
      content: secret,
    },
    {
      title: `a system call with its buffer in a page that is ${name} fails`,
      page: pages[name],
      kind: 'uaccess',
      verdict: { decision: 'refuse-final', rule: 'CPU-HOST-004', codes: { user: 'EFAULT' } },
      content: secret,
    },
    {
      title: `a padded load across a page that is ${name} sees zeroes`,
      page: pages[name],
      kind: 'zeropad',
      verdict: { decision: 'allow', rule: 'CPU-HOST-005', data: 'zero' },
      content: secret,
    },
    ...(['user', 'uaccess', 'zeropad', 'linear'] as const).map(
      (kind): HostAccessRow => ({
        title: `${kind} access to a page that is ${name} stops a host of 2024`,
        page: pages[name],
        settings: fatal,
        kind,
        verdict: { decision: 'kill-host', rule: 'CPU-HOST-002', codes: { kernel: 'OOPS' } },
        content: secret,
      }),
    ),
    {
      title: `a stray kernel access to a page that is ${name} stops a host without forced reclaim`,
      page: pages[name],
      settings: crash,
      kind: 'linear',
      verdict: { decision: 'kill-host', rule: 'CPU-HOST-006', codes: { kernel: 'OOPS' } },
      content: secret,
    },
  ]),
  {
    title: 'a stray kernel load of a private page reads zeroes, and the guest has lost it',
    page: pages.guestPrivate,
    kind: 'linear',
    verdict: { decision: 'guest-page-lost', rule: 'CPU-HOST-007', data: 'zero' },
    content: 'zero',
  },
  {
    title: 'a stray kernel store to a private page lands on the wiped page',
    page: pages.guestPrivate,
    kind: 'linear',
    access: { write: 'Stray' },
    verdict: { decision: 'guest-page-lost', rule: 'CPU-HOST-007' },
    content: 'Stray',
  },
  {
    title: 'a stray kernel access to a page of the hypervisor stops the host',
    page: pages.hypOwned,
    kind: 'linear',
    verdict: { decision: 'kill-host', rule: 'CPU-HOST-008', codes: { kernel: 'OOPS' } },
    content: secret,
  },
  {
    title: 'a stray kernel access to a page of a forgotten VM is retried for ever',
    page: pages.guestPrivate,
    globals: (globals) => withVm(globals, 0, { life: 'gone', vcpu: 'none' }),
    kind: 'linear',
    verdict: { decision: 'no-progress', rule: 'CPU-HOST-009' },
    content: secret,
  },
];
