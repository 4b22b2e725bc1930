import type { Definitions } from '../source/definitions.js';
import { byCodeUnit, type JsonObject } from '../source/json.js';
import type { Table } from '../source/tables.js';
import { BANNER, importTypes } from './banner.js';

/**
 * `data.ts`: the rows of all data files as typed constants, so that models run where there is no
 * file system. A table whose row type is not defined yet must be empty.
 */
export const emitData = (tables: ReadonlyMap<Table, readonly JsonObject[]>, definitions: Definitions): string => {
  const blocks = [...tables].map(([{ rows: constant, row }, rows]) => {
    if (!definitions.has(row) && rows.length > 0) {
      throw new Error(`data for ${constant} exists, and no definition ${row} in the schemas`);
    }
    const type = definitions.has(row) ? row : 'never';
    return `export const ${constant}: readonly ${type}[] = ${JSON.stringify(rows, null, 2)};\n`;
  });
  const types = [...tables.keys()]
    .map(({ row }) => row)
    .filter((row) => definitions.has(row))
    .sort(byCodeUnit);
  return [BANNER, importTypes(types, './types.js'), ...blocks].filter(Boolean).join('\n');
};
