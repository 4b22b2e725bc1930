import { describe, expect, it } from 'vitest';
import { runExits } from '../../src/index.js';

describe('the exits of KVM_RUN', () => {
  it.each([
    ['GMEM-UAPI-089', null, 'MMIO'],
    ['GMEM-UAPI-090', 'EFAULT', 'MEMORY_FAULT'],
    ['GMEM-UAPI-091', null, 'MMIO'],
    ['GMEM-UAPI-092', 'EFAULT', 'MEMORY_FAULT'],
    ['GMEM-UAPI-093', 'EHWPOISON', 'MEMORY_FAULT'],
    ['GMEM-UAPI-094', 'EFAULT', null],
    ['GMEM-UAPI-095', null, 'MMIO'],
    ['GMEM-UAPI-096', null, 'INTERNAL_ERROR'],
    ['GMEM-UAPI-097', null, 'HYPERCALL'],
    ['GMEM-UAPI-100', null, 'SHUTDOWN'],
    ['GMEM-UAPI-101', null, 'SHUTDOWN'],
  ])('%s: errno %s, exit %s', (rule, errno, exit) => {
    const row = runExits.find((one) => one.rule === rule);
    expect([row?.errno ?? null, row?.exit]).toEqual([errno, exit]);
  });

  it('come with an error only as a memory fault, or with no exit at all', () => {
    const odd = runExits.filter(
      ({ errno, exit }) => (errno !== undefined) !== (exit === 'MEMORY_FAULT' || exit === null),
    );
    expect(odd).toEqual([]);
  });
});
