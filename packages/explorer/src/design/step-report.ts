import type { DecidedOutcome, Verdict } from '@guestmem/model';
import type { RuleId } from '@guestmem/spec';

/** In place of the number of a pass: the operation was decided before any page. */
export const decidedBefore = -1;

/** One step as the end of its operation hears of it. */
export interface StepReport {
  /** Number of the pass. */
  readonly pass: number;
  readonly outcome: Verdict;
  readonly broken: readonly RuleId[];
  /** The number of the globals before it, where it changed them. */
  readonly from?: number;
}

export function reportOf(report: StepReport): string {
  return JSON.stringify(report);
}

export function verdictOf({ calls: _, effects: __, ...verdict }: DecidedOutcome): Verdict {
  return verdict;
}

export function asOutcome(verdict: Verdict): DecidedOutcome {
  return { codes: {}, ...verdict, calls: [], effects: [] };
}

/** Reads reports, each text once. */
export function reportReader(): (text: string) => StepReport {
  const known = new Map<string, StepReport>();
  return (text) => {
    const report = known.get(text) ?? (JSON.parse(text) as StepReport);
    known.set(text, report);
    return report;
  };
}
