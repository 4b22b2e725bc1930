import { guestMemfd } from '@guestmem/guest-memfd-model';
import { type BackingDesign, createModel, type Layout, type OperationRow } from '@guestmem/model';
import { shmemGup } from '@guestmem/shmem-gup-model';
import type { Backing, Scenario, Settings } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import { designFor } from '../../src/implementation/design-for.js';
import { loadCorpus, ordersOf, resolveConfiguration, shippedCorpus, stableJson } from '../../src/index.js';
import { runnableSide } from '../../src/settings/runnable.js';
import { freshWatch, type Handler, type Watch, watchedDesign } from '../support/watched-design.js';
import { walkedWorlds, walkWatched } from '../support/watched-walk.js';

/** Every outcome and observation of a scenario, as text. */
function replayed<B, F>(design: BackingDesign<B, F>, scenario: Scenario): string {
  const model = createModel(design);
  return stableJson(
    ordersOf(scenario).map(({ steps }) => {
      let state = model.start(scenario.world);
      return steps.map(({ operation }) => {
        const { state: next, outcome } = model.perform(state, operation);
        state = next;
        return { outcome, observation: model.observe(next) };
      });
    }),
  );
}

const runnable = loadCorpus(shippedCorpus()).flatMap((scenario) => {
  const resolved = resolveConfiguration(scenario.setting);
  return resolved.kind !== 'runnable' ? [] : [{ scenario, ...resolved.configuration }];
});

function runAll<B, F>(designs: readonly { design: BackingDesign<B, F>; scenario: Scenario }[]): Watch {
  const watch = freshWatch();
  for (const { design, scenario } of designs) replayed(watchedDesign(design, watch), scenario);
  return watch;
}

describe.each([
  ['guest-memfd', () => runAll(runnable.map(({ scenario, left }) => ({ scenario, design: guestMemfd(left) })))],
  ['shmem-gup', () => runAll(runnable.map(({ scenario, right }) => ({ scenario, design: shmemGup(right) })))],
])('the steps of %s', (_, run) => {
  it('leave their frozen inputs alone, read what they declare, and repeat themselves', () => {
    expectNothing(run());
  });
});

function expectNothing({ steps, undeclared, impure, placed, unresolved }: Watch): void {
  expect(steps).toBeGreaterThan(500);
  expect([undeclared, impure, placed, unresolved].map((set) => [...set])).toEqual([[], [], [], []]);
}

const walked: readonly (readonly [side: Backing, ...profiles: string[]])[] = [
  ['guest-memfd'],
  ['guest-memfd', 'iommu:pv'],
  ['guest-memfd', 'guest-memfd:6.8-dual'],
  ['guest-memfd', 'guest-memfd:three-state', 'hypervisor:gunyah', 'iommu:none'],
  ['guest-memfd', 'guest-memfd:hugetlb'],
  ['guest-memfd', 'hypervisor:sev-snp'],
  ['shmem-gup'],
  ['shmem-gup', 'iommu:pv'],
  ['shmem-gup', 'shmem-gup:exclusive-rfc-v1'],
  ['shmem-gup', 'shmem-gup:longterm-2026'],
  ['shmem-gup', 'hypervisor:none'],
];

describe.for(walked)('random walks of %j', ([side, ...profiles]) => {
  it('leave their frozen inputs alone, read what they declare, and repeat themselves', () => {
    const watch = freshWatch();
    const design = designFor(runnableSide(side, profiles));
    for (const [at, world] of walkedWorlds.entries()) walkWatched(design, world, at + 1, watch);
    expectNothing(watch);
  });
});

describe('the watch on the steps', () => {
  const settings = runnable[0]?.left as Settings;
  const { scenario } = runnable[0] as (typeof runnable)[number];
  const broken = (run: Handler<never, never>): BackingDesign<never, never> => {
    const design = guestMemfd(settings) as unknown as BackingDesign<never, never>;
    const row = design.operations['user.write'];
    return {
      ...design,
      operations: {
        ...design.operations,
        'user.write': { ...row, passes: [{ run, scope: 'pages', onRefusal: 'stop' }] } as never,
      },
    };
  };
  const verdict = { decision: 'allow', rule: 'CPU-HOST-001' } as const;

  it('catches a step that changes its input', () => {
    const mutating = broken((turn) => {
      (turn.cell.frames as unknown as unknown[])[0] = null;
      return verdict;
    });
    expect(() => runAll([{ design: mutating, scenario }])).toThrow(TypeError);
  });

  it('catches a step that remembers', () => {
    let count = 0;
    const remembering = broken((turn) => {
      turn.effect('event', undefined, count++);
      return verdict;
    });
    expect([...runAll([{ design: remembering, scenario }]).impure]).toEqual(['user.write']);
  });

  it('catches a step that reads what it does not declare', () => {
    const curious = broken((turn) => {
      void (turn.cell as unknown as { neighbour: unknown }).neighbour;
      return verdict;
    });
    expect([...runAll([{ design: curious, scenario }]).undeclared]).toEqual(['user.write reads cell.neighbour']);
  });

  it('catches a step that reads names', () => {
    const naming = broken((turn) => {
      void (turn as unknown as { layout: unknown }).layout;
      return verdict;
    });
    expect([...runAll([{ design: naming, scenario }]).undeclared]).toEqual(['user.write reads turn.layout']);
  });

  it('catches a step that knows another page by a back door', () => {
    let isWritten = false;
    const design = broken((_turn, operation) => {
      const seen = isWritten;
      isWritten = 'value' in operation && operation.value === 'Other';
      return seen ? { ...verdict, data: 'Seen' } : verdict;
    });
    const watch = freshWatch();
    const model = createModel(watchedDesign(design, watch));
    const start = model.start({ pages: 2 });
    const write = { op: 'user.write', page: 0, value: 'Own' } as const;
    model.perform(start, write);
    expect([...watch.impure]).toEqual([]);
    for (const operation of [{ ...write, page: 1, value: 'Other' }, write] as const) model.perform(start, operation);
    expect([...watch.impure]).toEqual(['user.write']);
  });

  it('catches a step that reads at which page it is', () => {
    const placed = broken((turn, operation) => {
      turn.effect('event', undefined, (operation as unknown as { page: number }).page);
      return verdict;
    });
    expect([...runAll([{ design: placed, scenario }]).placed]).toEqual(['user.write reads operation.page']);
  });

  it('catches a resolution that remembers', () => {
    const design = guestMemfd(settings) as unknown as BackingDesign<never, never>;
    const row = design.operations['user.write'] as OperationRow<'user.write', never, never>;
    let count = 0;
    const resolve: typeof row.resolve = (layout, operation, globals) =>
      count++ % 2 === 0 ? row.resolve(layout, operation, globals) : { decided: verdict };
    const remembering = { ...design, operations: { ...design.operations, 'user.write': { ...row, resolve } } };
    expect([...runAll([{ design: remembering, scenario }]).unresolved]).toEqual(['user.write']);
  });
});

it('a resolution that reads what stands in pages is caught', () => {
  const { scenario, left } = runnable[0] as (typeof runnable)[number];
  const design = guestMemfd(left) as unknown as BackingDesign<never, never>;
  const row = design.operations['user.write'] as OperationRow<'user.write', never, never>;
  const resolve: typeof row.resolve = (layout, operation, globals) => {
    void (layout as Layout & { cells?: unknown }).cells;
    void globals.locked;
    return row.resolve(layout, operation, globals);
  };
  const curious = { ...design, operations: { ...design.operations, 'user.write': { ...row, resolve } } };
  expect([...runAll([{ design: curious, scenario }]).undeclared]).toEqual([
    'resolving user.write reads layout.cells',
    'resolving user.write reads globals.locked',
  ]);
});

it('answers a scenario with the same bytes twice', () => {
  for (const { scenario, left, right } of runnable) {
    expect(replayed(guestMemfd(left), scenario)).toBe(replayed(guestMemfd(left), scenario));
    expect(replayed(shmemGup(right), scenario)).toBe(replayed(shmemGup(right), scenario));
  }
});
