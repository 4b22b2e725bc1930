import type { Violation } from '@guestmem/model';
import type { Operation, Outcome, World } from '@guestmem/spec';
import { createGuestMemfd, type GmemState } from '../src/index.js';
import { deepFreeze } from './deep-freeze.js';
import { type Switches, settingsWith } from './settings.js';

/** What an outcome has to be; codes left out: nobody is told anything. */
export interface Expected extends Partial<Pick<Outcome, 'codes' | 'data' | 'count' | 'errorOffset'>> {
  readonly decision: Outcome['decision'];
  readonly rule?: string;
  /** The hypercalls, all of them, in order. */
  readonly calls?: readonly string[];
  /** Effects that appear in this order. */
  readonly effects?: readonly Outcome['effects'][number]['kind'][];
  /** Effects that do not appear. */
  readonly without?: readonly Outcome['effects'][number]['kind'][];
}

export interface Case extends Switches {
  readonly title: string;
  readonly world?: Partial<World>;
  readonly given?: readonly Operation[];
  readonly steps: readonly (readonly [Operation, Expected])[];
}

export interface Ran {
  readonly state: GmemState;
  readonly outcome: Outcome;
  readonly violations: readonly Violation[];
}

/** Runs operations one after the other, every state frozen; what each of them did. */
export function runAll(
  { world, ...switches }: Switches & Pick<Case, 'world'>,
  operations: readonly Operation[],
): Ran[] {
  const model = createGuestMemfd(settingsWith(switches));
  let state = deepFreeze(model.start({ pages: 4, ...world }));
  return operations.map((operation) => {
    const after = model.perform(state, deepFreeze(operation));
    const violations = model.violations(state, operation, after);
    state = deepFreeze(after.state);
    return { ...after, violations };
  });
}
