import type { HypercallName, HypercallRecord, Reply } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import {
  type CellView,
  compareOwnership,
  describeDisagreement,
  type FrameView,
  followStep,
  type OwnershipView,
  startOracle,
} from '../../src/oracle/index.js';
import { machineWorlds } from './machine-world.js';

const world = { pages: 1, vms: [{ kind: 'protected' }], devices: [{ speaksPrivate: true, domain: 0 }] } as const;

function start(iommu: 'pv' | 'nested' = 'pv') {
  const found = machineWorlds.find(({ settings }) => settings.iommu.profile === iommu);
  if (!found) throw new Error('no such world');
  return startOracle(world, found.settings);
}

const record = (call: HypercallName, ret: Reply = 'OK', args = {}): HypercallRecord => ({
  call,
  args: { index: 0, frame: 0, vm: 0, ...args },
  ret,
});

const fresh: FrameView = {
  kind: 'ram',
  host: 'owned',
  hyp: 'nopage',
  refcount: 0,
  guestShares: 0,
  ffaShared: false,
  tainted: false,
  extent: 'host',
  wipe: false,
  hypMapped: false,
  smmuMapped: false,
  rmp: null,
  validated: false,
};
const guestOwned: FrameView = { ...fresh, host: 'nopage' };
const privateEntry = { kind: 'mapped', frame: 0, state: 'owned', order: 0, prot: 'rwx' } as const;

function view(cell: Partial<CellView>, rest: Partial<OwnershipView> = {}): OwnershipView {
  return {
    cells: [{ frames: [null, null, null], guests: [{ kind: 'none' }], domains: [null], ...cell }],
    vms: ['running'],
    devices: [{ owner: { kind: 'host' }, domain: 0 }],
    domains: [{ kind: 'host' }],
    ...rest,
  };
}

const told = (found: ReturnType<typeof compareOwnership>): readonly string[] =>
  found.disagreements.map(describeDisagreement);

describe('the calls of a step', () => {
  it('agree when each returns what the table says', () => {
    const { disagreements } = followStep(start(), [
      record('host_donate_guest'),
      record('host_donate_guest', 'EPERM'),
      record('guest_share_host'),
    ]);
    expect(disagreements).toEqual([]);
  });

  it('are told apart where one returns something else, and followed as the table has it', () => {
    const { disagreements } = followStep(start(), [record('host_donate_guest', 'EBUSY'), record('guest_share_host')]);
    expect(disagreements.map(describeDisagreement)).toEqual([
      'host_donate_guest {"index":0,"frame":0,"vm":0}: the table says OK, it returned EBUSY',
    ]);
  });

  it('must stand in the table', () => {
    const { disagreements } = followStep(start(), [record('host_frobnicate')]);
    expect(disagreements.map(describeDisagreement)).toEqual(['host_frobnicate: the table has no row host_frobnicate']);
  });

  it.each([
    ['frame', { frame: undefined }],
    ['index', { index: undefined }],
    ['vm', { vm: undefined }],
  ])('must name the %s that their row asks for', (name, args) => {
    const { disagreements, state } = followStep(start(), [record('host_donate_guest', 'OK', args)]);
    expect(disagreements).toMatchObject([{ kind: 'unknown-call', why: expect.stringContaining(`has no ${name}`) }]);
    expect(state.cells[0]?.guests).toEqual([]);
  });
});

describe('the ownership after a step', () => {
  const donated = followStep(start(), [record('host_donate_guest')]).state;

  it('agrees with what the calls did', () => {
    expect(told(compareOwnership(donated, view({ frames: [guestOwned, null, null], guests: [privateEntry] })))).toEqual(
      [],
    );
  });

  it.each<readonly [string, OwnershipView, string]>([
    [
      'a host state',
      view({ frames: [fresh, null, null], guests: [privateEntry] }),
      'frame 0 of page 0, host: the table says nopage, it is owned',
    ],
    [
      'a count',
      view({ frames: [{ ...guestOwned, refcount: 1 }, null, null], guests: [privateEntry] }),
      'frame 0 of page 0, refcount: the table says 0, it is 1',
    ],
    [
      'a guest entry',
      view({ frames: [guestOwned, null, null] }),
      'entry of VM 0 at page 0: the table says owned, frame 0, order 0, rwx, it is none',
    ],
    [
      'an entry of a domain',
      view({ frames: [guestOwned, null, null], guests: [privateEntry], domains: [0] }),
      'entry of domain 0 at page 0: the table says none, it is 0',
    ],
    [
      'the life of a VM',
      view({ frames: [guestOwned, null, null], guests: [privateEntry] }, { vms: ['dying'] }),
      'vm 0: the table says running, it is dying',
    ],
    [
      'a device',
      view(
        { frames: [guestOwned, null, null], guests: [privateEntry] },
        { devices: [{ owner: { kind: 'vm', vm: 0 }, domain: null }] },
      ),
      'device 0: the table says owned by the host, in domain 0, it is owned by VM 0, detached',
    ],
    [
      'a domain',
      view({ frames: [guestOwned, null, null], guests: [privateEntry] }, { domains: [{ kind: 'none' }] }),
      'domain 0: the table says owned by the host, it is not owned',
    ],
  ])('differs in %s', (_, actual, message) => {
    expect(told(compareOwnership(donated, actual))).toEqual([message]);
  });

  it('is told once: the next comparison starts from what is there', () => {
    const odd = view({ frames: [fresh, null, null], guests: [privateEntry] });
    expect(told(compareOwnership(compareOwnership(donated, odd).state, odd))).toEqual([]);
  });

  it('lets a frame be born in the hands of the host only', () => {
    expect(told(compareOwnership(start(), view({ frames: [null, fresh, null] })))).toEqual([]);
    expect(told(compareOwnership(start(), view({ frames: [null, guestOwned, null] })))).toEqual([
      'frame 1 of page 0, host: the table says owned, it is nopage',
    ]);
  });

  it.each<readonly [string, readonly HypercallRecord[], readonly string[]]>([
    ['of the host', [record('host_donate_guest', 'EINVAL', { vcpu: 'none' })], []],
    ['of a guest', [record('host_donate_guest')], ['frame 0 of page 0 was freed: the host is nopage']],
    [
      'that is mapped for DMA',
      [record('iommu_map_pages', 'OK', { domain: 0 })],
      ['frame 0 of page 0 was freed: 1 references at EL2'],
    ],
  ])('lets a frame %s be freed or not', (_, calls, expected) => {
    const { state, disagreements } = followStep(start(), calls);
    expect(disagreements).toEqual([]);
    const freed = told(
      compareOwnership(
        state,
        view({
          guests: [state.cells[0]?.guests[0] ?? { kind: 'none' }],
          domains: [state.cells[0]?.domains[0] ?? null],
        }),
      ),
    );
    expect(freed).toEqual(expected);
  });

  it('leaves the entries of a VM that is gone out', () => {
    const { state } = followStep(donated, [
      record('start_teardown_vm', 'OK', { vcpu: 'none' }),
      record('finalize_teardown_vm', 'OK', { vcpu: 'none' }),
    ]);
    expect(told(compareOwnership(state, view({ frames: [guestOwned, null, null] }, { vms: ['gone'] })))).toEqual([]);
  });

  it("leaves the host's own stage 1 out under the nested design", () => {
    const mirrored = { ...fresh, smmuMapped: true };
    const actual = view({ frames: [mirrored, null, null], domains: [0] });
    expect(told(compareOwnership(start('nested'), actual))).toEqual([]);
    expect(told(compareOwnership(start('nested'), view({ frames: [fresh, null, null] })))).toEqual([
      'frame 0 of page 0, smmuMapped: the table says true, it is false',
    ]);
  });
});
