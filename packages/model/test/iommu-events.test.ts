import { describe, expect, it } from 'vitest';
import { withDevice, withDomainOwner } from '../src/globals.js';
import { dmaByWalk } from '../src/iommu/dma.js';
import { reachOf } from '../src/iommu/reach.js';
import { type PageSpec, pages } from './fixtures.js';
import { guestDeviceEvents, iommuEvents } from './tables/iommu-events.js';
import { turnOn } from './turns.js';

function mappedIn(profile: 'pv' | 'nested', page: PageSpec): PageSpec {
  return { ...page, frame: { ...page.frame, ...(profile === 'pv' && { refcount: 1 }) }, domains: [0] };
}

describe.each(['pv', 'nested'] as const)('under design %s', (profile) => {
  it.each(iommuEvents.map((event) => [event.title, event] as const))('%s', (_, event) => {
    const page = event.isMapped ? mappedIn(profile, event.page) : event.page;
    const turn = turnOn({ page, settings: { iommu: { profile } }, ...(event.globals && { globals: event.globals }) });
    const result = event.act(turn);
    expect([result, reachOf(turn.cell, 0, turn.settings)]).toEqual(event[profile]);
  });

  it('never lets a device write to a private page', () => {
    const event = iommuEvents.find(({ title }) => title.startsWith('DMA to a private page'));
    const turn = turnOn({ page: event?.page ?? {}, settings: { iommu: { profile } } });
    event?.act(turn);
    expect(turn.cell.frames[0]?.content).toBe('Secret');
  });
});

describe('with a device of a guest', () => {
  const owner = { kind: 'guest', vm: 0 } as const;
  it.each(guestDeviceEvents.map((event) => [event.title, event] as const))('%s', (_, { page, act, result }) => {
    const turn = turnOn({
      page,
      settings: { iommu: { profile: 'pv' } },
      globals: (globals) => withDomainOwner(withDevice(globals, 0, { owner, domain: 4 }), 4, owner),
    });
    expect(act(turn)).toBe(result);
  });
});

describe('on a fault of the second stage', () => {
  it.each([
    ['terminate', 'transaction-aborted', 'IOMMU-NEST-003'],
    ['stall', 'stalled', 'IOMMU-NEST-004'],
    ['hostError', 'kill-host', 'IOMMU-NEST-005'],
  ] as const)('hardware that says %s ends with %s', (smmuFault, decision, rule) => {
    const event = iommuEvents.find(({ title }) => title.startsWith('DMA to a private page'));
    const turn = turnOn({ page: event?.page ?? {}, settings: { iommu: { smmuFault } } });
    expect(event?.act(turn)).toBe(decision);
    const { outcome } = turn.end({ decision, rule });
    expect(outcome.effects.map(({ kind }) => kind)).toEqual(['event']);
  });
});

describe('a device that walks the page tables of a process', () => {
  it.each([
    ['pv', pages.hostOwned, { decision: 'transaction-aborted', rule: 'IOMMU-DMA-005' }],
    ['nested', pages.hostOwned, { decision: 'allow', rule: 'IOMMU-DMA-006', data: 'Secret' }],
    ['nested', pages.guestShared, { decision: 'allow', rule: 'IOMMU-DMA-006', data: 'Secret' }],
    ['nested', pages.guestPrivate, { decision: 'transaction-aborted', rule: 'IOMMU-NEST-003' }],
    ['none', pages.hostOwned, { decision: 'transaction-aborted', rule: 'IOMMU-NONE-002' }],
  ] as const)('under design %s', (profile, page, verdict) => {
    const turn = turnOn({ page, settings: { iommu: { profile } } });
    expect(dmaByWalk(turn, 0, 0, {})).toMatchObject(verdict);
  });

  it('has to exist', () => {
    expect(dmaByWalk(turnOn({}), 6, 0, {})).toMatchObject({ decision: 'refuse-final', rule: 'IOMMU-DEV-001' });
  });
});
