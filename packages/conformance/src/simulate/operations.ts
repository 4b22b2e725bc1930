import type { LargeOperation } from '@guestmem/explorer';
import type { Operation } from '@guestmem/spec';
import { GuestmemError } from '../guestmem-error.js';
import { operationFields } from '../shell/operation-fields.js';
import { parseOperation } from '../shell/parse-operation.js';

/** The fields by which operations name pages. */
const pageFields: ReadonlySet<string> = new Set(['gfn', 'page', 'index', 'iova']);

/** An operation from a line of a workload, where `*` stands for the range. Throws a GuestmemError that says what is wrong. */
export function largeOperation(line: string): LargeOperation {
  const words = line.trim().split(/\s+/);
  const open = words.filter((word) => word.endsWith('=*')).map((word) => word.slice(0, -2));
  for (const name of open) {
    if (!pageFields.has(name)) throw new GuestmemError('bad-usage', `found ${name}=*; expected * for a page alone`);
  }
  const operation = parseOperation(words.map((word) => (word.endsWith('=*') ? `${word.slice(0, -1)}0` : word)));
  for (const name of Object.keys(operation).filter((one) => pageFields.has(one) || one === 'pages')) {
    if (isOfFile(operation, name) || open.includes(name)) continue;
    throw new GuestmemError(
      'bad-usage',
      `found ${name} with a value of its own; expected ${name}=* or none, as ranges are chosen`,
    );
  }
  if (open.length === 0) return { operation, reach: 'world' };
  const hasPages = operationFields(operation.op).some(({ name }) => name === 'pages');
  return { operation, reach: hasPages ? 'range' : 'page' };
}

/** The one number of pages that is about the file. */
function isOfFile({ op }: Operation, name: string): boolean {
  return op === 'user.truncate' && name === 'pages';
}
