import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import * as data from '../../src/generated/data.js';
import { dataFilesOf, rowsOf, TABLES } from '../../tools/source/tables.js';
import { PACKAGE } from './targets.js';

const ajv = new Ajv2020({ strict: true, allErrors: true, discriminator: true });
for (const schema of Object.values(PACKAGE.schemas)) ajv.addSchema(schema);

const errorsOf = (id: string, definition: string, content: unknown): readonly string[] => {
  const validate = ajv.getSchema(`https://guestmem.dev/schema/1/${id}#/$defs/${definition}`);
  if (validate === undefined) return [`no definition ${definition} in ${id}`];
  if (validate(content) === true) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message ?? ''}`);
};

const CASES = TABLES.flatMap((table) =>
  dataFilesOf(table, PACKAGE.dataDirectory).map(({ name, content }) => ({ table, name, content })),
);

describe('the data files', () => {
  it('exist', () => {
    expect(CASES.length).toBeGreaterThan(0);
  });

  it.each(CASES)('$name is a $table.file.definition', ({ table, content }) => {
    const { schema, definition } = table.file;
    expect(errorsOf(schema, definition, content)).toEqual([]);
    expect(PACKAGE.validators[`${definition}Schema`]?.safeParse(content).error).toBeUndefined();
  });

  it.each(CASES)('$name with a broken row is refused', ({ table, content }) => {
    const { schema, definition } = table.file;
    expect(errorsOf(schema, definition, { ...content, [table.rows]: [{}] })).not.toEqual([]);
  });

  it.each(TABLES)('are embedded whole and in order as $rows', (table) => {
    const embedded: Readonly<Record<string, readonly object[]>> = { ...data };
    expect(embedded[table.rows]).toEqual(rowsOf(table, PACKAGE.dataDirectory));
  });
});
