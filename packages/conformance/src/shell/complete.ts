import { operationNames } from '../schema/definition.js';
import { operationFields } from './operation-fields.js';

/** What the word at the end of a line can become, and that word, as readline wants it. */
export function complete(
  line: string,
  commands: readonly string[],
  scenarios: () => readonly string[],
): [string[], string] {
  const words = line.trimStart().split(/\s+/);
  const word = words.at(-1) ?? '';
  const [first = ''] = words;
  const candidates = words.length === 1 ? [...commands, ...operationNames()] : restOf(first, words.slice(1), scenarios);
  return [candidates.filter((one) => one.startsWith(word)), word];
}

function restOf(first: string, words: readonly string[], scenarios: () => readonly string[]): readonly string[] {
  if (first === 'load') return scenarios();
  const [name = '', value] = words.at(-1)?.split('=') ?? [];
  const fields = operationFields(first);
  if (value !== undefined) return fields.find((one) => one.name === name)?.values.map((one) => `${name}=${one}`) ?? [];
  const used = words.slice(0, -1).map((word) => word.split('=')[0]);
  return fields.filter((one) => !used.includes(one.name)).map((one) => `${one.name}=`);
}
