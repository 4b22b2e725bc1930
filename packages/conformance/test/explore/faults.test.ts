import { hypercalls } from '@guestmem/model';
import { rules } from '@guestmem/spec';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { explore } from '../../src/explore/explore.js';
import { exploreAlone } from '../../src/explore/explore-alone.js';
import type { EngineName } from '../../src/explore/search-by.js';
import { designFor } from '../../src/implementation/design-for.js';
import { runnableSide } from '../../src/settings/runnable.js';
import type { Fault } from './faults/fault.js';
import { guestMemfdFaults } from './faults/guest-memfd-faults.js';
import { hypervisorFaults } from './faults/hypervisor-faults.js';
import { shmemGupFaults } from './faults/shmem-gup-faults.js';

const faults: readonly Fault[] = [...hypervisorFaults, ...guestMemfdFaults, ...shmemGupFaults];

const boundOf = ({ operations, world = {} }: Fault) => ({
  name: 'faulty',
  summary: 'What one fault needs.',
  world: { pages: 1, ...world },
  values: ['Secret'],
  operations,
  limits: [],
  goals: [],
});

/** Each invariant that a search says is broken, with the operations that lead there. */
async function brokenIn(
  fault: Fault,
  isThere: boolean,
  engine: EngineName,
): Promise<Record<string, readonly string[]>> {
  const { call } = fault;
  if (isThere && call !== undefined) {
    const right = hypercalls[call.name];
    vi.spyOn(hypercalls, call.name).mockImplementation(call.change(right));
  }
  const { exploration } = await exploreAlone({
    bound: boundOf(fault),
    settings: runnableSide(fault.side, fault.profile ?? []),
    engine,
    maxStates: 300,
    ...(isThere && { designOf: (settings) => fault.wrong(designFor(settings)) }),
  });
  vi.restoreAllMocks();
  const broken = exploration.breaches.flatMap(({ rule, steps }) =>
    rule === undefined ? [] : [[rule, steps.map(({ op }) => op)] as const],
  );
  return Object.fromEntries(broken);
}

afterEach(() => vi.restoreAllMocks());

describe.for(faults)('$rule: $title', (fault) => {
  const { rule, steps, also = [] } = fault;

  it('is found, and nothing else, by the fewest steps', async () => {
    const expected = Object.fromEntries([rule, ...also].map((one) => [one, steps]));
    expect(await brokenIn(fault, true, 'auto')).toEqual(expected);
    expect(await brokenIn(fault, true, 'T0')).toEqual(expected);
  });

  it('is not found where it is not', async () => {
    expect(await brokenIn(fault, false, 'auto')).toEqual({});
  });
});

it('there is a fault for every invariant', () => {
  const seeded = new Set<string>(faults.map(({ rule }) => rule));
  const unseeded = rules.filter(({ id }) => id.includes('-INV-') && !seeded.has(id));
  expect(unseeded.map(({ id }) => id)).toEqual([]);
});

it('two designs in lock-step find the fault of one of them', async () => {
  const [fault] = shmemGupFaults as readonly [Fault];
  const [left, right] = [
    runnableSide('guest-memfd', fault.profile ?? []),
    runnableSide('shmem-gup', fault.profile ?? []),
  ];
  const { exploration } = await explore({
    bound: boundOf(fault),
    configuration: { left, right },
    ledger: [],
    scenarios: [],
    realign: false,
    designOf: (settings) => (settings === right ? fault.wrong(designFor(settings)) : designFor(settings)),
  });
  expect(exploration.breaches.map(({ rule, text }) => [rule, text.split(':')[0]])).toEqual([[fault.rule, 'right']]);
});
