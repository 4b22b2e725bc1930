import type { NamedOperation } from '@guestmem/explorer';
import type { Bound, Operation } from '@guestmem/spec';
import { oneOf, quote } from '../files/quote.js';
import { GuestmemError } from '../guestmem-error.js';
import { type OperationField, operationFields } from '../shell/operation-fields.js';
import { parseOperation } from '../shell/parse-operation.js';

/** Every operation of a bound with every choice of its arguments, each once, by the words that the shell takes. */
export function expandOperations(bound: Bound): readonly NamedOperation[] {
  const expanded = bound.operations.flatMap((line) =>
    alternatives(line.trim().split(/\s+/), bound).map((words): NamedOperation => {
      const operation = named(line, () => parseOperation(words));
      return { name: words.join(' '), operation };
    }),
  );
  return [...new Map(expanded.map((one) => [one.name, one])).values()];
}

/** One line of words with each word's choices multiplied out, the first word's choices outermost. */
function alternatives([op = '', ...words]: readonly string[], bound: Bound): readonly (readonly string[])[] {
  const choices = words.map((word) => {
    const at = word.indexOf('=');
    const [name, text] = at < 0 ? [word, 'true'] : [word.slice(0, at), word.slice(at + 1)];
    const values = text === '*' ? everyChoice(op, name, bound) : text.split('|');
    return values.map((value) => `${name}=${value === 'all' && name === 'pages' ? bound.world.pages : value}`);
  });
  return choices.reduce<readonly (readonly string[])[]>(
    (lines, some) => lines.flatMap((line) => some.map((word) => [...line, word])),
    [[op]],
  );
}

const upTo = (count: number): readonly string[] => Array.from({ length: count }, (_, at) => String(at));

const pages = ({ world }: Bound): readonly string[] => upTo(world.pages);

/** What `*` stands for where the schema has no list of choices. */
const everyOf: Readonly<Record<string, (bound: Bound) => readonly string[]>> = {
  page: pages,
  index: pages,
  gfn: pages,
  iova: pages,
  device: ({ world }) => upTo(world.devices?.length ?? 0),
  domain: ({ world }) => [...new Set(world.devices?.map(({ domain }) => String(domain)) ?? [])],
  vm: ({ world }) => upTo(world.vms?.length ?? 1),
  process: ({ world }) => upTo(world.processes ?? 1),
  value: ({ values }) => values,
};

function everyChoice(op: string, name: string, bound: Bound): readonly string[] {
  const field = operationFields(op).find((one: OperationField) => one.name === name);
  if (field !== undefined && field.values.length > 0) return field.values;
  const every = everyOf[name];
  if (every !== undefined) return every(bound);
  throw new GuestmemError(
    'invalid-document',
    `bound ${bound.name}: found ${quote(`${op} ${name}=*`)}; expected values, as * stands only for ${oneOf(Object.keys(everyOf))} and for what has a list of choices`,
  );
}

function named(line: string, parse: () => Operation): Operation {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof GuestmemError)) throw error;
    throw new GuestmemError('invalid-document', `operation ${quote(line)} of the bound: ${error.message}`);
  }
}
