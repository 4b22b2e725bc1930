import type { Operation, Outcome } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import * as op from './operations.js';
import { allTaken, anon, crash, losesPin, notProtected, swProtected, unheld } from './setups.js';
import { line, Run, type Switches } from './world.js';

const asPrivate = op.map({ kind: 'private' });
const fill = ['folio-alloc 0', 'zero 0', 'pte-map 0'] as const;
const copy = ['folio-alloc 1', 'copy 1'] as const;

function work({ effects }: Outcome): readonly string[] {
  return effects.map(({ kind, frame, count }) => [kind, frame, count].filter((part) => part !== undefined).join(' '));
}

/** What the last of some operations does: the effect, its frame, how many. */
const rows: readonly (readonly [string, readonly Operation[], readonly string[]])[] = [
  ['a first touch', [op.read()], fill],
  ['an unmap of an entry', [op.read(), op.unmap()], ['pte-unmap 0 1']],
  ['an unmap of many entries', [op.read(), op.mapMany({ count: 3 }), op.unmap()], ['pte-unmap 0 4']],
  ['an unmap where nothing was touched', [op.unmap()], []],
  ['further entries', [op.read(), op.mapMany({ count: 3 })], ['pte-map 0 3']],
  ['a load in a private mapping', [asPrivate, op.read()], fill],
  ['an unmap of what a private mapping has read', [asPrivate, op.read(), op.unmap()], ['pte-unmap 0 1']],
  ['a store in a private mapping', [asPrivate, op.write()], [...fill.slice(0, 2), ...copy, 'pte-map 1']],
  ['a store in one that was read', [asPrivate, op.read(), op.write()], [...copy, 'pte-unmap 0', 'pte-map 1']],
  ['an unmap of a private copy', [asPrivate, op.write(), op.unmap()], ['pte-unmap 1 1', 'folio-free 1']],
  ['a fast pin that finds its page', [op.read(), op.grab(), op.finish()], []],
  [
    'a fast pin that finds another one',
    [op.read(), op.grab(), op.punch(), op.finish()],
    ['retry', 'folio-free 0', ...fill],
  ],
  ['a drain', [op.lruBatch(), op.lruDrain()], ['lru-drain']],
  ['a share of what the guest has', [op.guestWrite(), op.share()], ['stage2-map 0', 'smmu-map 0']],
  [
    'a share of what the guest has not touched',
    [op.share()],
    [
      'guest-exit',
      ...fill,
      'stage2-unmap 0',
      'smmu-unmap 0',
      'tlb-sync 0',
      'stage2-map 0',
      'stage2-map 0',
      'smmu-map 0',
    ],
  ],
  ['a hole', [op.write(), op.punch()], ['pte-unmap 0 1', 'folio-free 0']],
  ['a hole in part of a page', [op.write(), op.punch({ aligned: false })], ['zero 0']],
  ['a migration', [op.write(), op.migrate()], [...copy, 'folio-free 0']],
  ['a collapse', [op.write(), op.madvise({ advice: 'collapse' })], [...copy, 'folio-free 0']],
  ['memory pressure', [op.write(), op.reclaim()], ['pte-unmap 0 1', 'folio-free 0']],
  ['a touch of what is in swap', [op.write(), op.reclaim(), op.read()], ['folio-alloc 0', 'pte-map 0']],
  ['a fork', [asPrivate, op.write(), op.fork()], []],
  ['a fork under a pin', [asPrivate, op.write(), op.pin(), op.fork()], ['folio-alloc 2', 'copy 2']],
  ['the end of the VMM', [op.write(), op.exit()], ['pte-unmap 0 1', 'folio-free 0', 'tlb-sync']],
];

describe('what is done', () => {
  it.each(rows)('by %s', (_, operations, expected) => {
    expect(work(new Run().do(...operations))).toEqual(expected);
  });

  it.each<readonly [string, readonly Operation[], readonly string[], Switches]>([
    ['a first touch of anonymous memory', [op.write()], fill, anon],
    [
      'a touch of anonymous memory in swap',
      [op.write(), op.reclaim(), op.read()],
      ['folio-alloc 0', 'pte-map 0'],
      anon,
    ],
    ['a migration of anonymous memory', [op.write(), op.migrate()], [...copy, 'folio-free 0'], anon],
    [
      'a migration that ends the host',
      [...losesPin, op.migrate()],
      ['folio-alloc 1', 'folio-free 1'],
      { ...unheld, ...crash },
    ],
    ['memory pressure that ends the host', [...losesPin, op.reclaim()], [], { ...unheld, ...crash }],
    [
      'an unshare where it takes the page out of the table',
      [op.guestWrite(), op.share(), op.guestWrite(), op.unshare()],
      ['stage2-unmap 0', 'tlb-sync 0'],
      swProtected,
    ],
  ])('by %s', (_, operations, expected, switches) => {
    expect(work(new Run({}, switches).do(...operations))).toEqual(expected);
  });

  it.each([
    ['a migration', op.migrate()],
    ['memory pressure', op.reclaim()],
    ['MADV_PAGEOUT', op.madvise({ advice: 'pageout' })],
  ])('by %s to one page of a large folio: nothing, for the step shows that page alone', (_, operation) => {
    expect(work(new Run({ folioOrder: 2 }).do(op.write(), operation))).toEqual([]);
  });

  it('by a store to a page of the VMM that another process does not map', () => {
    const run = new Run({ folioOrder: 2, processes: 2 }, anon);
    expect(work(run.do(op.write()))).toEqual([]);
  });

  it('by an unmap under a protected guest: nothing that EL2 hears of', () => {
    expect(new Run().do(op.guestWrite(), op.unmap()).calls).toEqual([]);
  });

  it('by a migration without a place to go: the guest keeps its entry', () => {
    const run = new Run(notProtected);
    run.do(op.pin(), op.punch(), op.pin(), op.punch(), op.guestRead());
    expect(work(run.do(op.migrate()))).toEqual([]);
  });

  it('by a hole in a large folio', () => {
    const done = work(new Run({ folioOrder: 2 }).do(op.write(), op.punch()));
    expect(done).toEqual(['pte-unmap 0 1', 'zero 0', 'split 0', 'folio-free 0']);
  });
});

describe('a page without a name left for another frame', () => {
  it.each([
    [op.read(), 'user:ENOMEM'],
    [op.write(), 'user:ENOMEM'],
    [op.fileWrite(), 'user:ENOMEM'],
    [op.fallocate(), 'user:ENOMEM'],
    [op.processVmRead(), 'user:ENOMEM'],
    [op.vfioMap(), 'user:ENOMEM'],
    [op.vfioMapFile(), 'user:ENOMEM'],
    [op.syscallBuffer(), 'user:EFAULT'],
    [op.madvise({ advice: 'populate-write' }), 'user:EFAULT'],
    [op.guestRead(), 'run:ENOMEM'],
    [op.share(), 'run:ENOMEM'],
    [op.pin(), 'kernel:ENOMEM'],
    [op.get(), 'kernel:ENOMEM'],
    [op.walk(), 'kernel:ENOMEM'],
    [op.linearRead(), 'kernel:ENOMEM'],
    [op.zeropad(), 'kernel:ENOMEM'],
    [op.el2(), 'kernel:ENOMEM'],
    [op.iommuMap(), 'kernel:ENOMEM'],
    [op.readGuest(), 'kernel:EFAULT'],
  ] as const)('refuses $op until one comes free', (operation, code) => {
    const run = new Run({ devices: [{ speaksPrivate: false, domain: 0 }] });
    run.do(...allTaken);
    expect(run.told(operation)).toBe(`refuse-retryable ${code}`);
    run.do(op.unpin());
    expect(line(run.do(operation))).not.toContain('refuse-retryable');
    expect(run.violated).toEqual([]);
  });

  it('still reads the hole', () => {
    expect(new Run().told(...allTaken, op.fileRead())).toBe('allow =zero');
  });

  it('refuses a process its own page', () => {
    const dropped = [op.write(), op.pin(), op.madvise()];
    const outcome = new Run({}, anon).do(...dropped, ...dropped, ...dropped, op.write());
    expect([line(outcome), work(outcome)]).toEqual(['refuse-retryable user:ENOMEM', []]);
  });

  it('keeps what is in swap until a name comes free', () => {
    const asPrivateToo = [asPrivate, op.write({ value: 'Own' }), op.madvise({ advice: 'mergeable' })];
    const run = new Run();
    run.do(op.pin(), op.punch(), op.write(), ...asPrivateToo, op.reclaim(), op.fork());
    expect(run.tells(op.read(), op.read({ process: 1 }), op.fileRead(), op.unpin(), op.fileRead())).toEqual([
      'allow =Own',
      'allow =Own',
      'refuse-retryable user:ENOMEM',
      'allow',
      'allow =Host',
    ]);
  });

  it('has room again once another page lets the large folio go', () => {
    const run = new Run({ folioOrder: 2 });
    run.do(op.pin({ page: 2 }), op.write(), op.punch({ pages: 4 }), op.pin(), op.punch(), op.pin(), op.punch());
    run.do(op.unpin({ page: 2 }));
    expect(run.told(op.el2())).toBe('allow');
  });

  it('stays where it is', () => {
    const run = new Run();
    run.do(op.pin(), op.punch(), op.pin(), op.punch(), op.write());
    expect(run.told(op.migrate())).toBe('refuse-retryable kernel:ENOMEM');
    expect(run.told(op.read())).toBe('allow =Host');
  });
});
