import type { LedgerEntry, Settings } from '@guestmem/spec';
import { summariseOutcome } from '../compare/summarise.js';
import { parseSelector, selects } from '../settings/selector.js';
import type { Answers } from './run-alone.js';

/**
 * The entry that says what is lost here: the one seen at this very step, or else at the nearest step before it in the
 * scenario, since what differs there is what this step follows from. An entry about another profile of the same design
 * counts where this one answers the same.
 */
export function lossEntry(
  ref: string,
  settings: Settings,
  answers: Answers,
  ledger: readonly LedgerEntry[],
): LedgerEntry | undefined {
  const [scenario, place = ''] = ref.split('#');
  const seen = ledger
    .filter(({ loss }) => loss?.design === settings.backing.axis)
    .flatMap((entry) => entry.seenIn.map((step) => ({ entry, step, at: stepNumber(step) })))
    .filter(({ step, at }) => step.startsWith(`${scenario}#`) && at <= Number.parseInt(place, 10))
    .toSorted((left, right) => right.at - left.at);
  const own = seen.find(({ entry: { pair } }) => selects(pair.left, settings) || selects(pair.right, settings));
  return (own ?? seen.find(({ entry, step }) => answersAlike(entry, step, settings, answers)))?.entry;
}

const stepNumber = (step: string): number => Number.parseInt(step.slice(step.indexOf('#') + 1), 10);

function answersAlike(entry: LedgerEntry, step: string, settings: Settings, answers: Answers): boolean {
  const { axis } = settings.backing;
  const recorded = (['left', 'right'] as const)
    .filter((side) => parseSelector(entry.pair[side])?.axis === axis)
    .map((side) => entry[side].split('; then ')[0]);
  const found = (answers.get(step) ?? []).map(({ outcome }) => summariseOutcome(outcome));
  return found.length > 0 && found.every((one) => recorded.includes(one));
}
