import { join } from 'node:path';
import type * as Conformance from '../../../packages/conformance/src/index.ts';
import { repositoryRoot } from '../../run-command.ts';
import type { Instances } from '../host/module-host.ts';
import { type Judge, messageOf, type Unit } from './judge.ts';

type Scenario = Parameters<typeof Conformance.runCorpus>[0][number];
type Ledger = NonNullable<Parameters<typeof Conformance.runCorpus>[1]['ledger']>;

const home = join(repositoryRoot, 'packages/conformance');
const entry = join(home, 'src/index.ts');

/** The shipped scenarios against their records and the ledger. The files are read once. */
export function corpus(asTheyAre: Instances): Judge {
  const { loadCorpus, loadLedger } = conformance(asTheyAre);
  const scenarios = loadCorpus(join(home, 'scenarios'));
  const ledger = loadLedger(join(home, 'ledger'), scenarios);
  return {
    name: 'the corpus',
    entry,
    units: (instances) => {
      const package_ = conformance(instances);
      return scenarios.map(
        (scenario): Unit => ({
          name: scenario.id,
          complaint: () => complaintOf(package_, scenario, ledger).catch(messageOf),
        }),
      );
    },
  };
}

async function complaintOf(
  { runCorpus, modelFor }: typeof Conformance,
  scenario: Scenario,
  ledger: Ledger,
): Promise<string | null> {
  const judged = await runCorpus([scenario], { left: modelFor, right: modelFor, ledger });
  const [one] = judged.scenarios;
  if (one?.run.kind === 'skipped') return `it was skipped: ${one.run.why}`;
  return one?.problems[0]?.text ?? judged.ledger[0]?.text ?? null;
}

function conformance(instances: Instances): typeof Conformance {
  return instances.import(entry) as unknown as typeof Conformance;
}
