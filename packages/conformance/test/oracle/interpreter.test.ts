import type { Hypercall, HypercallArgs, HypercallCheck, HypercallEffect } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import { predict, startOracle } from '../../src/oracle/index.js';
import { bare, check, replyTo, settings, type Try, tryIt, world } from './try-it.js';

describe('a condition', () => {
  const host = 'frame.host';
  const count = 'frame.refcount';
  it.each<readonly [HypercallCheck, string]>([
    [{ field: host, test: 'equals', value: 'owned', error: 'EPERM' }, 'OK'],
    [{ field: host, test: 'equals', value: 'nopage', error: 'EPERM' }, 'EPERM'],
    [{ field: host, test: 'not-equals', value: 'nopage', error: 'EPERM' }, 'OK'],
    [{ field: host, test: 'not-equals', value: 'owned', error: 'EPERM' }, 'EPERM'],
    [{ field: host, test: 'one-of', values: ['nopage', 'owned'], error: 'EPERM' }, 'OK'],
    [{ field: host, test: 'one-of', values: ['nopage', 'shared-owned'], error: 'EPERM' }, 'EPERM'],
    [{ field: count, test: 'at-least', count: 1, error: 'EBUSY' }, 'OK'],
    [{ field: count, test: 'at-least', count: 2, error: 'EBUSY' }, 'EBUSY'],
    [{ field: count, test: 'at-most', count: 1, error: 'EBUSY' }, 'OK'],
    [{ field: count, test: 'at-most', count: 0, error: 'EBUSY' }, 'EBUSY'],
  ])('%j gives %s on a page of the host with one reference', (each, expected) => {
    expect(replyTo({ row: check(each), before: [{ do: 'add', count: 'refcount', by: 1 }] })).toBe(expected);
  });

  it('is looked at only where its guard holds', () => {
    const guarded = (value: string): Partial<Hypercall> =>
      check({
        field: 'frame.hyp',
        test: 'equals',
        value: 'owned',
        error: 'EPERM',
        when: [{ field: 'frame.host', test: 'equals', value }],
      });
    expect(replyTo({ row: guarded('owned') })).toBe('EPERM');
    expect(replyTo({ row: guarded('nopage') })).toBe('OK');
  });

  it.each<readonly [string, HypercallArgs, string]>([
    ['args.size', { order: 0 }, 'page'],
    ['args.size', { order: 9 }, 'block'],
    ['args.size', { order: 4 }, 'other'],
    ['args.aligned', {}, 'yes'],
    ['args.aligned', { aligned: false }, 'no'],
    ['args.inRange', {}, 'yes'],
    ['args.reserved', {}, 'zero'],
    ['args.prot', {}, 'rwx'],
    ['args.fault', {}, 'none'],
    ['args.fault', { faultPoisoned: false }, 'translation'],
    ['vcpu.load', {}, 'loaded'],
    ['vcpu.load', { vcpu: 'none' }, 'none'],
    ['vcpu.memcache', {}, 'enough'],
    ['vm.kind', { vm: 1 }, 'non-protected'],
    ['vm.life', { vm: 3 }, 'gone'],
  ])('reads %s of %j as %s', (field, args, value) => {
    const each = { field, test: 'equals', value, error: 'EPERM' } as HypercallCheck;
    expect(replyTo({ row: check(each), args })).toBe('OK');
  });
});

describe('checks', () => {
  const wrong = (error: 'EPERM' | 'EINVAL'): HypercallCheck => ({
    field: 'frame.host',
    test: 'equals',
    value: 'nopage',
    error,
  });
  it('of the handler come before those of the function', () => {
    expect(replyTo({ row: { handlerChecks: [wrong('EINVAL')], preconditions: [wrong('EPERM')] } })).toBe('EINVAL');
  });
  it('come after the question whether the call exists at all', () => {
    const requires = [{ setting: 'iommu', value: 'pv', error: 'ENODEV' }] as const;
    expect(replyTo({ row: { requires, handlerChecks: [wrong('EINVAL')] }, iommu: 'nested' })).toBe('ENODEV');
    expect(replyTo({ row: { requires }, iommu: 'pv' })).toBe('OK');
  });
  it('leave the state as it is when one fails, even with OK', () => {
    const effects: readonly HypercallEffect[] = [{ do: 'set', target: 'frame.host', value: 'nopage' }];
    const { prediction, ready } = tryIt({ row: { effects, preconditions: [{ ...wrong('EPERM'), error: 'OK' }] } });
    expect(prediction).toMatchObject({ kind: 'reply', ret: 'OK' });
    expect(prediction.state).toBe(ready);
  });
});

describe('an effect', () => {
  it('sets states, annotation and marks', () => {
    const { frame } = tryIt({
      row: {
        effects: [
          { do: 'set', target: 'frame.host', value: 'nopage' },
          { do: 'set', target: 'frame.hyp', value: 'owned' },
          { do: 'set', target: 'frame.annotation', value: 'guest' },
          { do: 'set', target: 'frame.ffa', value: 'shared' },
          { do: 'set', target: 'frame.tainted', value: 'yes' },
        ],
      },
    });
    expect(frame).toMatchObject({ host: 'nopage', hyp: 'owned', ffa: 'shared', tainted: 'yes' });
    expect(frame?.annotation).toEqual({ kind: 'guest', vm: 0 });
  });

  it('adds to the counts', () => {
    const effects: readonly HypercallEffect[] = [
      { do: 'add', count: 'refcount', by: 1 },
      { do: 'add', count: 'guestShares', by: 1 },
      { do: 'add', count: 'refcount', by: 1 },
      { do: 'add', count: 'refcount', by: -1 },
    ];
    expect(tryIt({ row: { effects } }).frame).toMatchObject({ refcount: 1, guestShares: 1 });
  });

  it('sees the effects that stand before it in its guard', () => {
    const whenNone = [{ field: 'frame.refcount', test: 'at-most', count: 0 }] as const;
    const effects: readonly HypercallEffect[] = [
      { do: 'add', count: 'refcount', by: -1 },
      { do: 'set', target: 'frame.host', value: 'shared-owned', when: whenNone },
    ];
    const one: HypercallEffect = { do: 'add', count: 'refcount', by: 1 };
    expect(tryIt({ row: { effects }, before: [one] }).frame?.host).toBe('shared-owned');
    expect(tryIt({ row: { effects }, before: [one, one] }).frame?.host).toBe('owned');
  });

  it('maps a page for a guest as the row or the arguments say', () => {
    const effects: readonly HypercallEffect[] = [
      { do: 'map', table: 'guest', state: 'shared-borrowed', prot: 'as-asked', size: 'as-asked' },
    ];
    expect(tryIt({ row: { effects }, args: { prot: 'rx', order: 9 } }).entry).toEqual({
      kind: 'mapped',
      frame: 0,
      state: 'shared-borrowed',
      prot: 'rx',
      order: 9,
    });
    const fixed: readonly HypercallEffect[] = [
      { do: 'map', table: 'guest', state: 'owned', prot: 'rwx', size: 'page' },
    ];
    expect(tryIt({ row: { effects: fixed }, args: { prot: 'r', order: 9 } }).entry).toMatchObject({
      prot: 'rwx',
      order: 0,
    });
  });

  const mapped = (prot: 'r' | 'rw' | 'rx' | 'rwx'): Try => ({
    args: { prot },
    before: [{ do: 'map', table: 'guest', state: 'owned', prot: 'as-asked', size: 'page' }],
  });

  it.each([
    ['poison', { kind: 'poison' }],
    ['unmap', { kind: 'none' }],
  ] as const)('%s ends a guest entry', (what, expected) => {
    const effect: HypercallEffect = what === 'poison' ? { do: 'poison' } : { do: 'unmap', table: 'guest' };
    expect(tryIt({ ...mapped('rw'), row: { effects: [effect] } }).entry).toEqual(expected);
  });

  it.each([
    ['r', 'r'],
    ['rw', 'r'],
    ['rx', 'rx'],
    ['rwx', 'rx'],
  ] as const)('write-protect leaves of %s only %s', (held, left) => {
    expect(tryIt({ ...mapped(held), row: { effects: [{ do: 'write-protect' }] } }).entry).toMatchObject({ prot: left });
  });

  it.each([
    ['r', 'rw', 'rw'],
    ['rx', 'rw', 'rwx'],
    ['rw', 'r', 'rw'],
  ] as const)('permit adds to %s what %s asks for: %s', (held, asked, together) => {
    const rows = [
      { ...bare, name: 'set_up', effects: mapped(held).before ?? [] },
      { ...bare, effects: [{ do: 'permit' } as const] },
    ];
    const args = { index: 0, frame: 0, vm: 0 } as const;
    const start = startOracle(world, settings('pv'), rows);
    const { state } = predict(start, { call: 'set_up', args: { ...args, prot: held }, ret: 'OK' });
    const after = predict(state, { call: 'try_it', args: { ...args, prot: asked }, ret: 'OK' });
    expect(after.state.cells[0]?.guests[0]).toMatchObject({ prot: together });
  });

  it('changes the mirror of the SMMU under the nested design and nowhere else', () => {
    const effects: readonly HypercallEffect[] = [{ do: 'unmap', table: 'smmu' }];
    expect(tryIt({ row: { effects }, iommu: 'nested' })).toMatchObject({
      frame: { smmuMapped: false },
      prediction: { work: ['smmu-unmap'] },
    });
    expect(tryIt({ row: { effects }, iommu: 'pv' }).prediction).toMatchObject({ work: [] });
  });

  it('tells wiping, cleaning and invalidation in their order', () => {
    const effects: readonly HypercallEffect[] = [{ do: 'tlb-sync' }, { do: 'zero' }, { do: 'cache-clean' }];
    expect(tryIt({ row: { effects } }).prediction).toMatchObject({ work: ['tlb-sync', 'zero', 'cache-clean'] });
  });
});
