import type { OperationTable, Pass } from '@guestmem/model';
import type { OperationName } from '@guestmem/spec';
import { settle } from './folio.js';
import type { Gmem, Row } from './record.js';

type AnyPass = Pass<OperationName, Gmem, never>;

/** The same operations, each page being settled at its end: no handler has to ask whether it dropped the last name. */
export function freeing(table: OperationTable<Gmem, never>): OperationTable<Gmem, never> {
  const rows = Object.entries(table) as unknown as readonly (readonly [OperationName, Row<OperationName>])[];
  return Object.fromEntries(rows.map(([name, row]) => [name, { ...row, passes: row.passes.map(settled) }]));
}

function settled(pass: AnyPass): AnyPass {
  if (pass.scope === 'world') return pass;
  return {
    ...pass,
    run: (turn, operation, facts) => {
      const verdict = pass.run(turn, operation, facts);
      settle(turn);
      return verdict;
    },
  };
}
