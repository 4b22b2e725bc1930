import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LedgerEntry, Scenario } from '@guestmem/spec';
import { displayPath } from '../files/display-path.js';
import { writeFile } from '../files/write-file.js';
import { GuestmemError } from '../guestmem-error.js';
import { formatEntries, proposeEntry } from '../ledger/propose.js';
import type { Configuration } from '../settings/resolve.js';
import { scenarioOf } from '../shell/scenario-of.js';
import { scenarioYaml } from '../shell/scenario-yaml.js';
import type { Divergence } from './divergence.js';

/**
 * Writes a scenario for each divergence that the ledger lacks, and the entries that they need, into a directory of
 * their own. Nothing is recorded by that: titles, reasons and sources are a person's to write.
 */
export function writeProposals(
  directory: string,
  divergences: readonly Divergence[],
  { world, configuration }: { readonly world: Scenario['world']; readonly configuration: Configuration },
): readonly string[] {
  const unexpected = divergences.filter(({ entry }) => entry === undefined);
  const ids = unexpected.map((_, at) => `E${String(at + 1).padStart(3, '0')}`);
  const paths = ids.map((id) => join(directory, `${id}.yaml`));
  const ledgerPath = join(directory, 'ledger', 'proposed.yaml');
  for (const path of [...paths, ledgerPath]) {
    if (existsSync(path)) {
      throw new GuestmemError('file-unwritable', `${displayPath(path)}: exists already; --write overwrites nothing`);
    }
  }
  const entries: LedgerEntry[] = [];
  for (const [at, { run, root }] of unexpected.entries()) {
    const id = ids[at] as string;
    const scenario: Scenario = {
      ...scenarioOf({ world, configuration, run }, id),
      title: `Found by search: ${root.operation}`.slice(0, 120),
      why: 'Proposed by guestmem explore. The expectations are what the models answered; nobody has checked them yet.',
    };
    writeFile(paths[at] as string, scenarioYaml(scenario));
    const place = `${id}#${run.order.steps.length}`;
    entries.push(proposeEntry(`L${String(900 + at).slice(-3)}`, { root, configuration }, [place]));
  }
  if (entries.length > 0) writeFile(ledgerPath, formatEntries(entries));
  return entries.length > 0 ? [...paths, ledgerPath] : [];
}
