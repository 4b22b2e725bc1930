import type { Operation } from '@guestmem/spec';
import { GuestmemError } from '../guestmem-error.js';
import { operationFields } from './operation-fields.js';
import { validateWords } from './validate-words.js';

/** An operation from the words of a scenario: `guest.write gfn=0 value=Secret`; a true field may stand by itself. */
export function parseOperation([op = '', ...words]: readonly string[]): Operation {
  const fields = new Map<string, unknown>();
  for (const word of words) {
    const [name, value] = fieldOf(op, word);
    if (fields.has(name)) throw new GuestmemError('bad-usage', `found ${name} a second time; expected each field once`);
    fields.set(name, value);
  }
  return validateWords('Operation', { op, ...Object.fromEntries(fields) });
}

function fieldOf(op: string, word: string): readonly [string, unknown] {
  const at = word.indexOf('=');
  const name = at < 0 ? word : word.slice(0, at);
  const field = operationFields(op).find((one) => one.name === name);
  if (at < 0) return [name, field?.kind === 'boolean' ? true : ''];
  const text = word.slice(at + 1);
  if (field?.kind === 'integer' && /^-?[0-9]{1,15}$/.test(text)) return [name, Number(text)];
  if (field?.kind === 'boolean' && field.values.includes(text)) return [name, text === 'true'];
  return [name, text];
}
