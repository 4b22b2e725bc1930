import { didYouMean } from '../files/nearest.js';
import { oneOf, quote } from '../files/quote.js';
import { GuestmemError } from '../guestmem-error.js';
import { stableJson } from '../report/stable-json.js';
import { itemsOf, type Topic, topics } from './catalogue.js';
import { type CorpusOptions, loadFor } from './corpus-options.js';
import type { ExitCode, Io } from './io.js';

export interface ListOptions extends CorpusOptions {
  readonly json?: boolean;
}

/** Lists what there is of one topic, a line each. */
export async function list(topic: string, options: ListOptions, io: Io): Promise<ExitCode> {
  if (!topics.some((known) => known === topic)) {
    const hint = didYouMean(topic, topics);
    const tail = hint === undefined ? '' : `; ${hint}`;
    throw new GuestmemError('bad-usage', `found unknown topic ${quote(topic)}; expected ${oneOf(topics)}${tail}`, {
      hint,
    });
  }
  const items = itemsOf(topic as Topic, () => loadFor(options));
  if (options.json === true) {
    io.write(stableJson(items.map(({ value }) => value)));
    return 0;
  }
  const width = Math.max(0, ...items.map(({ name }) => name.length));
  io.write(items.map(({ name, line }) => `${name.padEnd(width)}  ${line}`.trimEnd()).join('\n'));
  io.write('\n');
  return 0;
}
