import type { JsonObject } from '../source/json.js';
import { byCodeUnit } from '../source/json.js';
import type { Table } from '../source/tables.js';
import { BANNER, quoted } from './banner.js';

const emitTable = ({ ids }: Table, rows: readonly JsonObject[]): string => {
  if (ids === undefined) return '';
  const values = [...new Set(rows.map((row) => String(row[ids.field])))].sort(byCodeUnit);
  const { type, constant } = ids;
  if (values.length === 0) {
    return `export type ${type} = never;\n\nexport const ${constant}: readonly ${type}[] = [];\n`;
  }
  const literals = values.map(quoted);
  return [
    `export type ${type} =\n${literals.map((each) => `  | ${each}`).join('\n')};\n`,
    `export const ${constant}: readonly ${type}[] = [\n${literals.map((each) => `  ${each},\n`).join('')}];\n`,
  ].join('\n');
};

/** `ids.ts`: the names that exist in the data, as literal unions and as arrays. */
export const emitIds = (tables: ReadonlyMap<Table, readonly JsonObject[]>): string =>
  [BANNER, ...[...tables].map(([table, rows]) => emitTable(table, rows)).filter(Boolean)].join('\n');
