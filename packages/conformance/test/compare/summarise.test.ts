import { describe, expect, it } from 'vitest';
import { compare, summarise } from '../../src/index.js';
import { observation, ownership, probe, report } from '../support/sides.js';

const summaryOf = (left: ReturnType<typeof report>, right: ReturnType<typeof report>) =>
  summarise(compare(left, right), left, right);

describe('the summary of a divergence', () => {
  it('is decision and codes where the outcomes differ', () => {
    const left = report({
      decision: 'refuse-retryable',
      codes: { guest: 'INVALID_PARAMETER', user: 'EAGAIN' },
      errorOffset: 4,
    });
    const right = report({ decision: 'refuse-retryable', codes: { guest: 'INVALID_PARAMETER', kernel: 'EBUSY' } });
    expect(summaryOf(left, right)).toEqual({
      left: 'refuse-retryable, guest INVALID_PARAMETER, user EAGAIN, error offset',
      right: 'refuse-retryable, guest INVALID_PARAMETER, kernel EBUSY',
      rules: { left: 'CPU-ACTOR-001', right: 'CPU-ACTOR-001' },
    });
  });

  it('is the probes, once for all pages, and their rules where only the state differs', () => {
    const seen = (decision: 'allow' | 'kill-process', rule: string) =>
      observation([0, 1].map((page) => probe({ page, decision, rule })));
    const left = report({ rule: 'GMEM-A-001' }, seen('kill-process', 'GMEM-A-002'));
    const right = report({ rule: 'SHM-A-001' }, seen('allow', 'SHM-A-002'));
    expect(summaryOf(left, right)).toEqual({
      left: 'user0 read: kill-process',
      right: 'user0 read: allow',
      rules: { left: 'GMEM-A-002', right: 'SHM-A-002' },
    });
  });

  it('is the outcome, then the probes where both differ', () => {
    const left = report({ data: 'A' }, observation([probe({ data: 'A' })]));
    const right = report({ data: 'B' }, observation([probe({ data: 'B' })]));
    expect(summaryOf(left, right).left).toBe('allow A; then user0 read: allow A');
  });

  it('is the ownership where nothing else differs', () => {
    const left = report({}, observation([probe()], ownership({ guests: [{ vm: 0, state: 'owned', host: 'nopage' }] })));
    const right = report({}, observation([probe()], ownership({ guests: [{ vm: 0, state: 'none', host: 'owned' }] })));
    expect(summaryOf(left, right)).toMatchObject({
      left: 'guest0: owned, host behind guest0: nopage',
      right: 'guest0: none, host behind guest0: owned',
    });
  });

  it('names no rule where none decided', () => {
    const state = (host: 'owned' | 'nopage') => ({ observation: observation([probe()], ownership({ host })) });
    const [left, right] = [state('owned'), state('nopage')];
    expect(summarise(compare(left, right), left, right).rules).toEqual({});
  });
});
