import { type LargeOperation, LargeWorld, type TakenStep } from '@guestmem/explorer';
import { guestMemfd } from '@guestmem/guest-memfd-model';
import { type BackingDesign, type Handle, initialState, type Pass, perform } from '@guestmem/model';
import { shmemGup } from '@guestmem/shmem-gup-model';
import type { Operation, Outcome, World } from '@guestmem/spec';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveConfiguration } from '../../src/index.js';
import { largeOperation } from '../../src/simulate/operations.js';

// biome-ignore lint/suspicious/noExplicitAny: one test for designs with different records
type AnyDesign = BackingDesign<any, any>;

const lines = [
  'guest.read gfn=*',
  'guest.write gfn=* value=Secret',
  'guest.share gfn=*',
  'guest.unshare gfn=*',
  'guest.relinquish gfn=*',
  'user.read page=*',
  'user.write page=* value=Other',
  'user.fallocate index=* keepSize=true',
  'user.punchHole index=*',
  'user.madvise page=* advice=dontneed',
  'kernel.pin page=*',
  'kernel.pin page=* longterm=true',
  'kernel.unpin page=*',
  'kernel.get page=*',
  'kernel.put page=*',
  'kernel.migrate index=*',
  'kernel.reclaim index=*',
  'kvm.convert index=* to=private',
  'kvm.convert index=* to=shared',
  'kvm.populate gfn=* value=Image',
  'vfio.map page=* domain=0',
  'vfio.unmap page=* domain=0',
  'vfio.mapFile index=* domain=0',
  'device.dmaRead device=0 iova=*',
  'device.dmaWrite device=0 iova=* value=Dma',
  'iommu.map index=* domain=0',
  'el2.call call=force_reclaim_guest_page index=*',
  'kvm.vcpuPut',
  'kvm.vcpuLoad',
  'kvm.drainMemcache',
  'kvm.topUp',
  'user.close',
  'kvm.destroy',
  'user.exit',
] as const;

// What ends a world stands at the end, so that it comes seldom.
const operations = lines.map(largeOperation);
const devices = [{ speaksPrivate: false, domain: 0 }];

interface Request {
  readonly number: number;
  readonly first: number;
  readonly pages: number;
}

const requests = (pages: number, align: number): fc.Arbitrary<readonly Request[]> =>
  fc.array(
    fc
      .record({
        number: fc.oneof(
          { weight: 60, arbitrary: fc.integer({ min: 0, max: lines.length - 4 }) },
          { weight: 1, arbitrary: fc.integer({ min: 0, max: lines.length - 1 }) },
        ),
        start: fc.nat(pages - 1),
        length: fc.integer({ min: 1, max: pages }),
      })
      .map(({ number, start, length }): Request => {
        const { operation, reach } = operations[number] as LargeOperation;
        const isHole = operation.op === 'user.punchHole' || operation.op === 'user.madvise';
        const unit = isHole && reach === 'range' ? align : 1;
        const first = Math.floor(start / unit) * unit;
        const most = pages - first;
        const wanted = reach === 'page' ? 1 : Math.ceil(length / unit) * unit;
        return { number, first, pages: Math.min(wanted, most) };
      }),
    { minLength: 1, maxLength: 60 },
  );

/** The operation as a plain world takes it. */
function plain({ number, first, pages }: Request): Operation {
  const { operation, reach } = operations[number] as LargeOperation;
  const named = Object.fromEntries(
    Object.keys(operation)
      .filter((name) => ['gfn', 'page', 'index', 'iova'].includes(name))
      .map((name) => [name, first]),
  );
  return { ...operation, ...named, ...(reach === 'range' && { pages }) };
}

/** What was done, without where. */
function labels({ calls, effects }: Pick<Outcome, 'calls' | 'effects'>): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { call, ret } of calls) count(`${call} ${ret}`);
  for (const { index: _, ...effect } of effects) count(JSON.stringify(effect));
  return counts;
}

function allLabels(steps: readonly TakenStep[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { outcome, times } of steps) {
    for (const [key, count] of labels(outcome)) counts.set(key, (counts.get(key) ?? 0) + count * times);
  }
  return new Map([...counts].sort());
}

/** Holds a large world to the plain model, request by request. */
function compare(simulated: AnyDesign, model: AnyDesign, world: World, asked: readonly Request[]): void {
  const { pages, ...rest } = world;
  const large = new LargeWorld(simulated, { world: rest, pages, operations });
  let state = initialState(model, world);
  for (const request of asked) {
    const operation = plain(request);
    const expected = perform(model, state, operation);
    const { decision, rule, codes, data, count } = expected.outcome;
    const { verdict } = large.perform(request.number, request.first, request.pages);
    const told = { ...verdict, ...(verdict.decision === 'partial' && { count: large.count }) };
    expect(told, JSON.stringify(operation)).toEqual({
      decision,
      rule,
      codes,
      ...(data !== undefined && { data }),
      ...(count !== undefined && { count }),
    });
    expect(allLabels(large.takeSteps())).toEqual(new Map([...labels(expected.outcome)].sort()));
    state = expected.state;
    const cells = Array.from({ length: pages }, (_, page) => large.cellAt(page));
    expect(cells).toEqual(state.cells);
    expect(large.names.globals).toEqual(state.globals);
    if (state.order > 0) {
      const folios = state.folios.map((__, folio) => large.folioAt(folio * 2 ** state.order));
      expect(folios).toEqual(state.folios);
    }
    const frames = state.cells.flatMap((cell) => cell.frames).filter((frame) => frame !== null).length;
    expect(large.frames).toBe(frames);
  }
}

function designs(...selectors: readonly string[]): readonly AnyDesign[] {
  const resolved = resolveConfiguration(selectors);
  if (resolved.kind !== 'runnable') throw new Error(resolved.profiles.join());
  return [guestMemfd(resolved.configuration.left), shmemGup(resolved.configuration.right)];
}

const settings: readonly (readonly [string, readonly string[], number])[] = [
  ['the default designs', [], 0],
  ['the designs of 2024', ['guest-memfd:6.8-dual', 'shmem-gup:exclusive-rfc-v1', 'hypervisor:upstream-2024'], 0],
  ['Android', ['shmem-gup:longterm-2026', 'hypervisor:pkvm-android-6.12'], 0],
  ['ordinary KVM', ['guest-memfd:6.18', 'shmem-gup+memory=anon', 'hypervisor:none', 'iommu:host'], 0],
  ['large folios', ['guest-memfd:hugetlb', 'shmem-gup+exclusiveScope=oncePerFolio'], 2],
];

describe('a large world and the plain model', () => {
  it.each(settings)('agree on %s, request by request', { timeout: 60_000 }, (_, selectors, folioOrder) => {
    for (const design of designs(...selectors)) {
      const world = { pages: 16, devices, ...(folioOrder > 0 && { folioOrder }) };
      fc.assert(
        fc.property(requests(world.pages, 2 ** folioOrder), (asked) => compare(design, design, world, asked)),
        { numRuns: 60, seed: 7 },
      );
    }
  });

  it('runs no step more often where there are more pages', () => {
    const asked = ['guest.write gfn=* value=Secret', 'vfio.map page=* domain=0', 'kvm.destroy'] as const;
    for (const design of designs()) {
      const stepsIn = (pages: number, times: number): number => {
        const world = new LargeWorld(design, { world: { devices }, pages, operations });
        for (const line of asked.slice(0, times)) world.perform(lines.indexOf(line), 0, pages);
        return world.takeSteps().length;
      };
      expect(stepsIn(4096, 3)).toBe(stepsIn(512, 3));
      expect(stepsIn(512, 3)).toBeGreaterThan(stepsIn(512, 1));
    }
  });

  it('disagree where one of them runs another step', () => {
    for (const design of designs()) {
      const row = design.operations['guest.unshare'];
      if (row === undefined) throw new Error('no guest.unshare');
      type Unshare = Handle<'guest.unshare', unknown, unknown>;
      const passes = row.passes.map((pass: Pass<'guest.unshare', unknown, unknown>) => {
        const run: Unshare = (turn, operation, facts) => {
          const verdict = pass.run(turn, operation, facts);
          turn.effect('tlb-sync');
          return verdict;
        };
        return { ...pass, run };
      });
      const broken = {
        ...design,
        operations: { ...design.operations, 'guest.unshare': { ...row, passes } },
      } as AnyDesign;
      const asked = ['guest.write gfn=* value=Secret', 'guest.share gfn=*', 'guest.unshare gfn=*'].map((line) => ({
        number: (lines as readonly string[]).indexOf(line),
        first: 0,
        pages: 8,
      }));
      expect(() => compare(design, design, { pages: 8, devices }, asked)).not.toThrow();
      expect(() => compare(broken, design, { pages: 8, devices }, asked)).toThrow();
    }
  });
});
