import { explain as explainScenario, orderToShow } from '../explain/explain.js';
import { mailOf } from '../explain/mail-of.js';
import { writeFile } from '../files/write-file.js';
import { GuestmemError } from '../guestmem-error.js';
import { modelFor } from '../implementation/backings.js';
import { colorsFor } from '../report/colors.js';
import { stableJson } from '../report/stable-json.js';
import { runCorpus } from '../run/run-corpus.js';
import { buildTrace } from '../trace/build-trace.js';
import { betweenOf, type CorpusOptions, loadFor, optionWords, requireScenario } from './corpus-options.js';
import type { ExitCode, Io } from './io.js';

export interface ExplainOptions extends CorpusOptions {
  readonly run?: number;
  readonly trace?: string;
  readonly json?: boolean;
  /** Short, for a mail. */
  readonly mail?: boolean;
}

/** Runs one scenario and says in prose what happens at both sides, and why. */
export async function explain(id: string, options: ExplainOptions, io: Io): Promise<ExitCode> {
  const { scenarios, ledger } = loadFor(options);
  const between = betweenOf(options);
  const scenario = requireScenario(scenarios, id);
  const result = await runCorpus([scenario], {
    left: modelFor,
    right: modelFor,
    ledger,
    overrides: options.profile ?? [],
    ...(between && { between }),
  });
  const [judged] = result.scenarios;
  if (judged === undefined) throw new Error('a run of one scenario gives one result');
  const { run, configuration } = judged;
  if (run.kind === 'pending' || run.kind === 'impossible') {
    io.write(`${id} is ${run.kind}: ${run.why}\n`);
    return 0;
  }
  if (run.kind === 'errored') throw new GuestmemError('implementation-failed', run.why);
  const order = orderToShow(judged, options.run);
  if (run.kind !== 'ran' || configuration === undefined || order === undefined) {
    const orders = run.kind === 'ran' ? run.orders.length : 0;
    throw new GuestmemError('unknown-name', `found no order ${options.run ?? 1} of ${id}; expected 1 to ${orders}`);
  }
  const head = { scenario: id, title: scenario.title, settings: configuration, world: scenario.world };
  const trace = stableJson(buildTrace(head, order));
  if (options.trace !== undefined) writeFile(options.trace, trace);
  if (options.mail === true) {
    const which = order.order.run === 1 ? [] : ['--run', String(order.order.run)];
    const replay = ['npx guestmem explain', id, ...which, ...optionWords(options)].join(' ');
    io.write(await mailOf(judged, order, { configuration, model: modelFor, replay }));
    return judged.problems.length > 0 ? 1 : 0;
  }
  const colors = colorsFor(io.isColorful);
  io.write(options.json === true ? trace : explainScenario({ judged, run, configuration, order }, colors));
  return judged.problems.length > 0 ? 1 : 0;
}
