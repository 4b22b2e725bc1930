import type {
  EvaluatedRequirement,
  EvaluationCell,
  EvaluationStatus,
  Evidence,
  LedgerEntry,
  Requirement,
  RequirementDecider,
  Scenario,
  Evaluation as SpecEvaluation,
} from '@guestmem/spec';
import type { ImplementationFactory } from '../implementation/implementation.js';
import { selects } from '../settings/selector.js';
import { whyUnrunnable } from '../settings/unrunnable.js';
import { type Column, headOf, settingsIn, sideOf } from './column.js';
import { decide } from './decide.js';
import { unreached } from './reach.js';
import { type Answers, runAlone } from './run-alone.js';

/** Every requirement in every column. There is no total: what weighs more is not for a count to say. */
export type Evaluation = Pick<SpecEvaluation, 'columns' | 'requirements'>;

export interface EvaluateOptions {
  readonly scenarios: readonly Scenario[];
  readonly ledger: readonly LedgerEntry[];
  readonly model: ImplementationFactory;
}

/** Computes what each column meets, from steps of scenarios alone. */
export async function evaluate(
  requirements: readonly Requirement[],
  columns: readonly Column[],
  options: EvaluateOptions,
): Promise<Evaluation> {
  const examine = examiner(options);
  const evaluated: EvaluatedRequirement[] = [];
  for (const requirement of requirements) {
    const cells: EvaluationCell[] = [];
    for (const column of columns) cells.push(await cellOf(requirement, column, examine));
    const { id, title, kind, raisedBy } = requirement;
    evaluated.push({ id, title, kind, raisedBy: [...new Set(raisedBy.map(({ who }) => who))], cells });
  }
  return { columns: columns.map(headOf), requirements: evaluated };
}

/** The deciders of a requirement that are about a design. */
export function decidersFor({ deciders = [] }: Requirement, { design }: Column): readonly RequirementDecider[] {
  return deciders.filter((one) => one.for === 'both' || one.for === design);
}

/** How a decider came out, and how its scenario got there. */
export interface Examined {
  readonly evidence: Evidence;
  /** What was decided at the steps before, in a form to compare. */
  readonly way: string;
}

export type Examine = (decider: RequirementDecider, column: Column) => Promise<Examined | string>;

/** Decides one step in one column, or says why it cannot; a scenario runs once for the same settings. */
export function examiner({ scenarios, ledger, model }: EvaluateOptions): Examine {
  const byId = new Map(scenarios.map((scenario) => [scenario.id, scenario]));
  const known = new Map<string, Answers>();
  return async (decider, column) => {
    const scenario = byId.get(decider.scenario);
    if (scenario === undefined) return `${decider.scenario} is not in this corpus`;
    const resolved = settingsIn(column, scenario);
    if (resolved.kind !== 'runnable') return `${decider.scenario}: ${whyUnrunnable(resolved)}`;
    const settings = sideOf(column, resolved);
    const exception = decider.except?.find(({ profile }) => selects(profile, settings));
    if (exception !== undefined) return `${decider.scenario}#${decider.step}: ${exception.why}`;
    const key = `${scenario.id} ${JSON.stringify(settings)}`;
    const answers = known.get(key) ?? (await runAlone(scenario, model(settings)));
    known.set(key, answers);
    if (typeof answers === 'string') return answers;
    const why = unreached(scenario, decider, answers);
    if (why !== undefined) return why;
    return { evidence: decide(decider, answers, settings, ledger), way: wayTo(decider, answers) };
  };
}

function wayTo({ scenario, step }: RequirementDecider, answers: Answers): string {
  const refs = [...answers.keys()];
  const before = refs.slice(0, refs.indexOf(`${scenario}#${step}`));
  return before
    .map((ref) =>
      answers
        .get(ref)
        ?.map(({ outcome }) => outcome.decision)
        .join('/'),
    )
    .join(' ');
}

async function cellOf(requirement: Requirement, column: Column, examine: Examine): Promise<EvaluationCell> {
  const results: (Examined | string)[] = [];
  for (const decider of decidersFor(requirement, column)) results.push(await examine(decider, column));
  const evidence = results.flatMap((one) => (typeof one === 'string' ? [] : [one.evidence]));
  const pending = results.filter((one) => typeof one === 'string');
  const status = statusOf(requirement, evidence);
  const about = requirement.undecided?.find((one) => one.for === 'both' || one.for === column.design);
  const undecided = status === 'not decided' ? about?.why : undefined;
  return { status, evidence, pending: [...new Set(pending)], ...(undecided !== undefined && { undecided }) };
}

function statusOf({ runnable }: Requirement, evidence: readonly Evidence[]): EvaluationStatus {
  if (!runnable) return 'not runnable';
  if (evidence.length === 0) return 'not decided';
  const held = evidence.filter(({ holds }) => holds).length;
  if (held === evidence.length) return 'met';
  return held === 0 ? 'not met' : 'partly';
}
