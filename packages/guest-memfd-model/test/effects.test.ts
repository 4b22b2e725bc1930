import type { Operation, World } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import { runAll } from './case.js';
import * as op from './operations.js';
import type { Switches } from './settings.js';

const exit: Operation = { op: 'user.exit' };
const unmap: Operation = { op: 'user.unmap', page: 0 };
const map: Operation = { op: 'user.map', page: 0 };
const grab: Operation = { op: 'kernel.gupFast', page: 0, phase: 'grab' };
const finish: Operation = { op: 'kernel.gupFast', page: 0, phase: 'finish' };
const mapMany = (count: number): Operation => ({ op: 'user.mapMany', page: 0, count });
const bind = (some: Partial<Extract<Operation, { op: 'kvm.bind' }>>): Operation => ({
  op: 'kvm.bind',
  slot: 1,
  gfn: 8,
  index: 0,
  ...some,
});

const dual: Switches = { backing: { profile: '6.8-dual' } };
const ordinary: Partial<World> = { vms: [{ kind: 'non-protected' }] };
const both: Partial<World> = { vms: [{ kind: 'protected' }, { kind: 'non-protected' }] };
const fill = ['folio-alloc 0', 'zero 0', 'pte-map 0 1'] as const;

/** What the last of some operations does: the effect, its frame, how many. */
const effects: readonly (readonly [string, readonly Operation[], readonly string[]])[] = [
  ['a first touch', [op.hostWrite], fill],
  ['further entries', [mapMany(3)], [...fill, 'pte-map 0 3']],
  ['a conversion of a page with many entries', [mapMany(3), op.toPrivate], ['pte-unmap 0 4']],
  [
    'a conversion of a page in a batch',
    [op.hostWrite, { op: 'kernel.lruBatch', index: 0 }, op.toPrivate],
    ['pte-unmap 0 1', 'lru-drain 0', 'retry 0'],
  ],
  ['a conversion to what the page is', [op.toShared], []],
  ['a drain', [{ op: 'kernel.lruDrain', index: 0 }], ['lru-drain']],
  ['an unmap', [op.hostWrite, op.unmapAll], ['pte-unmap 0 1']],
  ['an advice', [op.hostWrite, { op: 'user.madvise', page: 0, advice: 'dontneed' }], ['pte-unmap 0 1']],
  ['a hole', [op.hostWrite, op.punch], ['pte-unmap 0 1', 'folio-free 0']],
  ['a hole under a guest', [op.guestWrite, op.punch], []],
  [
    'an unmap that ends file and VM',
    [op.guestWrite, { op: 'user.write', page: 1, value: 'H' }, op.destroy, op.close, op.unmapAll],
    [
      'pte-unmap 0 1',
      'zero 0',
      'cache-clean 0',
      'stage2-unmap 0',
      'tlb-sync 0',
      'stage2-map 0',
      'smmu-map 0',
      'folio-free 0',
      'folio-free 0',
      'tlb-sync',
    ],
  ],
  ['the end of the VMM', [op.hostWrite, exit], ['pte-unmap 0 1', 'folio-free 0', 'tlb-sync']],
  ['the end of a VMM that has touched nothing', [exit], ['tlb-sync']],
];

describe('what is done', () => {
  it.each(effects)('by %s', (_, operations, expected) => {
    const last = runAll({}, operations).at(-1);
    const done = last?.outcome.effects.map(({ kind, frame, count }) =>
      [kind, frame, count].filter((part) => part !== undefined).join(' '),
    );
    expect(done).toEqual(expected);
    expect(last?.violations).toEqual([]);
  });
});

describe('the end of another process', () => {
  it('takes the entries of its own', () => {
    const operations: readonly Operation[] = [
      { op: 'user.passFd', to: 1 },
      op.hostWrite,
      { op: 'user.read', page: 0, process: 1 },
      { op: 'user.exit', process: 1 },
    ];
    const last = runAll({ world: { processes: 2 } }, operations).at(-1);
    expect(last?.outcome.effects).toEqual([{ kind: 'pte-unmap', index: 0, frame: 0, count: 1 }]);
    expect(last?.state.cells[0]?.backing.ptes.slice(0, 2)).toEqual([1, 0]);
  });
});

type Corner = readonly [
  title: string,
  operations: readonly Operation[],
  decision: string,
  rule: string,
  where?: Switches & { readonly world?: Partial<World> },
];

const corners: readonly Corner[] = [
  ['a memslot in use, over itself', [bind({ slot: 0, gfn: 0 })], 'refuse-final', 'GMEM-BIND-002'],
  ['guest pages in use, the file closed', [op.close, bind({ gfn: 0 })], 'refuse-final', 'GMEM-BIND-003'],
  ["another VM's bind, the file closed", [op.close, bind({ vm: 1 })], 'refuse-final', 'GMEM-FILE-001', { world: both }],
  ["another VM's bind past the end", [bind({ vm: 1, index: 9 })], 'refuse-final', 'GMEM-BIND-004', { world: both }],
  ['a bind past the end, over another one', [bind({ index: 2, pages: 4 })], 'refuse-final', 'GMEM-BIND-005'],
  [
    'a conversion, the VM closed and without private memory',
    [op.destroy, op.toPrivate],
    'refuse-final',
    'GMEM-FILE-001',
    { ...dual, world: ordinary },
  ],
  ['a closed descriptor for nobody', [op.close, { op: 'user.passFd', to: 1 }], 'refuse-final', 'GMEM-FILE-001'],
  ['an unpin past all pages', [{ op: 'kernel.unpin', page: 9 }], 'refuse-final', 'CPU-VMA-004'],
  ['a drop of a glance that nobody took', [{ op: 'kernel.speculativePut', index: 0 }], 'refuse-final', 'GMEM-PIN-004'],
  [
    'a page that a fast pin had and gave back',
    [op.hostWrite, grab, finish, op.unpin, op.toPrivate],
    'allow',
    'GMEM-CONV-001',
  ],
  ['a page that a fast pin did not find', [op.hostWrite, unmap, map, grab, op.toPrivate], 'allow', 'GMEM-CONV-001'],
  ['a fast pin of what is mapped elsewhere by now', [mapMany(2), grab, unmap, finish], 'allow', 'GMEM-FAST-003'],
];

describe('the last word', () => {
  it.each(corners.map((corner) => [corner[0], corner] as const))(
    'on %s',
    (_, [, operations, decision, rule, where = {}]) => {
      const last = runAll(where, operations).at(-1);
      expect(last?.outcome).toMatchObject({ decision, rule });
      expect(last?.violations).toEqual([]);
    },
  );

  it('on a glance that nobody took is EINVAL', () => {
    const [put] = runAll({}, [{ op: 'kernel.speculativePut', index: 0 }]);
    expect(put?.outcome.codes).toEqual({ kernel: 'EINVAL' });
  });
});

describe('a conversion of two memories to what the page is', () => {
  it('leaves the guest its page', () => {
    const operations = [op.share, op.guestWrite, op.toPrivate, op.guestWrite, op.toPrivate, op.guestRead];
    const ran = runAll({ ...dual, world: both }, operations);
    const [again, read] = ran.slice(-2);
    expect(again?.outcome).toMatchObject({ decision: 'allow', rule: 'GMEM-DUAL-002', calls: [], effects: [] });
    expect(read?.outcome).toMatchObject({ decision: 'allow', calls: [] });
  });
});
