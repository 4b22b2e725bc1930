import type { LedgerEntry } from '@guestmem/spec';
import type { Script } from './scripted.js';
import { report } from './sides.js';

/** A left side that raises another signal at each step. */
export const sigbus: Script = () =>
  report({ decision: 'kill-process', codes: { user: 'SIGBUS' }, rule: 'CPU-ACTOR-001' });

export const sigsegv: Script = () =>
  report({ decision: 'kill-process', codes: { user: 'SIGSEGV' }, rule: 'CPU-ACTOR-001' });

/** The entry that accepts it. */
export const signalEntry = (parts: Partial<LedgerEntry> = {}): LedgerEntry => ({
  id: 'L001',
  pair: { left: 'guest-memfd:in-place', right: 'shmem-gup:exclusive-intended' },
  operation: 'user.read',
  class: 'differs-code',
  left: 'kill-process, user SIGBUS',
  right: 'kill-process, user SIGSEGV',
  rules: { left: 'CPU-ACTOR-001', right: 'CPU-ACTOR-001' },
  seenIn: ['S900#1'],
  reason: 'The signal is a matter of who notices first.',
  nature: 'signal-or-errno',
  sources: { left: [{ kind: 'inference', ref: 'a test' }], right: [{ kind: 'inference', ref: 'a test' }] },
  status: 'by-design',
  ...parts,
});
