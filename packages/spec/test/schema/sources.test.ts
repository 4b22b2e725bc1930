import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { driftOf, removeDrift } from '../../tools/drift.js';
import { compileStrict } from '../../tools/source/compile-strict.js';
import { bundle } from '../../tools/source/definitions.js';
import type { JsonObject } from '../../tools/source/json.js';
import { readJsonFiles } from '../../tools/source/json-files.js';
import { rowsOf, TABLES } from '../../tools/source/tables.js';
import { TARGETS } from './targets.js';

const file = (name: string, $defs: JsonObject, more: JsonObject = {}) => ({
  name,
  content: { $id: `https://guestmem.dev/schema/1/${name}`, $defs, ...more },
});

describe('the strict compilation', () => {
  it.each(TARGETS)('accepts the schemas of the $name', ({ files }) => {
    expect(compileStrict(files)).toEqual([]);
  });

  it.each([
    [
      'a keyword that ajv does not know',
      file('a.json', { X: { type: 'string', minimumLength: 1 } }),
      /unknown keyword/,
    ],
    ['a reference to nothing', file('a.json', { X: { $ref: '#/$defs/Y' } }), /can't resolve reference/],
    ['a bound on the wrong type', file('a.json', { X: { type: 'string', minimum: 1 } }), /strict mode/],
  ])('names the definition with %s', (_, broken, found) => {
    expect(compileStrict([broken])).toEqual([
      expect.objectContaining({ file: 'a.json', pointer: '#/$defs/X', found: expect.stringMatching(found) }),
    ]);
  });
});

describe('the bundle', () => {
  it('refuses a definition name that two files use', () => {
    const files = [file('a.json', { X: { type: 'null' } }), file('b.json', { X: { type: 'null' } })];
    expect(() => bundle(files)).toThrow('b.json #/$defs/X: found the name "X", which a.json defines too');
  });

  it('leaves data that looks like a reference alone', () => {
    const properties = { $ref: { type: 'string', const: '#/$defs/Y' }, y: { $ref: 'b.json#/$defs/Y' } };
    expect(bundle([file('a.json', { X: { type: 'object', properties } })]).get('X')).toEqual({
      type: 'object',
      properties: { $ref: { type: 'string', const: '#/$defs/Y' }, y: { $ref: 'Y' } },
    });
  });
});

describe('files on disk', () => {
  let directory = '';
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'guestmem-spec-'));
  });
  afterEach(() => {
    rmSync(directory, { recursive: true });
  });
  const write = (name: string, text: string): void => writeFileSync(join(directory, name), text);

  it('names the file that is no JSON', () => {
    write('a.json', '{"a":');
    expect(() => readJsonFiles(directory)).toThrow(/^a\.json #: found .*; expected valid JSON$/);
  });

  it('names the file that holds no object', () => {
    write('a.json', '[]');
    expect(() => readJsonFiles(directory)).toThrow('a.json #: found another JSON value; expected an object');
  });

  it('refuses a data row that occurs twice', () => {
    const table = TABLES.find(({ rows }) => rows === 'requirements');
    if (table === undefined) throw new Error('no table of requirements');
    write('requirements.json', '{"requirements":[{"id":"R01"},{"id":"R01"}]}');
    expect(() => rowsOf(table, directory)).toThrow('requirements.json #/requirements/1: found R01 a second time');
  });

  it('reports every file that drifts, and none after writing', () => {
    const expected = new Map([
      ['changed.ts', 'new'],
      ['missing.ts', 'new'],
      ['same.ts', 'new'],
    ]);
    write('changed.ts', 'old');
    write('same.ts', 'new');
    write('stale.ts', 'old');
    const drifts = [
      { file: 'changed.ts', kind: 'changed' },
      { file: 'missing.ts', kind: 'missing' },
      { file: 'stale.ts', kind: 'stale' },
    ];
    expect(driftOf(expected, directory)).toEqual(drifts);
    expect(removeDrift(expected, directory)).toEqual(drifts);
    expect(driftOf(expected, directory)).toEqual([]);
  });
});
