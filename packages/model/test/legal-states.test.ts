import { describe, expect, it } from 'vitest';
import { hostAccess } from '../src/cpu/host-access.js';
import { guestEntryAccess } from '../src/guest/guest-access.js';
import { hypercalls } from '../src/hypercalls.js';
import { dmaAccess } from '../src/iommu/dma.js';
import { machineOf, type PageSpec, pages } from './fixtures.js';
import { inFile, turnOn } from './turns.js';

type Verdict = 'yes' | 'no' | 'fault';

/** The legal states of a page under pKVM: host CPU, guest CPU, DMA of the host in design nested, its map call in pv. */
const states: readonly (readonly [keyof typeof pages, Verdict, vm: number, Verdict, Verdict, Verdict])[] = [
  ['hostOwned', 'yes', 0, 'no', 'yes', 'yes'],
  ['sharedWithHyp', 'yes', 0, 'no', 'yes', 'no'],
  ['sharedWithFfa', 'yes', 0, 'no', 'yes', 'no'],
  ['sharedWithGuest', 'yes', 1, 'yes', 'yes', 'no'],
  ['hypOwned', 'no', 0, 'no', 'no', 'no'],
  ['guestPrivate', 'no', 0, 'yes', 'no', 'no'],
  ['guestShared', 'yes', 0, 'yes', 'yes', 'no'],
  ['poisoned', 'yes', 0, 'fault', 'yes', 'yes'],
];

const reaches = (decision: string | undefined): Verdict => (decision === 'allow' ? 'yes' : 'no');

function guest(page: PageSpec, vm: number): Verdict {
  const verdict = guestEntryAccess(turnOn({ page }), vm, {});
  return verdict?.decision === 'refuse-final' ? 'fault' : reaches(verdict?.decision);
}

describe('a page in its legal state', () => {
  it.each(states)('%s', (name, host, vm, guestCpu, dma, mappable) => {
    const page: PageSpec = pages[name];
    expect(reaches(hostAccess(turnOn({ page }), 0, 'user', {}).decision)).toBe(host);
    expect(guest(page, vm)).toBe(guestCpu);
    expect(reaches(dmaAccess(turnOn({ page: { ...page, domains: [0] } }), 0, {}, inFile).decision)).toBe(dma);
    const machine = machineOf({ page, settings: { iommu: { profile: 'pv' } } });
    const { ret } = hypercalls.iommu_map_pages(machine, { frame: 0, domain: 0 });
    expect(ret).toBe(mappable === 'yes' ? 'OK' : 'EPERM');
  });

  it('keeps a mapping that was there before the page was shared with a guest', () => {
    const page = { frame: { refcount: 1 }, domains: [0] } as const;
    const machine = machineOf({ page, settings: { iommu: { profile: 'pv' } } });
    const shared = hypercalls.host_share_guest(machine, { frame: 0, vm: 1, order: 0, prot: 'rwx' });
    expect(shared.ret).toBe('OK');
    expect(shared.cell.domains[0]).toBe(0);
  });

  it('is counted once for each domain of design pv, and free with the last', () => {
    const settings = { iommu: { profile: 'pv' } } as const;
    const turn = turnOn({
      settings,
      globals: (globals) => ({ ...globals, domains: globals.domains.with(1, { owner: { kind: 'host' } }) }),
    });
    for (const domain of [0, 1]) expect(turn.hypercall('iommu_map_pages', { frame: 0, domain }).ret).toBe('OK');
    expect(turn.cell.frames[0]?.refcount).toBe(2);
    turn.hypercall('iommu_unmap_pages', { domain: 0 });
    expect(turn.hypercall('host_donate_guest', { frame: 0, vm: 0 }).ret).toBe('EINVAL');
    turn.hypercall('iommu_unmap_pages', { domain: 1 });
    expect(turn.hypercall('host_donate_guest', { frame: 0, vm: 0 }).ret).toBe('OK');
  });
});
