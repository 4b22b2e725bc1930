import { type Evaluation as EvaluationDocument, type Requirement, requirements, type WhyNot } from '@guestmem/spec';
import { columnsFor } from '../evaluate/column.js';
import { type EvaluateOptions, type Evaluation, evaluate as evaluateAll } from '../evaluate/evaluate.js';
import { evaluationMarkdown } from '../evaluate/markdown.js';
import { evaluationText } from '../evaluate/terminal.js';
import { whyNot } from '../evaluate/why-not.js';
import { whyNotText } from '../evaluate/why-not-text.js';
import { evaluationLimits } from '../evaluate/words.js';
import { didYouMean } from '../files/nearest.js';
import { thisTool } from '../files/package-root.js';
import { quote } from '../files/quote.js';
import { writeFile } from '../files/write-file.js';
import { GuestmemError } from '../guestmem-error.js';
import { modelFor } from '../implementation/backings.js';
import { type Colors, colorsFor } from '../report/colors.js';
import { stableJson } from '../report/stable-json.js';
import { betweenOf, type CorpusOptions, loadFor } from './corpus-options.js';
import type { ExitCode, Io } from './io.js';

export type EvaluateReporter = 'terminal' | 'json' | 'markdown';

interface EvaluateCommandOptions extends CorpusOptions {
  readonly whyNot?: string;
  readonly reporter: EvaluateReporter;
  readonly out?: string;
}

const reporters: Readonly<Record<EvaluateReporter, (evaluation: Evaluation, colors: Colors) => string>> = {
  terminal: evaluationText,
  markdown: evaluationMarkdown,
  json: (evaluation) =>
    stableJson({
      kind: 'guestmem-evaluation',
      version: 1,
      tool: thisTool(),
      limits: evaluationLimits,
      ...evaluation,
    } satisfies EvaluationDocument),
};

/** Holds designs against what was asked of them, by steps of scenarios. */
export async function evaluate(ids: readonly string[], options: EvaluateCommandOptions, io: Io): Promise<ExitCode> {
  const columns = columnsFor(options.profile ?? [], betweenOf(options));
  const { scenarios, ledger } = loadFor(options);
  const context: EvaluateOptions = { scenarios, ledger, model: modelFor };
  const chosen = ids.length === 0 ? requirements : ids.map(requireRequirement);
  const text =
    options.whyNot === undefined
      ? reporters[options.reporter](
          await evaluateAll(chosen, columns, context),
          colorsFor(io.isColorful && options.out === undefined),
        )
      : await whyNotReport(requireRequirement(options.whyNot), columns, context, options.reporter);
  if (options.out === undefined) io.write(text);
  else writeFile(options.out, text);
  return 0;
}

async function whyNotReport(
  requirement: Requirement,
  columns: ReturnType<typeof columnsFor>,
  context: EvaluateOptions,
  reporter: EvaluateReporter,
): Promise<string> {
  const results = await whyNot(requirement, columns, context);
  return reporter === 'json'
    ? stableJson({
        kind: 'guestmem-why-not',
        version: 1,
        tool: thisTool(),
        requirement: requirement.id,
        columns: results,
      } satisfies WhyNot)
    : whyNotText(requirement, results);
}

function requireRequirement(id: string): Requirement {
  const found = requirements.find((one) => one.id === id);
  if (found !== undefined) return found;
  const ids = requirements.map((one) => one.id);
  const hint = didYouMean(id, ids);
  const tail = hint === undefined ? '' : `; ${hint}`;
  throw new GuestmemError(
    'unknown-name',
    `found unknown requirement ${quote(id)}; expected ${ids[0]} to ${ids.at(-1)}${tail}`,
    {
      hint,
    },
  );
}
