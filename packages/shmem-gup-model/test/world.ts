import type { Model, State } from '@guestmem/model';
import type { FrameSlot, Operation, Outcome, Settings, ShmemGupSettings, World } from '@guestmem/spec';
import { type Folio, refcount } from '../src/folio.js';
import { folioOf } from '../src/frames.js';
import { createShmemGup, type LargeFolio, type ShmemRecord } from '../src/index.js';
import type { ShmemPage } from '../src/record.js';

export type ShmemState = State<ShmemRecord, LargeFolio>;

/** The switches that a test turns away from their defaults. */
export interface Switches {
  readonly backing?: Partial<ShmemGupSettings>;
  readonly hypervisor?: Partial<Settings['hypervisor']>;
  readonly iommu?: Partial<Settings['iommu']>;
}

export function settingsOf({ backing, hypervisor, iommu }: Switches = {}): Settings {
  return {
    backing: {
      axis: 'shmem-gup',
      profile: 'exclusive-intended',
      unshareDeniable: true,
      exclusiveScope: 'perPin',
      pinCount: 'biased',
      sharedPin: 'keep',
      memory: 'memfd',
      exclusivePin: 'on',
      pageFlagChecks: 'off',
      ...backing,
    },
    hypervisor: {
      axis: 'hypervisor',
      profile: 'pkvm-2026',
      userFault: 'signal',
      linearMapFault: 'reclaim',
      relinquish: false,
      guestDevices: false,
      ...hypervisor,
    },
    iommu: { axis: 'iommu', profile: 'nested', mapGuestShared: 'refuse', smmuFault: 'terminate', ...iommu },
  };
}

/** An outcome in one line: decision, codes, =data, #count. */
export function line({ decision, codes, data, count }: Outcome): string {
  const told = Object.entries(codes).map(([actor, code]) => `${actor}:${code}`);
  return [
    decision,
    ...told.sort(),
    ...(data === undefined ? [] : [`=${data}`]),
    ...(count === undefined ? [] : [`#${count}`]),
  ].join(' ');
}

/** A world in which operations follow each other. */
export class Run {
  readonly model: Model<ShmemState>;
  readonly outcomes: Outcome[] = [];
  readonly violated: string[] = [];
  state: ShmemState;

  constructor(world: Partial<World> = {}, switches: Switches = {}) {
    this.model = createShmemGup(settingsOf(switches));
    this.state = this.model.start({ pages: 4, ...world });
  }

  /** Performs all of them and returns the outcome of the last. */
  do(...operations: readonly Operation[]): Outcome {
    const outcomes = operations.map((operation) => this.#step(operation));
    const last = outcomes.at(-1);
    if (!last) throw new Error('nothing to do');
    return last;
  }

  /** The last outcome in one line. */
  told(...operations: readonly Operation[]): string {
    return line(this.do(...operations));
  }

  /** Every outcome in one line. */
  tells(...operations: readonly Operation[]): string[] {
    return operations.map((operation) => line(this.#step(operation)));
  }

  page(index = 0): ShmemPage {
    const cell = this.state.cells[index];
    if (!cell) throw new Error(`no page ${index}`);
    return { cell, folio: this.state.folios[index >> this.state.order] ?? null, globals: this.state.globals };
  }

  folio(slot: FrameSlot = 0, index = 0): Folio {
    return folioOf(this.page(index), slot);
  }

  refcount(slot: FrameSlot = 0, index = 0): number {
    return refcount(this.folio(slot, index));
  }

  #step(operation: Operation): Outcome {
    const before = this.state;
    const after = this.model.perform(before, operation);
    this.violated.push(...this.model.violations(before, operation, after).map(({ rule }) => rule));
    this.outcomes.push(after.outcome);
    this.state = after.state;
    return after.outcome;
  }
}
