import type { Verdict } from '@guestmem/model';
import type { OperationName, ShmemGupSettings } from '@guestmem/spec';
import { backingSettings, type ShmemTurn } from './record.js';

/** What tells the kinds of memory apart that a VMM can give its guest. */
export interface MemoryTraits {
  /** How the VMM maps it. Pages of a private mapping without a file are a process's own. */
  readonly mapping: 'shared' | 'private';
  readonly hasFile: boolean;
  /** The folio order where a world asks for none. */
  readonly order: number;
  /** Pages of a fixed pool: neither split, nor merged, nor taken by memory pressure. */
  readonly isPool: boolean;
  /** What memfd_pin_folios takes: shmem and hugetlb. */
  readonly isMemfd: boolean;
  /** The file system writes pages back and has to know of every store. */
  readonly tracksDirtyPages: boolean;
  /** Operations that are answered before any page is looked at. */
  readonly answers: Readonly<Partial<Record<OperationName, Verdict>>>;
}

const noFile: Verdict = { decision: 'not-offered', rule: 'SHM-ANON-001' };
const noWrite: Verdict = { decision: 'refuse-final', rule: 'SHM-FILE-008', codes: { user: 'EINVAL' } };
const noUserfaultfd: Verdict = { decision: 'refuse-final', rule: 'SHM-UFFD-003', codes: { user: 'EINVAL' } };

const memfd: MemoryTraits = {
  mapping: 'shared',
  hasFile: true,
  order: 0,
  isPool: false,
  isMemfd: true,
  tracksDirtyPages: false,
  answers: {},
};

const kinds: Readonly<Record<ShmemGupSettings['memory'], MemoryTraits>> = {
  memfd,
  anon: {
    ...memfd,
    mapping: 'private',
    hasFile: false,
    isMemfd: false,
    answers: {
      'user.map': noFile,
      'user.mapMany': noFile,
      'user.fileRead': noFile,
      'user.fileWrite': noFile,
      'user.fallocate': noFile,
      'user.punchHole': noFile,
      'user.truncate': noFile,
      'user.passFd': noFile,
      'user.close': noFile,
      'vfio.mapFile': noFile,
    },
  },
  hugetlb: { ...memfd, order: 9, isPool: true, answers: { 'user.fileWrite': noWrite } },
  file: { ...memfd, tracksDirtyPages: true, isMemfd: false, answers: { 'user.userfaultfd': noUserfaultfd } },
};

export function memoryTraits({ memory }: Pick<ShmemGupSettings, 'memory'>): MemoryTraits {
  return kinds[memory];
}

export function memoryOf(turn: Pick<ShmemTurn, 'settings'>): MemoryTraits {
  return memoryTraits(backingSettings(turn));
}
