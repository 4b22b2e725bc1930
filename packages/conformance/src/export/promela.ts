import { type DesignSystem, exploreLazily, promelaOf, type SearchOptions, tabulateReached } from '@guestmem/explorer';
import { quote } from '../files/quote.js';
import { GuestmemError } from '../guestmem-error.js';
import { promelaHeader } from './promela-header.js';

export interface PromelaOptions extends SearchOptions {
  /** What is exported, a line each. */
  readonly about: readonly string[];
}

/** Above this SPIN's C takes the compiler too long. */
const mostRows = 1 << 13;

/** All that one design can do within a bound as a model in Promela, with what SPIN will count in it. */
export async function exportPromela<B, F>(
  system: DesignSystem<B, F>,
  { about, ...options }: PromelaOptions,
): Promise<string> {
  const [shared] = system.sharedLimits ?? [];
  if (shared !== undefined) {
    throw new GuestmemError(
      'bad-usage',
      `found the limit ${quote(shared.name)} on all pages together; expected limits on each page by itself, without "holder": "world", as the model has no place for another; or take one page`,
    );
  }
  const exploration = await exploreLazily(system, options);
  const { result } = exploration;
  if (result.ending !== 'complete') {
    throw new GuestmemError(
      'bad-usage',
      `found a bound with more than ${result.states} states (${result.ending}); expected one that can be searched whole; take fewer pages, operations or values`,
    );
  }
  const tables = tabulateReached(exploration);
  if (tables.rows.length > mostRows) {
    throw new GuestmemError(
      'bad-usage',
      `found ${tables.rows.length} pages under globals; expected at most ${mostRows}, which SPIN can compile; take fewer operations or values`,
    );
  }
  const counts = { states: Number(result.states), transitions: Number(result.transitions), refusals: tables.refusals };
  const isSound = result.found.length === 0;
  return `${promelaHeader({ about, ...counts, isSound })}\n${promelaOf(tables)}`;
}
