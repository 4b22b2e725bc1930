import type { Report, ReportScenario } from '@guestmem/spec';
import { counted } from './limits.js';

type Status = ReportScenario['status'];

/** What a status says in a line of its own. */
export const statusWords: Readonly<Record<Status, string>> = {
  agree: 'agree',
  differ: 'differ',
  pending: 'pending',
  impossible: 'impossible',
  skipped: 'skipped',
  red: 'RED',
  errored: 'ERROR',
};

/** What a scenario came to, behind its title. */
export function resultWords({ status, found, recorded, roots, why }: ReportScenario): string {
  const entries = [...new Set(roots.flatMap(({ entry }) => (entry === undefined ? [] : [entry])))].join(' ');
  switch (status) {
    case 'agree':
      return 'identical';
    case 'differ':
      return entries === '' ? `${found ?? recorded}` : `${found ?? recorded} (${entries})`;
    case 'red':
      return recorded === undefined || found === recorded ? `${found}` : `${found ?? 'nothing'}, recorded ${recorded}`;
    case 'pending':
    case 'impossible':
    case 'skipped':
    case 'errored':
      return why ?? '';
  }
}

/** The summary in one line. */
export function summaryLine({ summary, between }: Report): string {
  const { scenarios, agree, differ, pending, impossible, skipped, red, errored, ledgerEntriesRed } = summary;
  const parts = [
    `${agree} agree`,
    between === undefined ? `${differ} differ as recorded` : `${differ} differ`,
    `${pending} pending`,
    `${red} red`,
    `${skipped} skipped`,
    ...(impossible > 0 ? [`${impossible} impossible`] : []),
    ...(errored > 0 ? [`${errored} errored`] : []),
    ...(ledgerEntriesRed > 0 ? [`${ledgerEntriesRed} red in the ledger`] : []),
  ];
  return `${counted(scenarios, 'scenario')}: ${parts.join(', ')}`;
}

/** How many steps and fields were looked at. */
export function workLine({ scenarios }: Report): string {
  const sum = (field: 'stepsRun' | 'stepsPlanned' | 'fieldsCompared' | 'fieldsUnknown' | 'cascades'): number =>
    scenarios.reduce((total, scenario) => total + scenario[field], 0);
  return (
    `${sum('stepsRun')} of ${sum('stepsPlanned')} planned steps ran; ` +
    `${sum('fieldsCompared')} fields compared, ${sum('fieldsUnknown')} left out as unknown or not applicable; ` +
    `${sum('cascades')} steps differed in consequence of an earlier one`
  );
}
