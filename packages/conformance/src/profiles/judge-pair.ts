import type { Class, MatrixProblem } from '@guestmem/spec';
import { bothUnrunnable, type Unrunnable } from '../settings/unrunnable.js';
import type { Context } from './context.js';
import { replayPair, replaySide } from './replay.js';

/** How the two sides of a scenario compare. */
export interface JudgedPair {
  readonly status: 'agree' | 'differ' | 'recorded' | Unrunnable['kind'] | 'red' | 'errored';
  readonly problems: readonly MatrixProblem[];
  /** The worst root, if both sides ran. */
  readonly verdict?: Class;
  readonly why?: string;
}

/** Compares the sides of a scenario in a variation and holds the verdict against the record, or the scenario's own. */
export async function judgePair({ scenario, variation, records, runs, resolve }: Context): Promise<JudgedPair> {
  const recorded = records.verdict(variation, scenario.id);
  const left = resolve(scenario, variation, 'guest-memfd');
  const right = resolve(scenario, variation, 'shmem-gup');
  const idle = (kind: Unrunnable['kind'], why: string): JudgedPair =>
    recorded === undefined
      ? { status: kind, problems: [], why }
      : {
          status: 'red',
          problems: [
            {
              kind: 'unmatched-verdict',
              scenario: scenario.id,
              text: `recorded ${recorded}, and cannot run: ${why}`,
              replay: replaySide(scenario, undefined),
            },
          ],
          why,
        };
  if (left.kind !== 'runnable' || right.kind !== 'runnable') {
    const { kind, profiles } = bothUnrunnable(
      [left, right].flatMap((side) => (side.kind === 'runnable' ? [] : [side])),
    );
    return idle(kind, profiles.join(', '));
  }
  for (const { settings } of [left, right]) {
    const run = await runs.run(settings);
    if (run.kind === 'pending') return idle('pending', run.why);
    if (run.kind === 'errored') {
      const replay = replaySide(scenario, settings);
      return { status: 'errored', problems: [{ kind: 'errored', scenario: scenario.id, text: run.why, replay }] };
    }
  }
  const verdict = await runs.verdict(left.settings, right.settings);
  const problem = wrong(verdict, scenario.verdict, recorded);
  if (problem === undefined) {
    const asScenario = verdict === 'identical' ? 'agree' : 'differ';
    return { status: recorded === undefined ? asScenario : 'recorded', problems: [], verdict };
  }
  const replay = replayPair(scenario, left.settings, right.settings);
  return { status: 'red', problems: [{ ...problem, scenario: scenario.id, replay }], verdict };
}

function wrong(
  found: Class,
  scenario: Class,
  recorded: Class | undefined,
): Pick<MatrixProblem, 'kind' | 'text'> | undefined {
  if (recorded !== undefined && found === scenario) {
    return { kind: 'stale-verdict', text: `recorded ${recorded}, found ${found} as the scenario has it` };
  }
  if (found === (recorded ?? scenario)) return undefined;
  const expected = recorded === undefined ? `the scenario records ${scenario}` : `recorded ${recorded}`;
  return { kind: 'verdict', text: `the verdict is ${found}; ${expected}` };
}
