import { Turn, withFrame } from '@guestmem/model';
import { describe, expect, it } from 'vitest';
import { type Asker, atUserPage } from '../src/fault.js';
import type { ShmemTurn } from '../src/record.js';
import * as op from './operations.js';
import { line, Run, settingsOf } from './world.js';

const touched = (): ShmemTurn => {
  const run = new Run();
  run.do(op.read());
  return new Turn(run.page(), settingsOf());
};
const poisoned = (): ShmemTurn => {
  const turn = touched();
  turn.cell = withFrame(turn.cell, 0, { hwpoison: true });
  return turn;
};
const full = (): ShmemTurn => {
  const run = new Run();
  run.do(op.pin(), op.punch(), op.pin(), op.punch(), op.pin(), op.punch());
  return new Turn(run.page(), settingsOf());
};

const askers: readonly Asker[] = ['cpu', 'uaccess', 'gup', 'kvm', 'syscall'];

describe('a page that cannot be had', () => {
  it.each([
    [
      'nothing is mapped',
      touched,
      'none',
      [
        'kill-process user:SIGSEGV',
        'refuse-final user:EFAULT',
        'refuse-final kernel:EFAULT',
        'refuse-final run:EFAULT',
        'refuse-final user:EFAULT',
      ],
    ],
    [
      'the memory is bad',
      poisoned,
      'shared',
      [
        'kill-process user:SIGBUS',
        'refuse-final user:EFAULT',
        'refuse-final kernel:EFAULT',
        'kill-process user:SIGBUS',
        'refuse-final user:EFAULT',
      ],
    ],
    [
      'there is no frame',
      full,
      'shared',
      [
        'refuse-retryable user:ENOMEM',
        'refuse-retryable user:EFAULT',
        'refuse-retryable kernel:ENOMEM',
        'refuse-retryable run:ENOMEM',
        'refuse-retryable user:ENOMEM',
      ],
    ],
  ] as const)('is told to each party in its own way: %s', (_, turnOf, vma, told) => {
    const lines = askers.map((asker) => {
      const turn = turnOf();
      const verdict = atUserPage(turn, { process: 0, vma, write: true }, asker, () => ({
        decision: 'allow',
        rule: 'SHM-GUP-001',
      }));
      return line(turn.end(verdict).outcome);
    });
    expect(lines).toEqual(told);
  });

  it('is told before a private mapping gets its copy', () => {
    const run = new Run();
    run.do(op.map({ kind: 'private' }), op.write());
    const turn: ShmemTurn = new Turn(run.page(), settingsOf());
    turn.cell = withFrame(turn.cell, 1, { hwpoison: true });
    const verdict = atUserPage(turn, { process: 0, vma: 'private', write: false }, 'cpu', () => ({
      decision: 'allow',
      rule: 'SHM-GUP-001',
    }));
    expect(verdict).toMatchObject({ decision: 'kill-process', rule: 'SHM-FAULT-002' });
    const bad = poisoned();
    const write = { process: 0, vma: 'private', write: true } as const;
    expect(atUserPage(bad, write, 'cpu', () => verdict)).toMatchObject({ rule: 'SHM-FAULT-002' });
    expect(bad.cell.frames[1]).toBeNull();
  });
});
