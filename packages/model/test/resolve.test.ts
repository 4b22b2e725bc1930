import type { Codes, Decision, RuleId, World } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import { initialGlobals } from '../src/globals.js';
import {
  addVma,
  allPages,
  bindMemslot,
  byFileIndex,
  byGfn,
  byIova,
  byUserAddress,
  byUserAddressOr,
  closeDescriptor,
  dropMemslots,
  exitProcess,
  fileAlive,
  forkProcess,
  gupMisses,
  initialLayout,
  type Layout,
  passDescriptor,
  type Resolution,
  removeVmas,
  resizeFile,
  uaccessMisses,
  unbindMemslot,
  worldOnly,
  worldTarget,
} from '../src/index.js';
import { platformOf } from '../src/platform/platform-of.js';
import { frozen, settingsOf } from './fixtures.js';

const world: World = { pages: 4 };
const layout: Layout = frozen(initialLayout(world));
const globalsOn = (profile: string) => initialGlobals(world, platformOf(settingsOf({ hypervisor: { profile } })));
const globals = globalsOn('pkvm-2026');
const fault: Codes = { run: 'MEMORY_FAULT' };
const alive = { file: 'alive' } as const;

function cells(resolution: Resolution): readonly (number | null)[] {
  return 'targets' in resolution ? resolution.targets.map(({ cell }) => cell) : [];
}

describe('names lead', () => {
  it('from user addresses, file indices, gfns and IOVAs to pages', () => {
    expect(cells(byUserAddress(layout, { page: 1, pages: 2 }))).toEqual([1, 2]);
    expect(cells(byFileIndex(layout, { index: 3 }))).toEqual([3]);
    expect(cells(byGfn(layout, { gfn: 0, pages: 4 }, globals))).toEqual([0, 1, 2, 3]);
    expect(cells(byIova(layout, { iova: 2 }))).toEqual([2]);
    expect(cells(allPages(layout))).toEqual([0, 1, 2, 3]);
    expect(cells(worldOnly(layout))).toEqual([]);
    expect(cells(worldTarget(layout))).toEqual([null]);
  });

  it('with what is to know of the mapping, the memslot, the file and the VMM', () => {
    const cow = addVma(layout, { process: 0, page: 1, pages: 1, index: 1, kind: 'private' });
    expect(byUserAddress(cow, { page: 1 })).toMatchObject({ targets: [{ facts: { vma: 'private', ...alive } }] });
    expect(byGfn(cow, { gfn: 1 }, globals)).toMatchObject({ targets: [{ facts: { vma: 'private', memslot: 0 } }] });
    const closed = exitProcess(layout, 0);
    expect(allPages(closed)).toMatchObject({ facts: { file: 'released' } });
    const manual: Layout = initialLayout({ ...world, vmm: 'manual' });
    expect(byGfn(manual, { gfn: 1 }, globals)).toMatchObject({ targets: [{ facts: { vmm: 'manual' } }] });
  });

  it('through memslots and mappings that shift them', () => {
    const shifted = bindMemslot(layout, { vm: 0, slot: 1, gfn: 8, pages: 2, index: 1 });
    expect(cells(byGfn(shifted, { gfn: 9 }, globals))).toEqual([2]);
    const moved = addVma(layout, { process: 0, page: 6, pages: 2, index: 0, kind: 'shared' });
    expect(cells(byUserAddress(moved, { page: 7 }))).toEqual([1]);
  });

  const short = resizeFile(layout, 1);
  const asSyscall = byUserAddressOr(uaccessMisses);
  const asGup = byUserAddressOr(gupMisses);
  it.each<readonly [string, Resolution, Decision, RuleId, Codes]>([
    ['a load', byUserAddress(layout, { page: 4 }), 'kill-process', 'CPU-VMA-001', { user: 'SIGSEGV' }],
    ['a child', byUserAddress(layout, { page: 0, process: 1 }), 'kill-process', 'CPU-VMA-001', { user: 'SIGSEGV' }],
    ['a load past the end', byUserAddress(short, { page: 2 }), 'kill-process', 'CPU-VMA-002', { user: 'SIGBUS' }],
    ['a system call', asSyscall(layout, { page: 4 }), 'refuse-final', 'CPU-VMA-003', { user: 'EFAULT' }],
    ['one past the end', asSyscall(short, { page: 2 }), 'refuse-final', 'CPU-VMA-003', { user: 'EFAULT' }],
    ['GUP', asGup(layout, { page: 4 }), 'refuse-final', 'CPU-VMA-004', { kernel: 'EFAULT' }],
    ['GUP past the end', asGup(short, { page: 2 }), 'refuse-final', 'CPU-VMA-004', { kernel: 'EFAULT' }],
    ['a file index', byFileIndex(short, { index: 1 }), 'refuse-final', 'CPU-FILE-001', { user: 'EINVAL' }],
    ['a gfn', byGfn(layout, { gfn: 4 }, globals), 'refuse-final', 'CPU-SLOT-001', { run: 'MMIO' }],
    ['a gfn of a stranger', byGfn(layout, { gfn: 0, vm: 1 }, globals), 'refuse-final', 'CPU-SLOT-001', { run: 'MMIO' }],
    ['a private gfn', byGfn(layout, { gfn: 4 }, globalsOn('tdx')), 'refuse-final', 'CPU-SLOT-002', fault],
    ['one under SEV-SNP', byGfn(layout, { gfn: 4 }, globalsOn('sev-snp')), 'refuse-final', 'CPU-SLOT-002', fault],
    ['one that is none', byGfn(layout, { gfn: 4 }, globalsOn('none')), 'refuse-final', 'CPU-SLOT-001', { run: 'MMIO' }],
    ['an IOVA', byIova(layout, { iova: 4 }), 'transaction-aborted', 'IOMMU-DMA-001', { device: 'F_TRANSLATION' }],
  ])('nowhere, and each party is told so in its own way: %s', (_, resolution, decision, rule, codes) => {
    expect(resolution).toEqual({ decided: { decision, rule, codes } });
  });
});

describe('a layout', () => {
  it('cuts a mapping that an unmapping does not cover', () => {
    expect(removeVmas(layout, 0, 1, 2).vmas).toEqual([
      { process: 0, page: 0, pages: 1, index: 0, kind: 'shared' },
      { process: 0, page: 3, pages: 1, index: 3, kind: 'shared' },
    ]);
    expect(removeVmas(layout, 1, 0, 4).vmas).toEqual(layout.vmas);
    expect(removeVmas(layout, 0, 0, 9).vmas).toEqual([]);
  });

  it('replaces what was mapped at an address', () => {
    const fixed = addVma(layout, { process: 0, page: 1, pages: 1, index: 3, kind: 'shared' });
    expect(cells(byUserAddress(fixed, { page: 0, pages: 4 }))).toEqual([0, 3, 2, 3]);
  });

  it('gives a child what its parent has', () => {
    const forked = forkProcess(layout, 0, 1);
    expect(cells(byUserAddress(forked, { page: 2, process: 1 }))).toEqual([2]);
    expect(forked.descriptors).toEqual([0, 1]);
    expect(forkProcess(closeDescriptor(layout, 0), 0, 1).descriptors).toEqual([]);
  });

  it('gives another process the descriptor and a mapping of the whole file', () => {
    const passed = passDescriptor(layout, 2);
    expect(cells(byUserAddress(passed, { page: 3, process: 2 }))).toEqual([3]);
    expect(passDescriptor(passed, 2).descriptors).toEqual([0, 2]);
  });

  it('keeps the file alive by a descriptor or by a mapping', () => {
    expect(fileAlive(closeDescriptor(layout, 0))).toBe(true);
    expect(fileAlive(removeVmas(layout, 0, 0, 4))).toBe(true);
    expect(fileAlive(removeVmas(closeDescriptor(layout, 0), 0, 0, 4))).toBe(false);
    expect(fileAlive(exitProcess(layout, 0))).toBe(false);
    expect(fileAlive(exitProcess(forkProcess(layout, 0, 1), 0))).toBe(true);
  });

  it('binds, replaces and unbinds memslots', () => {
    const second = bindMemslot(layout, { vm: 1, slot: 0, gfn: 0, pages: 4, index: 0 });
    expect(second.memslots).toHaveLength(2);
    expect(bindMemslot(second, { vm: 1, slot: 0, gfn: 2, pages: 1, index: 0 }).memslots).toHaveLength(2);
    expect(unbindMemslot(second, 0, 0).memslots).toEqual(second.memslots.slice(1));
    expect(dropMemslots(second, 1).memslots).toEqual(layout.memslots);
    expect(exitProcess(second, 0).memslots).toEqual([]);
    expect(exitProcess(second, 1).memslots).toEqual(second.memslots);
  });

  it('grows the file no further than the world', () => {
    expect(resizeFile(layout, 9).filePages).toBe(4);
    expect(resizeFile(layout, 0).filePages).toBe(0);
  });
});
