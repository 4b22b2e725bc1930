import type { Operation, World } from '@guestmem/spec';

/** A run of pages that an earlier step gave a name to. */
interface Window {
  readonly space: 'page' | 'gfn';
  readonly owner: number;
  readonly start: number;
  readonly end: number;
}

/** What the steps so far have brought into being, and who has ended. */
export interface Facts {
  readonly processes: ReadonlySet<number>;
  readonly domains: ReadonlySet<number>;
  readonly windows: readonly Window[];
  /** By actor, as in `vm 0`: the step that ended it. */
  readonly ended: ReadonlyMap<string, number>;
}

export function initialFacts({ pages, processes = 1, vms = [{ kind: 'protected' }], devices = [] }: World): Facts {
  const everyone = Array.from({ length: processes }, (_, id) => id);
  return {
    processes: new Set(everyone),
    domains: new Set(devices.map(({ domain }) => domain)),
    windows: [
      ...everyone.map((owner): Window => ({ space: 'page', owner, start: 0, end: pages })),
      ...vms.map((_, owner): Window => ({ space: 'gfn', owner, start: 0, end: pages })),
    ],
    ended: new Map(),
  };
}

type Learn = (facts: Facts, operation: Operation, step: number) => Facts;

const end = (facts: Facts, actors: readonly string[], step: number): Facts => ({
  ...facts,
  ended: new Map([...facts.ended, ...actors.map((actor): [string, number] => [actor, step])]),
});

const open = (facts: Facts, window: Window): Facts => ({ ...facts, windows: [...facts.windows, window] });

/** The operations that bring something into being or end someone. */
const lessons: Readonly<Partial<Record<Operation['op'], Learn>>> = {
  'user.map': (facts, operation) =>
    operation.op === 'user.map'
      ? open(facts, window('page', operation.process, operation.page, operation.pages))
      : facts,
  'kvm.bind': (facts, operation) =>
    operation.op === 'kvm.bind' ? open(facts, window('gfn', operation.vm, operation.gfn, operation.pages)) : facts,
  'kvm.moveSlot': (facts, operation) =>
    operation.op === 'kvm.moveSlot' ? open(facts, window('gfn', operation.vm, operation.gfn, undefined)) : facts,
  'user.fork': (facts, operation) => {
    if (operation.op !== 'user.fork') return facts;
    const inherited = facts.windows
      .filter(({ space, owner }) => space === 'page' && owner === (operation.process ?? 0))
      .map((one) => ({ ...one, owner: operation.child }));
    return {
      ...facts,
      processes: new Set([...facts.processes, operation.child]),
      windows: [...facts.windows, ...inherited],
    };
  },
  'user.exit': (facts, operation, step) => {
    const process = operation.op === 'user.exit' ? (operation.process ?? 0) : 0;
    // The VMs end with the VMM.
    const vms = process === 0 ? facts.windows.filter(({ space }) => space === 'gfn').map(({ owner }) => owner) : [];
    return end(facts, [`process ${process}`, ...vms.map((vm) => `vm ${vm}`)], step);
  },
  'kvm.destroy': (facts, operation, step) =>
    operation.op === 'kvm.destroy' ? end(facts, [`vm ${operation.vm ?? 0}`], step) : facts,
  'iommu.allocDomain': (facts, operation) =>
    operation.op === 'iommu.allocDomain' ? { ...facts, domains: new Set([...facts.domains, operation.domain]) } : facts,
};

const window = (space: Window['space'], owner: number | undefined, start: number, pages = 1): Window => ({
  space,
  owner: owner ?? 0,
  start,
  end: start + pages,
});

/** The facts after an operation. */
export function learn(facts: Facts, operation: Operation, step: number): Facts {
  return lessons[operation.op]?.(facts, operation, step) ?? facts;
}

/** The facts after sequences that ran in some order. */
export function merged(parts: readonly Facts[]): Facts {
  return {
    processes: new Set(parts.flatMap(({ processes }) => [...processes])),
    domains: new Set(parts.flatMap(({ domains }) => [...domains])),
    windows: [...new Set(parts.flatMap(({ windows }) => windows))],
    ended: new Map(parts.flatMap(({ ended }) => [...ended])),
  };
}

/** Whether every page of a range lies in a window. */
export function isCovered(
  { windows }: Facts,
  space: Window['space'],
  owner: number,
  start: number,
  pages: number,
): boolean {
  const mine = windows.filter((one) => one.space === space && one.owner === owner);
  return Array.from({ length: pages }, (_, offset) => start + offset).every((page) =>
    mine.some((one) => page >= one.start && page < one.end),
  );
}
