import type { OperationTable, Pass } from '@guestmem/model';
import type { OperationName } from '@guestmem/spec';
import { finishUnshare } from './attribute/unsharing.js';
import { settle } from './folio.js';
import type { Gmem, GmemTurn, HugeFolio, Row } from './record.js';
import { heldInFile } from './references.js';

type AnyPass = Pass<OperationName, Gmem, HugeFolio>;

/** The same operations, each page being settled at its end: no handler has to ask whether it dropped the last name. */
export function freeing(table: OperationTable<Gmem, HugeFolio>): OperationTable<Gmem, HugeFolio> {
  const rows = Object.entries(table) as unknown as readonly (readonly [OperationName, Row<OperationName>])[];
  return Object.fromEntries(rows.map(([name, row]) => [name, { ...row, passes: row.passes.map(settled) }]));
}

/** A huge page knows the references to all of its pages, whoever took them. */
function countOnFolio(turn: GmemTurn, more: number): void {
  if (turn.folio && more !== 0) turn.folio = { ...turn.folio, held: turn.folio.held + more };
}

function settled(pass: AnyPass): AnyPass {
  return {
    ...pass,
    run: (turn, operation, facts) => {
      const before = heldInFile(turn.cell.backing);
      const verdict = pass.run(turn, operation, facts);
      settle(turn);
      finishUnshare(turn);
      countOnFolio(turn, heldInFile(turn.cell.backing) - before);
      return verdict;
    },
  };
}
