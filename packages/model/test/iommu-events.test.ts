import { describe, expect, it } from 'vitest';
import { withDevice, withDomainOwner } from '../src/globals.js';
import { dmaAccess, dmaByWalk } from '../src/iommu/dma.js';
import { mapForDma, unmapForDma } from '../src/iommu/mapping.js';
import { withoutCountedMapping } from '../src/iommu/mappings.js';
import { reachOf } from '../src/iommu/reach.js';
import { type PageSpec, pages } from './fixtures.js';
import { guestDeviceEvents, iommuEvents } from './tables/iommu-events.js';
import { inFile, turnOn } from './turns.js';

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
    ['host', pages.guestPrivate, { decision: 'allow', rule: 'IOMMU-HOST-001', data: 'Secret' }],
  ] as const)('under design %s', (profile, page, verdict) => {
    const turn = turnOn({ page, settings: { iommu: { profile } } });
    expect(dmaByWalk(turn, 0, 0, {})).toMatchObject(verdict);
  });

  it.each(['nested', 'none'] as const)('has to exist, design %s', (profile) => {
    const refused = { decision: 'refuse-final', rule: 'IOMMU-DEV-001', codes: { kernel: 'ENODEV' } };
    expect(dmaByWalk(turnOn({ settings: { iommu: { profile } } }), 6, 0, {})).toEqual(refused);
    expect(dmaAccess(turnOn({ settings: { iommu: { profile } } }), 6, {}, inFile)).toEqual(refused);
  });

  it.each(['pv', 'nested'] as const)('does not do so for a guest, design %s', (profile) => {
    const turn = turnOn({
      settings: { iommu: { profile } },
      globals: (globals) => withDevice(globals, 0, { owner: { kind: 'guest', vm: 0 } }),
    });
    expect(dmaByWalk(turn, 0, 0, {})).toMatchObject({ decision: 'transaction-aborted', rule: 'IOMMU-DMA-005' });
  });
});

describe('a device without an IOMMU', () => {
  const settings = { iommu: { profile: 'none' } } as const;
  const everywhere = [pages.hostOwned, pages.guestPrivate, pages.guestShared, pages.hypOwned];

  it.each(everywhere)('reaches the page that it names, whoever owns it: %o', (page) => {
    const read = { decision: 'allow', rule: 'IOMMU-NONE-002', data: 'Secret' };
    const turn = turnOn({ page, settings, globals: (globals) => withDevice(globals, 0, { domain: null }) });
    expect(dmaAccess(turn, 0, {}, inFile)).toEqual(read);
    expect(dmaByWalk(turn, 0, 0, {})).toEqual(read);
  });

  it('writes over a private page', () => {
    const turn = turnOn({ page: pages.guestPrivate, settings });
    expect(dmaAccess(turn, 0, { write: 'Evil' }, inFile).decision).toBe('allow');
    expect(turn.cell.frames[0]?.content).toBe('Evil');
    expect(turn.end({ decision: 'allow', rule: 'IOMMU-NONE-002' }).outcome.effects).toEqual([]);
  });

  it('finds no page of this world where the file holds none, and nobody tells of it', () => {
    const turn = turnOn({ settings });
    const verdict = dmaAccess(turn, 0, {}, () => null);
    expect(verdict).toEqual({ decision: 'transaction-aborted', rule: 'IOMMU-NONE-003' });
    expect(turn.end(verdict).outcome.effects).toEqual([]);
  });
});

describe('a DMA that an IOMMU aborts', () => {
  it.each(['pv', 'nested', 'host'] as const)('leaves an event, design %s', (profile) => {
    const turn = turnOn({ settings: { iommu: { profile } } });
    const verdict = dmaAccess(turn, 0, {}, inFile);
    expect(verdict).toMatchObject({ decision: 'transaction-aborted', rule: 'IOMMU-DMA-003' });
    expect(turn.end(verdict).outcome.effects).toEqual([{ kind: 'event' }]);
  });
});

describe("the host's own mappings", () => {
  it.each(['pv', 'nested'] as const)('in a domain that is not its own are not there, design %s', (profile) => {
    const settings = { iommu: { profile } } as const;
    const turn = turnOn({ page: { domains: [1] }, settings });
    expect(mapForDma(turn, 1, 0)).toEqual({ ret: 'ENOENT', rule: 'IOMMU-DOM-002' });
    expect(unmapForDma(turn, 1)).toEqual({ ret: 'ENOENT', rule: 'IOMMU-PV-009' });
    expect(turn.cell.domains[1]).toBe(0);
  });

  it('cannot be without an IOMMU', () => {
    const turn = turnOn({ page: { domains: [0] }, settings: { iommu: { profile: 'none' } } });
    const nothing = { ret: 'ENODEV', rule: 'IOMMU-NONE-001' };
    expect([mapForDma(turn, 1, 0), unmapForDma(turn, 0)]).toEqual([nothing, nothing]);
    expect(turn.cell.domains[0]).toBe(0);
  });

  it.each([
    ['pv', ['iommu_unmap_pages']],
    ['nested', []],
  ] as const)('that are not there are asked of EL2 all the same, design %s', (profile, calls) => {
    const turn = turnOn({ settings: { iommu: { profile } } });
    const { rule } = unmapForDma(turn, 0);
    expect(turn.end({ decision: 'allow', rule }).outcome.calls.map(({ call }) => call)).toEqual(calls);
  });

  it('are taken from a cell only where there are any', () => {
    const { cell } = turnOn({});
    expect(withoutCountedMapping(cell, 0)).toBe(cell);
    expect(withoutCountedMapping(cell, 99)).toBe(cell);
  });
});
