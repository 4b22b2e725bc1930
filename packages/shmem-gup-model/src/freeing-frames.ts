import type { OperationRow, OperationTable, Verdict } from '@guestmem/model';
import type { OperationName } from '@guestmem/spec';
import { freeUnnamedFrames, hasFreeName } from './frames.js';
import { homeFrame } from './home-page.js';
import type { LargeFolio, ShmemRecord, ShmemTurn } from './record.js';

type Table = OperationTable<ShmemRecord, LargeFolio>;
type Row = OperationRow<OperationName, ShmemRecord, LargeFolio>;
type Run = Row['passes'][number]['run'];

/** The same operations; each page gives back the frames that nothing leads to once an operation has passed it. */
export function freeingFrames(table: Table): Table {
  return wrapped(table, (run) => (turn, operation, facts) => {
    const verdict = run(turn, operation, facts);
    freeUnnamedFrames(turn);
    return verdict;
  });
}

const noMemory: Verdict = { decision: 'refuse-retryable', rule: 'SHM-FAULT-005', codes: { kernel: 'ENOMEM' } };

/** The same operations, refused where they would need a page in the file and there is no name left for one. */
export function needingPage(table: Table): Table {
  return wrapped(table, (run) => (turn, operation, facts) => {
    freeUnnamedFrames(turn);
    return canHavePage(turn) ? run(turn, operation, facts) : noMemory;
  });
}

function canHavePage(turn: ShmemTurn): boolean {
  return homeFrame(turn) !== null || hasFreeName(turn);
}

function wrapped(table: Table, wrap: (run: Run) => Run): Table {
  const rows = Object.entries(table) as unknown as [OperationName, Row][];
  const around = (row: Row): Row => ({
    ...row,
    passes: row.passes.map((pass) => ({ ...pass, run: wrap(pass.run) })),
  });
  return Object.fromEntries(rows.map(([name, row]) => [name, around(row)]));
}
