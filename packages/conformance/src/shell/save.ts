import { existsSync } from 'node:fs';
import { basename, dirname, extname } from 'node:path';
import { checkScenario } from '../corpus/check-scenario.js';
import { displayPath } from '../files/display-path.js';
import { quote } from '../files/quote.js';
import { writeFile } from '../files/write-file.js';
import { GuestmemError } from '../guestmem-error.js';
import { scenarioOf } from './scenario-of.js';
import { scenarioYaml } from './scenario-yaml.js';
import type { Session } from './session.js';
import { rejectFirst, typed, validateWords } from './validate-words.js';

/** Writes the session as a scenario that is named after its file, and says what came of it. Overwrites nothing. */
export function save(session: Session, path: string): string {
  const shown = displayPath(path);
  if (extname(path) !== '.yaml') {
    throw new GuestmemError('bad-usage', `found ${quote(path)}; expected a file named ID.yaml, as in X900.yaml`);
  }
  if (existsSync(path)) {
    throw new GuestmemError('file-unwritable', `${shown}: exists already; save overwrites nothing`);
  }
  const scenario = validateWords('Scenario', scenarioOf(session, basename(path, '.yaml')));
  rejectFirst(checkScenario(typed(scenario), scenario));
  writeFile(path, scenarioYaml(scenario));
  const { verdict, steps } = scenario;
  const head = `saved ${shown}: ${steps.length} steps, ${verdict}\n`;
  if (verdict === 'identical') return head;
  const where = displayPath(dirname(path)) || '.';
  return `${head}A run of it is red until a ledger entry accepts that; for one to start from:\n  guestmem run --corpus ${where} --write-ledger ledger.yaml\n`;
}
