import {
  type CorpusEntry,
  type CorpusRun,
  loadCorpus,
  loadLedger,
  modelFor,
  runCorpus,
  shippedCorpus,
  shippedLedger,
} from '../../src/index.js';
import { auditLedger } from '../../src/ledger/audit.js';
import { judge } from '../../src/ledger/judge.js';

export const scenarios = loadCorpus(shippedCorpus());
export const ledger = loadLedger(shippedLedger(), scenarios);

/** Every shipped scenario as it ran with the models, before it is judged. */
export const entries: readonly CorpusEntry[] = await (async () => {
  const seen: CorpusEntry[] = [];
  await runCorpus(scenarios, { left: modelFor, right: modelFor, onScenario: (entry) => seen.push(entry) });
  return seen;
})();

/** The verdict of a ledger on that run. */
export const judgedBy = (accepted: typeof ledger): CorpusRun =>
  auditLedger(
    entries.map((entry) => judge(entry, accepted)),
    accepted,
  );
