import { describe, expect, it } from 'vitest';
import { uapiKernels } from '../../src/index.js';
import * as call from './calls.js';
import { MODE, SEAL } from './calls.js';
import type { Row } from './errno-rows.js';
import { at, fdOf, frozen, line, memory, nowhere, READ_ONLY, readOnly, scenery, sealed, tell } from './scenery.js';

const rfc = uapiKernels['exclusive-rfc'];
const tight = scenery({ limits: { ...scenery().limits, memlock: 0n } });

/** Two faults at once: the answer is that of the check that the kernel makes first. */
const rows: readonly Row[] = [
  {
    title: 'memfd_create: flags before the name',
    calls: [{ call: 'memfd_create', flags: '0x20' }],
    tells: 'EINVAL SHM-UAPI-001',
  },
  {
    title: 'memfd_create: unknown flags before the pair',
    calls: [call.create({ flags: '0x38' })],
    tells: 'EINVAL SHM-UAPI-001',
  },
  {
    title: 'memfd_create: the pair before the name',
    calls: [{ call: 'memfd_create', flags: '0x18' }],
    tells: 'EINVAL SHM-UAPI-002',
  },
  {
    title: 'memfd_create: the pair before the length of the name',
    calls: [call.create({ flags: '0x18', name: 'n'.repeat(300) })],
    tells: 'EINVAL SHM-UAPI-002',
  },
  {
    title: 'fallocate: descriptor before mode',
    calls: [call.allocate({ fd: 99, mode: MODE.zeroRange })],
    tells: 'EBADF SHM-UAPI-006',
  },
  {
    title: 'fallocate: mode before seals',
    calls: [call.allocate({ mode: '0x13' })],
    table: sealed(0x8n),
    tells: 'EOPNOTSUPP SHM-UAPI-007',
  },
  {
    title: 'fallocate: mode before the frozen mapping',
    calls: [call.allocate({ mode: '0x10' })],
    table: frozen(),
    tells: 'EOPNOTSUPP SHM-UAPI-007',
  },
  {
    title: 'fallocate: the frozen mapping before seals',
    calls: [call.punch()],
    table: { ...frozen(), files: frozen().files.map((file) => ({ ...file, seals: 0x8n })) },
    tells: 'EPERM SHM-UAPI-009',
  },
  {
    title: 'F_ADD_SEALS: 32 bits before the access mode',
    calls: [call.seal('0x100000000', READ_ONLY)],
    tells: 'EINVAL SHM-UAPI-019',
  },
  {
    title: 'F_ADD_SEALS: the access mode before unknown seals',
    calls: [call.seal('0x40', READ_ONLY)],
    tells: 'EPERM SHM-UAPI-018',
  },
  {
    title: 'F_ADD_SEALS: unknown seals before the kind of file',
    calls: [call.seal('0x40', fdOf.secretmem)],
    tells: 'EINVAL SHM-UAPI-019',
  },
  {
    title: 'F_ADD_SEALS: F_SEAL_SEAL before mappings',
    calls: [call.seal(SEAL.write)],
    table: sealed(0x1n),
    tells: 'EPERM SHM-UAPI-005',
  },
  {
    title: 'F_ADD_SEALS: mappings before references',
    calls: [call.register(), call.seal(SEAL.write)],
    tells: 'EBUSY SHM-UAPI-021',
  },
  {
    title: 'pwrite: write seals before F_SEAL_GROW',
    calls: [call.write({ offset: '0x4000' })],
    table: sealed(0xcn),
    tells: 'EPERM SHM-UAPI-016',
  },
  {
    title: 'registration: the ring before the buffer',
    calls: [call.register(), call.register(nowhere, '0x0')],
    tells: 'EBUSY SHM-UAPI-025',
  },
  {
    title: 'registration: the length before the memory',
    calls: [call.register(memory('fs-dax'), '0x0')],
    tells: 'EFAULT SHM-UAPI-027',
  },
  {
    title: 'registration: the memory before RLIMIT_MEMLOCK',
    calls: [call.register(readOnly)],
    table: tight,
    tells: 'EFAULT SHM-UAPI-033',
  },
  {
    title: 'registration: the first buffer before the second',
    calls: [
      {
        call: 'io_uring_register_buffers',
        ring: 0,
        buffers: [
          { address: memory('secretmem'), length: '0x1000' },
          { address: at(0), length: '0x0' },
        ],
      },
    ],
    tells: 'EFAULT SHM-UAPI-031',
  },
  {
    title: 'GUP: flags before the address',
    calls: [call.gup(['get', 'pin'], { address: nowhere })],
    tells: 'EINVAL SHM-UAPI-039',
  },
  {
    title: 'GUP: FOLL_GET with FOLL_PIN before the rest',
    calls: [call.gup(['get', 'pin', 'exclusive'])],
    kernel: rfc,
    tells: 'EINVAL SHM-UAPI-039',
  },
  {
    title: 'GUP: FOLL_LONGTERM before FOLL_EXCLUSIVE',
    calls: [call.gup(['longterm', 'exclusive'])],
    kernel: rfc,
    tells: 'EINVAL SHM-UAPI-040',
  },
  {
    title: 'GUP: the configuration before FOLL_PIN',
    calls: [call.gup(['exclusive'])],
    kernel: { ...rfc, exclusivePin: 'off' },
    tells: 'EINVAL SHM-UAPI-041',
  },
  {
    title: 'GUP: FOLL_PIN before FOLL_LONGTERM',
    calls: [call.gup(['exclusive'])],
    kernel: rfc,
    tells: 'EINVAL SHM-UAPI-042',
  },
  {
    title: 'GUP: FOLL_EXCLUSIVE without FOLL_LONGTERM before FOLL_PCI_P2PDMA with it',
    calls: [call.gup(['pin', 'exclusive', 'p2pdma'])],
    kernel: rfc,
    tells: 'EINVAL SHM-UAPI-043',
  },
  {
    title: 'GUP: the mapping before the end of the file',
    calls: [call.unmap(), call.truncate('0x0'), call.map({ prot: '0x1' }), call.register(at(0))],
    tells: 'EFAULT SHM-UAPI-033',
  },
  {
    title: 'collapse: what is not mapped before what is held',
    calls: [call.register(memory('anon', false)), call.collapse(memory('anon', false), '0x600000')],
    tells: 'ENOMEM SHM-UAPI-037',
  },
];

describe('of two faults the first is told', () => {
  it.each(rows)('$title', ({ calls, table, kernel, tells }) => {
    expect(line(tell(calls, table, kernel))).toBe(tells);
  });
});
