import { createGuestMemfd } from '@guestmem/guest-memfd-model';
import type { Model } from '@guestmem/model';
import { createShmemGup } from '@guestmem/shmem-gup-model';
import type { Outcome, ReportProblem, Settings } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import { asImplementation, type Implementation, modelFor, ownershipView, runCorpus } from '../../src/index.js';
import { ledger, scenarios } from '../support/shipped-run.js';

type Kind = ReportProblem['kind'];

/** A model whose outcomes are changed on their way out; its states stay what they are. */
const telling = <S>(model: Model<S>, change: (outcome: Outcome) => Outcome): Model<S> => ({
  ...model,
  perform: (state, operation) => {
    const after = model.perform(state, operation);
    return { ...after, outcome: change(after.outcome) };
  },
});

/** A model that skips every operation of one name. */
const skipping = <S>(model: Model<S>, op: string): Model<S> => ({
  ...model,
  perform: (state, operation) => {
    const after = model.perform(state, operation);
    return operation.op === op ? { ...after, state } : after;
  },
});

const el2 = { el2: ownershipView };
const shmem = (change: (outcome: Outcome) => Outcome) => (settings: Settings) =>
  asImplementation(telling(createShmemGup(settings), change), el2);
const gmem = (change: (outcome: Outcome) => Outcome) => (settings: Settings) =>
  asImplementation(telling(createGuestMemfd(settings), change), el2);

interface Broken {
  readonly title: string;
  readonly only: readonly string[];
  readonly left?: (settings: Settings) => Implementation;
  readonly right?: (settings: Settings) => Implementation;
  readonly kinds: readonly Kind[];
}

const broken: readonly Broken[] = [
  {
    title: 'shmem grants the exclusive pin over another pin',
    only: ['S019'],
    right: shmem((outcome) =>
      outcome.codes.kernel === 'EBUSY' ? { ...outcome, decision: 'allow', codes: {} } : outcome,
    ),
    kinds: ['verdict', 'expectation', 'unexpected-root', 'stale-place'],
  },
  {
    title: 'guest_memfd says SIGSEGV',
    only: ['S003'],
    left: gmem((outcome) => (outcome.codes.user === 'SIGBUS' ? { ...outcome, codes: { user: 'SIGSEGV' } } : outcome)),
    kinds: ['verdict', 'expectation', 'stale-place'],
  },
  {
    title: 'guest_memfd names another rule for the same answer',
    only: ['S003'],
    left: gmem((outcome) => ({ ...outcome, rule: 'GMEM-MMAP-001' })),
    kinds: ['unexpected-root', 'stale-place'],
  },
  {
    title: 'shmem reads other data than was written',
    only: ['S001'],
    right: shmem((outcome) => (outcome.data === undefined ? outcome : { ...outcome, data: 'Other' })),
    kinds: ['verdict', 'expectation', 'unexpected-root'],
  },
  {
    title: 'shmem lies about the return of a hypercall',
    only: ['S006'],
    right: shmem((outcome) => ({ ...outcome, calls: outcome.calls.map((call) => ({ ...call, ret: 'EPERM' })) })),
    kinds: ['oracle'],
  },
  {
    title: 'shmem forgets to tell of its hypercalls',
    only: ['S006'],
    right: shmem((outcome) => ({ ...outcome, calls: [] })),
    kinds: ['oracle'],
  },
  {
    title: 'guest_memfd does not follow a share',
    only: ['S006'],
    left: (settings) => asImplementation(skipping(createGuestMemfd(settings), 'guest.share'), el2),
    kinds: ['verdict', 'expectation', 'oracle', 'unexpected-root'],
  },
];

describe('a broken model turns the shipped corpus red', () => {
  it.each(broken)('$title', async ({ only, left, right, kinds }) => {
    const chosen = scenarios.filter(({ id }) => only.includes(id));
    const run = await runCorpus(chosen, { left: left ?? modelFor, right: right ?? modelFor, ledger });
    const found = new Set(run.scenarios.flatMap(({ problems }) => problems.map(({ kind }) => kind)));
    expect(found).toEqual(new Set(kinds));
  });

  it('and a sound one does not', async () => {
    const chosen = scenarios.filter(({ id }) => broken.some(({ only }) => only.includes(id)));
    const run = await runCorpus(chosen, { left: modelFor, right: modelFor, ledger });
    expect(run.scenarios.flatMap(({ problems }) => problems)).toEqual([]);
  });
});
