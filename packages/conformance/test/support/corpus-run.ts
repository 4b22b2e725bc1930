import type { LedgerEntry, Report, Scenario } from '@guestmem/spec';
import { buildReport, type CorpusRun, type Identity, runCorpus } from '../../src/index.js';
import { type Script, scripted } from './scripted.js';

interface Options {
  readonly left?: Script;
  readonly right?: Script;
  readonly identity?: Partial<Identity>;
  readonly ledger?: readonly LedgerEntry[];
  readonly overrides?: readonly string[];
}

const parts = (script: Script | undefined, identity?: Partial<Identity>) => ({
  ...(script && { script }),
  ...(identity && { identity }),
});

/** Runs scenarios against scripted sides. */
export const runScripted = (
  scenarios: readonly Scenario[],
  { left, right, identity, ledger = [], overrides = [] }: Options = {},
): Promise<CorpusRun> =>
  runCorpus(scenarios, {
    left: (settings) => scripted(settings, parts(left, identity)),
    right: (settings) => scripted(settings, parts(right)),
    ledger,
    overrides,
  });

/** The report of such a run. */
export const reportScripted = async (scenarios: readonly Scenario[], options: Options = {}): Promise<Report> =>
  buildReport(await runScripted(scenarios, options), { version: '0.0.0', selection: options.overrides ?? [] });
