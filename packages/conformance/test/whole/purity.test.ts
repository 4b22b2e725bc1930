import { guestMemfd } from '@guestmem/guest-memfd-model';
import {
  type BackingDesign,
  createModel,
  type Facts,
  type Handle,
  type OperationRow,
  type Pass,
  type Resolve,
  Turn,
} from '@guestmem/model';
import { shmemGup } from '@guestmem/shmem-gup-model';
import type { OperationName, Scenario, Settings } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import { loadCorpus, ordersOf, resolveConfiguration, shippedCorpus, stableJson } from '../../src/index.js';

/** What a step may read of its page. Everything else in the world is out of its reach. */
const declared = new Set(['frames', 'guests', 'beliefs', 'domains', 'backing']);

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}

/** An object that writes down which of its fields are read. */
function recording<T extends object>(value: T, read: (field: string) => void): T {
  return new Proxy(value, {
    get: (target, field) => {
      if (typeof field === 'string') read(field);
      return Reflect.get(target, field);
    },
  });
}

/** The fields by which an operation names its page. Only resolving reads them, so that a step is the same at every page. */
const placing: ReadonlySet<string> = new Set(['page', 'index', 'gfn', 'iova']);

interface Watch {
  readonly placed: Set<string>;
  readonly unresolved: Set<string>;
  readonly undeclared: Set<string>;
  readonly impure: Set<string>;
  steps: number;
}

type Handler<B, F> = Handle<OperationName, B, F>;

/**
 * The handler on frozen inputs whose reads are recorded, and once more on the same inputs: what comes out must be the
 * same, whatever happened in between.
 */
function watched<B, F>(
  op: string,
  { run, scope }: Pick<Pass<OperationName, B, F>, 'run' | 'scope'>,
  settings: Settings,
  watch: Watch,
): Handler<B, F> {
  return (turn, operation, facts: Facts) => {
    const { cell, folio, globals } = turn;
    frozen({ cell, folio, globals, operation, facts });
    watch.steps++;
    const again = new Turn<B, F>({ cell: { ...cell }, folio, globals }, settings);
    const expected = stableJson(again.end(run(again, operation, facts)));
    turn.cell = recording(cell, (field) => {
      if (!declared.has(field)) watch.undeclared.add(`${op} reads cell.${field}`);
    });
    const named = recording(operation, (field) => {
      if (scope === 'pages' && placing.has(field)) watch.placed.add(`${op} reads operation.${field}`);
    });
    const verdict = run(turn, named, facts);
    if (stableJson(turn.end(verdict)) !== expected) watch.impure.add(op);
    turn.cell = { ...turn.cell };
    return verdict;
  };
}

/** Resolving, on frozen names and without anything of pages, twice to the same. */
function watchedResolve(op: string, resolve: Resolve<OperationName>, watch: Watch): Resolve<OperationName> {
  return (layout, operation, globals) => {
    const resolution = resolve(frozen(layout), frozen(operation), frozen(globals));
    const again = resolve(structuredClone(layout), structuredClone(operation), structuredClone(globals));
    if (stableJson(again) !== stableJson(resolution)) watch.unresolved.add(op);
    return resolution;
  };
}

function watchedDesign<B, F>(design: BackingDesign<B, F>, watch: Watch): BackingDesign<B, F> {
  const rows = Object.entries(design.operations).map(([op, row]) => [
    op,
    {
      ...row,
      passes: row.passes.map((pass) => ({
        ...pass,
        run: watched(op, pass as Pass<OperationName, B, F>, design.settings, watch),
      })),
      resolve: watchedResolve(op, row.resolve as Resolve<OperationName>, watch),
    },
  ]);
  return { ...design, operations: Object.fromEntries(rows) };
}

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
  const watch: Watch = { placed: new Set(), unresolved: new Set(), undeclared: new Set(), impure: new Set(), steps: 0 };
  for (const { design, scenario } of designs) replayed(watchedDesign(design, watch), scenario);
  return watch;
}

describe.each([
  ['guest-memfd', () => runAll(runnable.map(({ scenario, left }) => ({ scenario, design: guestMemfd(left) })))],
  ['shmem-gup', () => runAll(runnable.map(({ scenario, right }) => ({ scenario, design: shmemGup(right) })))],
])('the steps of %s', (_, run) => {
  it('leave their frozen inputs alone, read what they declare, and repeat themselves', () => {
    const watch = run();
    expect(watch.steps).toBeGreaterThan(1000);
    expect([...watch.undeclared]).toEqual([]);
    expect([...watch.impure]).toEqual([]);
    expect([...watch.placed]).toEqual([]);
    expect([...watch.unresolved]).toEqual([]);
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

it('answers a scenario with the same bytes twice', () => {
  for (const { scenario, left, right } of runnable) {
    expect(replayed(guestMemfd(left), scenario)).toBe(replayed(guestMemfd(left), scenario));
    expect(replayed(shmemGup(right), scenario)).toBe(replayed(shmemGup(right), scenario));
  }
});
