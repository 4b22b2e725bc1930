import { OperationSchema, UapiGuestMemfdCallSchema } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import { ALL, answer, type Row } from './row.js';
import { attributeRows } from './rows/attributes.js';
import { beyondRows, notBeyondRows } from './rows/beyond.js';
import { createRows } from './rows/create.js';
import { fileRows } from './rows/file.js';
import { memslotRows } from './rows/memslots.js';

const groups: readonly (readonly [string, readonly Row[]])[] = [
  ['creating', createRows],
  ['memslots', memslotRows],
  ['attributes', attributeRows],
  ['the file', fileRows],
  ['what no source tells', beyondRows],
  ['what comes before that', notBeyondRows],
];

describe.each(groups)('the kernel interface: %s', (_, rows) => {
  const cases = rows.flatMap((row) => (row.on ?? ALL).map((version) => ({ ...row, version, row })));

  it.each(cases)('$rule on $version: $call.call, $title', ({ row, version }) => {
    expect(UapiGuestMemfdCallSchema.safeParse(row.call).error).toBeUndefined();
    const lowered = answer(row, version);
    expect(lowered.rule).toBe(row.rule);
    if (typeof row.is !== 'string') {
      expect(lowered).toMatchObject(row.is);
      for (const operation of row.is.operations) expect(OperationSchema.safeParse(operation).error).toBeUndefined();
    } else if (row.is === 'beyond') expect(lowered).toHaveProperty('beyond');
    else expect(lowered).toEqual({ errno: row.is, rule: row.rule });
  });
});
