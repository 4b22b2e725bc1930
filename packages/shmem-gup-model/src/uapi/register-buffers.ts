import type { Operation, ShmIovec, ShmRegisterBuffers } from '@guestmem/spec';
import { lowered, refuse, type UapiAnswer, unspecified } from './answer.js';
import { gup } from './gup.js';
import { holdsOn, pinOperations } from './holds.js';
import type { UapiKernel } from './kernels.js';
import type { UapiTable } from './table.js';
import { PAGE, word } from './words.js';

const GIB = 2n ** 30n;
const how = { longterm: true, write: true };

/** All buffers or none: what was pinned before a refusal is let go again. */
export function registerBuffers(call: ShmRegisterBuffers, table: UapiTable, kernel: UapiKernel): UapiAnswer {
  if (table.rings.includes(call.ring)) return refuse('EBUSY', 'SHM-UAPI-025');
  let after: UapiTable = { ...table, rings: [...table.rings, call.ring] };
  const operations: Operation[] = [];
  for (const buffer of call.buffers) {
    const answer = registerBuffer(buffer, call.ring, after, kernel);
    if (!('table' in answer)) return answer;
    after = answer.table;
    operations.push(...answer.operations);
  }
  return lowered(after, 0n, operations);
}

function registerBuffer(buffer: ShmIovec, ring: number, table: UapiTable, kernel: UapiKernel): UapiAnswer {
  const [address, length] = [word(buffer.address), word(buffer.length)];
  if (address === 0n && length === 0n) return unspecified('a slot without a buffer');
  if (length === 0n || length > GIB) return refuse('EFAULT', 'SHM-UAPI-027');
  const { pieces, pages, refused } = gup(table, address, length, how);
  if (refused && pages > 0n && refused.errno !== 'EFAULT')
    return unspecified('a buffer with a bad page after good ones');
  if (refused) return refused;
  const { limits } = table;
  const huge = pieces.some(({ mapping }) => mapping.memory === 'hugetlb');
  if (huge && !limits.capIpcLock) return unspecified('how much of a hugetlb page counts as locked');
  const userLocked = limits.capIpcLock ? limits.userLocked : limits.userLocked + pages;
  if (!limits.capIpcLock && userLocked > limits.memlock / PAGE) return refuse('ENOMEM', 'SHM-UAPI-036');
  // @rule SHM-UAPI-046
  const counted = limits.capIpcLock ? kernel.countsPinsOfPrivileged : 'present';
  const unknown = counted === 'unknown' || huge || limits.pinned === null;
  const terms = {
    by: 'ring',
    id: ring,
    locked: !limits.capIpcLock,
    pinned: !unknown && counted === 'present',
  } as const;
  const pinned = unknown ? null : (limits.pinned ?? 0n) + (terms.pinned ? pages : 0n);
  const holds = [...table.holds, ...holdsOn(table, pieces, terms)];
  return lowered({ ...table, holds, limits: { ...limits, userLocked, pinned } }, 0n, pinOperations(table, pieces, how));
}
