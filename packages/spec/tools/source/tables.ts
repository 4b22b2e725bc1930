import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SourceError } from './finding.js';
import { byCodeUnit, isArray, isObject, type JsonObject } from './json.js';
import { readJsonFile, readJsonFiles } from './json-files.js';

/** One family of rows in the data files, and what it becomes in the generated sources. */
export interface Table {
  /** Where the rows stand: a directory of files, or one file. */
  readonly path: string;
  /** The definition that the whole file satisfies. */
  readonly file: { readonly schema: string; readonly definition: string };
  /** The key of the rows in each file, and the name of the exported constant. */
  readonly rows: string;
  /** The type of one row. */
  readonly row: string;
  /** The fields that identify a row, the most significant first. */
  readonly key: readonly string[];
  /** Whether a file of the directory may hold no such rows. */
  readonly optional?: boolean;
  /** The field whose values form the literal union, under the exported names; a table may have none. */
  readonly ids?: { readonly field: string; readonly type: string; readonly constant: string };
}

export const TABLES: readonly Table[] = [
  {
    path: 'rules',
    file: { schema: 'rule.json', definition: 'RuleFile' },
    rows: 'rules',
    row: 'Rule',
    key: ['id'],
    ids: { field: 'id', type: 'KnownRuleId', constant: 'ruleIds' },
  },
  {
    path: 'hypercalls',
    file: { schema: 'hypercall.json', definition: 'HypercallFile' },
    rows: 'hypercalls',
    row: 'Hypercall',
    key: ['name'],
    ids: { field: 'name', type: 'KnownHypercallName', constant: 'hypercallNames' },
  },
  {
    path: 'requirements.json',
    file: { schema: 'requirement.json', definition: 'RequirementFile' },
    rows: 'requirements',
    row: 'Requirement',
    key: ['id'],
    ids: { field: 'id', type: 'KnownRequirementId', constant: 'requirementIds' },
  },
  {
    path: 'profiles',
    file: { schema: 'profile.json', definition: 'ProfileFile' },
    rows: 'profiles',
    row: 'Profile',
    // Names repeat from axis to axis: `none` is a hypervisor and an IOMMU design.
    key: ['axis', 'name'],
    ids: { field: 'name', type: 'KnownProfileName', constant: 'profileNames' },
  },
  {
    path: 'profiles',
    file: { schema: 'profile.json', definition: 'ProfileFile' },
    rows: 'switches',
    row: 'Switch',
    key: ['axis', 'name'],
    ids: { field: 'name', type: 'KnownSwitchName', constant: 'switchNames' },
  },
  {
    path: 'profiles',
    file: { schema: 'profile.json', definition: 'ProfileFile' },
    rows: 'triples',
    row: 'Triple',
    key: ['backing', 'hypervisor', 'iommu'],
    optional: true,
  },
  {
    path: 'pairs.json',
    file: { schema: 'pair.json', definition: 'PairFile' },
    rows: 'pairs',
    row: 'NamedPair',
    key: ['name'],
  },
  {
    path: 'bounds.json',
    file: { schema: 'bound.json', definition: 'BoundFile' },
    rows: 'bounds',
    row: 'Bound',
    key: ['name'],
  },
  {
    path: 'workloads.json',
    file: { schema: 'workload.json', definition: 'WorkloadFile' },
    rows: 'workloads',
    row: 'Workload',
    key: ['name'],
  },
];

export interface DataFile {
  readonly name: string;
  readonly content: JsonObject;
}

/** The files of a table; none while the data does not exist. */
export const dataFilesOf = (table: Table, dataDirectory: string): readonly DataFile[] => {
  const path = join(dataDirectory, table.path);
  if (!table.path.endsWith('.json')) {
    return readJsonFiles(path).map(({ name, content }) => ({ name: `${table.path}/${name}`, content }));
  }
  return existsSync(path) ? [readJsonFile(dataDirectory, table.path)] : [];
};

const keyOf = (table: Table, row: JsonObject): string => table.key.map((field) => String(row[field])).join(':');

/** All rows of a table in the order of their keys; two rows of one key are a fault. */
export const rowsOf = (table: Table, dataDirectory: string): readonly JsonObject[] => {
  const byKey = new Map<string, JsonObject>();
  for (const { name: file, content } of dataFilesOf(table, dataDirectory)) {
    const pointer = `#/${table.rows}`;
    const rows = content[table.rows] ?? (table.optional === true ? [] : undefined);
    if (!isArray(rows) || !rows.every(isObject)) {
      const found = JSON.stringify(rows)?.slice(0, 80) ?? 'nothing';
      throw new SourceError([{ file, pointer, found, expected: 'an array of objects' }]);
    }
    for (const [index, row] of rows.filter(isObject).entries()) {
      const key = keyOf(table, row);
      if (byKey.has(key)) {
        const expected = `each ${table.key.join(':')} once`;
        const found = `${key} a second time`;
        throw new SourceError([{ file, pointer: `${pointer}/${index}`, found, expected }]);
      }
      byKey.set(key, row);
    }
  }
  return [...byKey].sort(([left], [right]) => byCodeUnit(left, right)).map(([, row]) => row);
};
