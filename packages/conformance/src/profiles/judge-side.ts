import type { Backing, MatrixProblem, RecordedAnswer } from '@guestmem/spec';
import { modelProblems } from '../run/check-model.js';
import { distinct } from '../run/finding.js';
import type { SideStep } from '../run/side-run.js';
import type { Unrunnable } from '../settings/unrunnable.js';
import { describeAnswer, textOf } from './answer.js';
import { checkStep, type Found, type Place } from './check-step.js';
import type { Context } from './context.js';
import { replaySide } from './replay.js';

/** How one side of a scenario came out. */
export interface JudgedSide {
  readonly design: Backing;
  readonly status: 'agree' | 'recorded' | Unrunnable['kind'] | 'red' | 'errored';
  readonly problems: readonly MatrixProblem[];
  /** What it answers otherwise than it inherits, recorded or not. */
  readonly otherwise: readonly RecordedAnswer[];
  /** How many of its steps nobody says anything of. */
  readonly unasked: number;
  /** What is not written yet, or cannot be combined. */
  readonly why?: string;
}

type Problem = Omit<MatrixProblem, 'scenario' | 'replay'>;

/** Holds every step of one side against the record of the variation, and else against what it inherits. */
export async function judgeSide(design: Backing, context: Context): Promise<JudgedSide> {
  const { scenario, variation, records, runs, resolve } = context;
  const own = records.ofScenario(variation, scenario.id, design);
  const resolved = resolve(scenario, variation, design);
  const settings = resolved.kind === 'runnable' ? resolved.settings : undefined;
  const complete = (problem: Problem): MatrixProblem => ({
    ...problem,
    scenario: scenario.id,
    replay: replaySide(scenario, settings),
  });
  const idle = (kind: Unrunnable['kind'], why: string): JudgedSide => {
    const problems = own.map(({ at }) =>
      complete({ kind: 'unmatched-answer', step: at, text: `${design}: recorded, and cannot run: ${why}` }),
    );
    return { design, status: problems.length > 0 ? 'red' : kind, problems, otherwise: [], unasked: 0, why };
  };
  if (resolved.kind !== 'runnable') return idle(resolved.kind, resolved.profiles.join(', '));
  const run = await runs.run(resolved.settings);
  if (run.kind === 'pending') return idle('pending', run.why);
  if (run.kind === 'errored') {
    const problems = [complete({ kind: 'errored', text: run.why })];
    return { design, status: 'errored', problems, otherwise: [], unasked: 0 };
  }
  const steps = run.orders.flatMap((order) => order.steps);
  const place: Place = {
    variation,
    design,
    settings: resolved.settings,
    records,
    isRaced: run.orders.length > 1,
  };
  const found = steps.flatMap(({ planned, report: { outcome } }) =>
    planned === undefined || outcome === undefined ? [] : [checkStep(planned, outcome, place)],
  );
  const otherwise = found.flatMap((one) => (one.kind === 'inherited' ? [] : [one.answer]));
  const problems = [
    ...steps.flatMap((step) => brokenAt(step, design)),
    ...found.flatMap(unexpected),
    ...stale(own, found, design),
  ];
  return {
    design,
    status: problems.length > 0 ? 'red' : otherwise.length > 0 ? 'recorded' : 'agree',
    problems: distinct(problems, (one) => JSON.stringify(one)).map(complete),
    otherwise: distinct(otherwise, (one) => `${one.at} ${textOf(one)}`),
    unasked: found.filter((one) => one.kind === 'inherited' && !one.isAsked).length,
  };
}

function brokenAt({ ref, report }: SideStep, design: Backing): readonly Problem[] {
  return modelProblems(report, design).map((one): Problem => ({ ...one, step: ref }));
}

function unexpected(found: Found): readonly Problem[] {
  return found.kind === 'unexpected' ? [{ kind: 'answer', step: found.answer.at, text: found.text }] : [];
}

/** What is recorded and did not happen, or happens as it would without a record. */
function stale(own: readonly RecordedAnswer[], found: readonly Found[], design: Backing): readonly Problem[] {
  const seen = new Set(found.flatMap((one) => (one.kind === 'recorded' ? [one.entry] : [])));
  return own
    .filter((one) => !seen.has(one))
    .map((one): Problem => {
      const text = `${design}: recorded ${describeAnswer(one)}, and no longer so; take it out of the record`;
      return { kind: 'stale-answer', step: one.at, text };
    });
}
