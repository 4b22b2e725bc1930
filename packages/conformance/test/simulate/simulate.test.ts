import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SimulationReport, workloads } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../src/files/json-document.js';
import { validateAs } from '../../src/schema/validate.js';
import { loadWorkload } from '../../src/simulate/load-workload.js';
import { guestmem } from '../support/command.js';

/** A file of its own for one text. */
function fileOf(text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'workload-')), 'mine.yaml');
  writeFileSync(file, text);
  return file;
}

const mine = `name: mine
title: All kinds of phases
summary: Boot, packets under pins, teardown.
memory: 2M
seed: 1
phases:
  - {kind: sweep, name: boot, step: 1M, does: [guest.write gfn=* value=Secret]}
  - kind: random
    name: packets
    from: 1M
    ticks: 400
    least: 4K
    most: 16K
    retry: {after: 4, times: 2}
    choices:
      - {weight: 3, does: [guest.share gfn=*, user.read page=*], undoes: [guest.unshare gfn=*], inFlight: 8}
      - {weight: 1, does: [guest.share gfn=*, kernel.pin page=*], undoes: [guest.unshare gfn=*, kernel.unpin page=*]}
  - {kind: once, name: teardown, does: [kvm.destroy, user.exit]}
`;

async function reportOf(...words: readonly string[]): Promise<SimulationReport> {
  const { code, out } = await guestmem('simulate', ...words, '--json');
  expect(code).toBe(0);
  return validateAs('SimulationReport', parseJson(out, 'out'));
}

describe('guestmem simulate', () => {
  it('counts what both designs do, phase by phase', async () => {
    const { phases, total, memoryPages } = await reportOf(fileOf(mine));
    expect(memoryPages).toBe(512);
    expect(phases.map(({ name }) => name)).toEqual(['boot', 'packets', 'teardown']);
    const [boot, packets, teardown] = phases;
    expect(boot?.left).toMatchObject({ operations: 2, pages: 512, peakPages: 512, endPages: 512, refusals: [] });
    expect(boot?.left.cost).toMatchObject({ allocations: 512, pagesZeroed: 512, guestExits: 512 });
    expect(boot?.right.cost).toMatchObject({ allocations: 512, pagesZeroed: 512, guestExits: 0 });
    expect(packets?.left.retries).toMatchObject([{ operation: 'guest.unshare' }]);
    expect(packets?.left.refusals).toContainEqual(
      expect.objectContaining({ operation: 'guest.unshare', decision: 'refuse-retryable', rule: 'GMEM-CALL-003' }),
    );
    expect(packets?.right.refusals).toContainEqual(
      expect.objectContaining({ operation: 'guest.unshare', decision: 'refuse-retryable', rule: 'SHM-EXC-009' }),
    );
    expect(teardown?.right).toMatchObject({ operations: 2, endPages: 0 });
    expect(total.left.operations).toBe(phases.reduce((sum, { left }) => sum + left.operations, 0));
    expect(total.left).toMatchObject({ peakPages: 512, endPages: 0 });
  });

  it('asks both designs the same, whatever they refuse', async () => {
    const { total } = await reportOf(fileOf(mine), '--profile', 'shmem-gup+unshareDeniable=false');
    const asked = [total.left, total.right].map(
      ({ operations, leftOut, retries }) => operations + leftOut - retries.reduce((sum, one) => sum + one.asked, 0),
    );
    expect(total.left.refusals).not.toEqual(total.right.refusals);
    expect(asked[0]).toBe(asked[1]);
  });

  it('counts both copies where shared and private memory are two', async () => {
    const double = mine.replace(/ {2}- \{kind: once.*\n/, '');
    const { total } = await reportOf(fileOf(double), '--pair', '2024');
    expect(total.left.peakPages).toBeGreaterThan(512);
    expect(total.right.peakPages).toBe(512);
  });

  it('gives the same bytes twice, and others with another seed', async () => {
    const file = fileOf(mine);
    const once = await guestmem('simulate', file, '--json');
    expect((await guestmem('simulate', file, '--json')).out).toBe(once.out);
    expect((await guestmem('simulate', file, '--json', '--seed', '2')).out).not.toBe(once.out);
  });

  it('prints both sides within 100 columns, with the seed, and how fast it was to standard error alone', async () => {
    const { out, error } = await guestmem('simulate', fileOf(mine));
    expect(out).toContain('2M of memory, seed 1\n');
    expect(out).toMatch(/\nguest exits +[\d,]+ +0\n/);
    expect(out).not.toMatch(/second/);
    expect(error).toMatch(/^left: \d+ operations in [\d.]+ s, [\d.]+ million a second\nright: /);
    expect(out.split('\n').filter((line) => line.length > 100)).toEqual([]);
  });

  it('writes to a file', async () => {
    const out = join(mkdtempSync(join(tmpdir(), 'workload-')), 'out.json');
    expect((await guestmem('simulate', fileOf(mine), '--json', '--out', out)).out).toBe('');
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ kind: 'guestmem-simulation', workload: 'mine' });
  });

  it.each(workloads.map(({ name }) => name))('ships %s for large and small memory', (name) => {
    expect(loadWorkload(name).pages).toBeGreaterThanOrEqual(2 ** 20);
    expect(loadWorkload(name, { pages: 2 ** 14 }).pages).toBe(2 ** 14);
  });

  it('runs a shipped workload', async () => {
    const { total, workload } = await reportOf('boot-64g', '--memory', '256M');
    expect(workload).toBe('boot-64g');
    expect(total.left).toMatchObject({ peakPages: 2 ** 16, endPages: 0, refusals: [], leftOut: 0 });
  });
});

describe('a bad workload', () => {
  const faults: readonly (readonly [string, string, string, string])[] = [
    ['a field too many', 'seed: 1', 'seed: 1\nspeed: 2', '6:1: found'],
    ['a size that is none', 'memory: 2M', 'memory: 2MB', '4:9: found "2MB"; expected'],
    ['memory that is no whole number of 2 MiB', 'memory: 2M', 'memory: 3M', '4:9: found "3M"; expected from 2M to 64G'],
    [
      'an unknown operation',
      'guest.share gfn=*, user',
      'guest.shere gfn=*, user',
      '16:28: found "guest.shere gfn=*"; expected an operation',
    ],
    [
      'a range that is chosen',
      'kernel.pin page=*',
      'kernel.pin page=3',
      'found page with a value of its own; expected page=*',
    ],
    ['pages that are chosen', 'kernel.pin page=*', 'kernel.pin page=* pages=4', 'found pages with a value of its own'],
    ['a star for a value', 'value=Secret', 'value=*', 'found value=*; expected * for a page alone'],
    [
      'a range in a phase that is once',
      'user.exit',
      'user.read page=*',
      'in a phase that is once; expected an operation that names no page',
    ],
    ['ranges that do not fit', 'most: 16K', 'most: 4M', '13:11: found "4M"; expected 4K times a power of two'],
    ['a smallest range above the largest', 'least: 4K', 'least: 32K', 'and no less than least'],
    ['a phase behind the end', 'from: 1M', 'from: 2M', '10:11: found "2M"; expected a place within the memory of 2M'],
    ['a step that is no power of two', 'step: 1M', 'step: 12K', '7:37: found "12K"; expected 4K times a power of two'],
    [
      'an unknown selector',
      'seed: 1',
      'seed: 1\nsetting: [hypervisor:xen]',
      '6:11: found unknown profile of hypervisor: "xen"',
    ],
    ['a hole in part of what is named', 'user.read page=*', 'user.unmap page=*', 'changes where their names lead'],
  ];

  it.each(faults)('is told of %s', async (_, found, put, message) => {
    const { code, error, out } = await guestmem('simulate', fileOf(mine.replace(found, put)));
    expect(error).toContain(message);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });

  it.each([
    [['boot-64'], 'did you mean "boot-64g"?'],
    [['boot-64g', '--memory', '3M'], '--memory: found 3M; expected 2M to 64G'],
    [['boot-64g', '--memory', '128G'], '--memory: found 128G; expected 2M to 64G'],
    [['boot-64g', '--seed', 'x'], '--seed: found x; expected a number'],
    [['boot-64g', '--pair', '2024', '--between', 'a,b'], 'found both --between and --pair'],
    [['no-such-file.yaml'], 'no-such-file.yaml'],
  ] as const)('is refused as %j', async (words, message) => {
    const { code, error } = await guestmem('simulate', ...words);
    expect(error).toContain(message);
    expect(code).toBe(2);
  });
});
