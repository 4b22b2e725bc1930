import type { Requirement, SwitchFlip, WhyNotColumn } from '@guestmem/spec';
import { fieldsOf, specCatalogue, switchOn } from '../settings/catalogue.js';
import { parseSelector } from '../settings/selector.js';
import { type Column, headOf, settingsIn, sideOf } from './column.js';
import { decidersFor, type EvaluateOptions, type Examined, examiner } from './evaluate.js';

/** Which switch of each column's axis, set otherwise by itself, mends what fails of a requirement. */
export async function whyNot(
  requirement: Requirement,
  columns: readonly Column[],
  options: EvaluateOptions,
): Promise<readonly WhyNotColumn[]> {
  const examine = examiner(options);
  const results: WhyNotColumn[] = [];
  for (const column of columns) {
    const examineAll = async (one: Column): Promise<readonly (Examined | string)[]> => {
      const found: (Examined | string)[] = [];
      for (const decider of decidersFor(requirement, column)) found.push(await examine(decider, one));
      return found;
    };
    const before = await examineAll(column);
    const failing = before.flatMap((one) => (isFailure(one) ? [one.evidence] : []));
    const { others, untried } = otherValues(column);
    const flips: SwitchFlip[] = [];
    for (const [name, value] of failing.length === 0 ? [] : others) {
      const flip = flipBetween(
        before,
        await examineAll({ ...column, selector: withSwitch(column.selector, name, value) }),
      );
      if (flip.mends.length > 0) flips.push({ name, value, ...flip });
    }
    const tried = failing.length === 0 ? 0 : others.length;
    results.push({ selector: headOf(column).selector, failing, flips, tried, untried });
  }
  return results;
}

const isFailure = (one: Examined | string): one is Examined => typeof one !== 'string' && !one.evidence.holds;

/** What changed. Where the steps before a decider come out otherwise, its situation is not reached, and it says nothing. */
function flipBetween(
  before: readonly (Examined | string)[],
  after: readonly (Examined | string)[],
): Pick<SwitchFlip, 'mends' | 'breaks'> {
  const changed = after.flatMap((now, index) => {
    const old = before[index];
    if (old === undefined || typeof old === 'string' || typeof now === 'string' || old.way !== now.way) return [];
    return old.evidence.holds === now.evidence.holds ? [] : [now.evidence];
  });
  return { mends: changed.filter(({ holds }) => holds), breaks: changed.filter(({ holds }) => !holds) };
}

/** Each value that a switch of the column's axis does not have now. */
function otherValues(column: Column): {
  readonly others: readonly (readonly [string, string])[];
  readonly untried: readonly string[];
} {
  const resolved = settingsIn(column, { setting: [] });
  if (resolved.kind !== 'runnable') return { others: [], untried: resolved.profiles };
  const { backing } = sideOf(column, resolved);
  const now = new Map(Object.entries(backing).map(([name, value]) => [name, String(value)]));
  const all = fieldsOf(column.design, specCatalogue).flatMap(({ name, values }) =>
    values.filter((value) => value !== now.get(name)).map((value) => [name, value] as const),
  );
  const isPending = ([name, value]: readonly [string, string]): boolean =>
    switchOn(column.design, name, specCatalogue)?.pending?.includes(value) ?? false;
  return {
    others: all.filter((one) => !isPending(one)),
    untried: all.filter(isPending).map(([name, value]) => `${column.design}+${name}=${value}`),
  };
}

function withSwitch(selector: string, name: string, value: string): string {
  const { axis, profile, switches = {} } = parseSelector(selector) ?? {};
  const words = Object.entries({ ...switches, [name]: value }).map(([key, one]) => `+${key}=${one}`);
  return `${axis}${profile === undefined ? '' : `:${profile}`}${words.join('')}`;
}
