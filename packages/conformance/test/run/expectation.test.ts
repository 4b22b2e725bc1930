import type { Expectation } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import { unmetExpectation } from '../../src/run/expectation.js';
import { configuration } from '../support/scripted.js';
import { outcome } from '../support/sides.js';

const check = (expectations: readonly Expectation[], found = outcome(), settings = configuration.right) =>
  unmetExpectation(expectations, found, settings);

const call = (name: string) => ({ call: name, args: {}, ret: 'OK' }) as const;

describe('an expectation', () => {
  it('holds for the decision alone', () => {
    expect(check([{ decision: 'allow' }])).toBeUndefined();
    expect(check([{ decision: 'refuse-final' }])).toBe('expected refuse-final, found allow');
  });

  it('counts by the most specific selector that matches', () => {
    const entries: readonly Expectation[] = [
      { decision: 'refuse-final' },
      { decision: 'no-progress', for: 'shmem-gup' },
      { decision: 'allow', for: 'shmem-gup:exclusive-intended' },
      { decision: 'partial', for: 'shmem-gup:exclusive-intended+sharedPin=drop' },
      { decision: 'stalled', for: 'guest-memfd:in-place' },
    ];
    expect(check(entries)).toBeUndefined();
    expect(check(entries, outcome({ decision: 'stalled' }), configuration.left)).toBeUndefined();
    expect(check(entries, outcome({ decision: 'no-progress' }))).toContain('expected allow, found no-progress');
  });

  it('for several selectors counts where all of them match, and is the more specific', () => {
    const entries: readonly Expectation[] = [
      { decision: 'refuse-final', for: 'shmem-gup' },
      { decision: 'allow', for: 'shmem-gup & hypervisor:pkvm-2026' },
      { decision: 'stalled', for: 'shmem-gup & hypervisor:upstream-2024' },
    ];
    expect(check(entries)).toBeUndefined();
    expect(check(entries, outcome({ decision: 'refuse-final' }))).toContain('expected allow, found refuse-final');
  });

  it('is one of several with the same selector', () => {
    const either: readonly Expectation[] = [{ decision: 'allow' }, { decision: 'refuse-retryable' }];
    expect(check(either, outcome({ decision: 'refuse-retryable' }))).toBeUndefined();
    expect(check(either, outcome({ decision: 'stalled' }))).toBe('expected allow or refuse-retryable, found stalled');
  });

  it('that no selector matches asks for nothing', () => {
    expect(check([{ decision: 'stalled', for: 'iommu:pv' }])).toBeUndefined();
    expect(check([{ decision: 'stalled', for: 'iommu:nested' }])).toBe('expected stalled, found allow');
  });

  it('of codes is complete', () => {
    const codes: readonly Expectation[] = [{ decision: 'allow', codes: { guest: 'SUCCESS' } }];
    expect(check(codes, outcome({ codes: { guest: 'SUCCESS' } }))).toBeUndefined();
    expect(check(codes, outcome({ codes: { guest: 'SUCCESS', run: 'EFAULT' } }))).toBe(
      'expected allow, guest SUCCESS, found allow, guest SUCCESS, run EFAULT',
    );
    expect(check([{ decision: 'allow', codes: {} }], outcome({ codes: { user: 'EIO' } }))).toBe(
      'expected allow, no codes, found allow, user EIO',
    );
  });

  it.each([
    [{ decision: 'allow', data: 'A' }, { data: 'B' }, 'expected allow A, found allow B'],
    [{ decision: 'allow', count: 2 }, { count: 1 }, 'expected allow, count 2, found allow, count 1'],
    [{ decision: 'allow', errorOffset: 1 }, {}, 'expected allow, error offset 1, found allow; error offset none'],
  ] as const)('of %o is not met by %o', (expected, found, text) => {
    expect(check([expected], outcome(found))).toBe(text);
  });

  it('of calls and effects asks for their order, whatever stands between', () => {
    const found = outcome({
      calls: [call('host_share_hyp'), call('host_unshare_hyp'), call('host_donate_guest')],
      effects: [{ kind: 'zero' }, { kind: 'tlb-sync' }, { kind: 'cache-clean' }],
    });
    expect(check([{ decision: 'allow', calls: ['host_share_hyp', 'host_donate_guest'] }], found)).toBeUndefined();
    expect(check([{ decision: 'allow', effects: ['zero', 'cache-clean'] }], found)).toBeUndefined();
    expect(check([{ decision: 'allow', effects: ['cache-clean', 'zero'] }], found)).toBe(
      'expected allow, effects cache-clean zero, found allow; effects zero tlb-sync cache-clean',
    );
    expect(check([{ decision: 'allow', calls: ['host_donate_guest', 'host_share_hyp'] }], outcome())).toBe(
      'expected allow, calls host_donate_guest host_share_hyp, found allow; calls none',
    );
  });
});
