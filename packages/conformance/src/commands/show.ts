import { didYouMean } from '../files/nearest.js';
import { quote } from '../files/quote.js';
import { GuestmemError } from '../guestmem-error.js';
import { colorsFor } from '../report/colors.js';
import { stableJson } from '../report/stable-json.js';
import { describeValue } from '../text/describe-value.js';
import { type Item, itemsOf, topics } from './catalogue.js';
import { loadFor } from './corpus-options.js';
import type { ExitCode, Io } from './io.js';
import type { ListOptions } from './list.js';

/** Shows one thing by its name: a scenario, rule, profile, pair, switch, hypercall, requirement or ledger entry. */
export async function show(name: string, options: ListOptions, io: Io): Promise<ExitCode> {
  const item = find(name, options);
  const { bold } = colorsFor(io.isColorful);
  if (options.json === true) io.write(stableJson(item.value));
  else io.write(textOf(item, bold));
  return 0;
}

/** A page of its own, its first word the name; else the fields one by one. */
function textOf({ name, value, page }: Item, bold: (text: string) => string): string {
  return page === undefined ? `${bold(name)}\n${describeValue(value)}` : page().replace(name, bold(name));
}

function find(name: string, options: ListOptions): Item {
  const names: string[] = [];
  let loaded: ReturnType<typeof loadFor> | undefined;
  const load = (): ReturnType<typeof loadFor> => {
    loaded ??= loadFor(options);
    return loaded;
  };
  // Scenarios and ledger come from files, so they are looked at last.
  const order = topics.toSorted((left, right) => rank(left) - rank(right));
  for (const topic of order) {
    const items = itemsOf(topic, load);
    const found = items.find((item) => item.name === name);
    if (found !== undefined) return found;
    names.push(...items.map((item) => item.name));
  }
  const hint = didYouMean(name, names);
  const expected =
    'the name of a scenario, rule, profile, pair, switch, hypercall, requirement, operation or ledger entry';
  const tail = hint === undefined ? '; see guestmem list' : `; ${hint}`;
  throw new GuestmemError('unknown-name', `found ${quote(name)}; expected ${expected}${tail}`, { hint });
}

function rank(topic: string): number {
  return topic === 'scenarios' || topic === 'ledger' ? 1 : 0;
}
