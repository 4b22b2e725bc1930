import { createGuestMemfd } from '@guestmem/guest-memfd-model';
import type { Model, State } from '@guestmem/model';
import { createShmemGup } from '@guestmem/shmem-gup-model';
import { hypercalls, type Operation, type Settings, type World } from '@guestmem/spec';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareOwnership,
  describeDisagreement,
  followStep,
  ownershipView,
  startOracle,
} from '../../src/oracle/index.js';
import { machineWorlds } from './machine-world.js';

const world: World = {
  pages: 2,
  vms: [{ kind: 'protected' }, { kind: 'non-protected' }, { kind: 'protected' }],
  devices: [
    { speaksPrivate: true, domain: 0 },
    { speaksPrivate: false, domain: 1 },
  ],
};

const backings: readonly Settings['backing'][] = [
  {
    axis: 'guest-memfd',
    profile: 'in-place',
    init: 'shared',
    unshareDeniable: true,
    invalidateOnPkvm: 'defer',
    kernel: '7.4',
    directMap: 'kept',
  },
  {
    axis: 'shmem-gup',
    profile: 'exclusive-intended',
    unshareDeniable: true,
    exclusiveScope: 'perPin',
    pinCount: 'biased',
    sharedPin: 'keep',
    memory: 'memfd',
    exclusivePin: 'on',
    pageFlagChecks: 'off',
  },
];

const pages = [0, 1];
const vms = [0, 1, 2];
const devices = [0, 1];
const domains = [0, 1, 2];

const operations: readonly Operation[] = [
  ...pages.flatMap((page): readonly Operation[] => [
    { op: 'user.write', page, value: 'B' },
    { op: 'user.punchHole', index: page, pages: 1 },
    { op: 'kvm.convert', index: page, to: 'private' },
    { op: 'kvm.convert', index: page, to: 'shared' },
    { op: 'kernel.linearRead', index: page },
    { op: 'kernel.linearWrite', index: page, value: 'L' },
    { op: 'user.madvise', page, advice: 'dontneed' },
    ...domains.flatMap((domain): readonly Operation[] => [
      { op: 'iommu.map', index: page, domain },
      { op: 'iommu.unmap', index: page, domain },
      { op: 'vfio.map', page, domain },
    ]),
    ...vms.flatMap((vm): readonly Operation[] => [
      { op: 'guest.write', gfn: page, vm, value: 'A' },
      { op: 'guest.share', gfn: page, vm },
      { op: 'guest.unshare', gfn: page, vm },
      { op: 'guest.relinquish', gfn: page, vm },
    ]),
    ...devices.map((device): Operation => ({ op: 'device.guestMap', device, gfn: page })),
    ...hypercalls.map(({ name }): Operation => ({ op: 'el2.call', call: name, index: page })),
  ]),
  ...vms.flatMap((vm): readonly Operation[] => [
    { op: 'kvm.bind', vm, slot: 1, gfn: 0, pages: 2 },
    { op: 'kvm.vcpuPut', vm },
    { op: 'kvm.vcpuLoad', vm },
    { op: 'kvm.drainMemcache', vm },
    { op: 'kvm.topUp', vm },
    { op: 'kvm.destroy', vm },
    { op: 'device.assign', device: 0, vm },
  ]),
  ...domains.flatMap((domain): readonly Operation[] => [
    { op: 'iommu.attach', device: 0, domain },
    { op: 'iommu.detach', device: 0, domain },
    { op: 'iommu.allocDomain', domain },
  ]),
  { op: 'device.return', device: 0 },
  { op: 'user.close' },
  { op: 'user.exit' },
];

/** What the table does not agree with in a walk, or what invariant the walk breaks; null: nothing. */
function follow<S extends State<unknown, unknown>>(
  model: Model<S>,
  settings: Settings,
  walk: readonly Operation[],
): string | null {
  let state = model.start(world);
  let oracle = compareOwnership(startOracle(world, settings), ownershipView(state)).state;
  for (const operation of walk) {
    const step = model.perform(state, operation);
    const replies = followStep(oracle, step.outcome.calls);
    const owners = compareOwnership(replies.state, ownershipView(step.state));
    const [found] = [...replies.disagreements, ...owners.disagreements];
    if (found) return `${operation.op}: ${describeDisagreement(found)}`;
    const [broken] = model.violations(state, operation, step);
    if (broken) return `${operation.op} breaks ${broken.rule}: ${broken.text}`;
    state = step.state;
    oracle = owners.state;
  }
  return null;
}

describe('the steps of a backing', () => {
  const seed = Number(process.env['FC_SEED'] ?? 20_240_618);
  const walks = fc.array(fc.constantFrom(...operations), { minLength: 1, maxLength: 20 });
  const machines = fc.constantFrom(
    ...machineWorlds.filter(({ settings }) => settings.iommu.mapGuestShared === 'refuse'),
  );

  it.each(backings)('are followed by the table: $axis', { timeout: 60_000 }, (backing) => {
    const property = fc.property(machines, walks, (machine, walk) => {
      const settings = { ...machine.settings, backing };
      const found =
        backing.axis === 'guest-memfd'
          ? follow(createGuestMemfd(settings), settings, walk)
          : follow(createShmemGup(settings), settings, walk);
      expect(found).toBeNull();
    });
    fc.assert(property, { seed, numRuns: 3000 });
  });
});
