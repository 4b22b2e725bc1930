import type { Scenario } from '@guestmem/spec';
import { didYouMean } from '../files/nearest.js';
import { oneOf, quote } from '../files/quote.js';
import { GuestmemError } from '../guestmem-error.js';
import { requireScenario } from './corpus-options.js';

export interface Selection {
  readonly id?: readonly string[];
  readonly group?: readonly string[];
  readonly question?: string;
}

/** The scenarios that match every kind of choice made. A choice that matches nothing is an error, not an empty run. */
export function selectScenarios(
  scenarios: readonly Scenario[],
  { id, group, question }: Selection,
): readonly Scenario[] {
  const ids = id?.map((one) => requireScenario(scenarios, one).id);
  const groups = [...new Set(scenarios.map((scenario) => scenario.group))].toSorted();
  for (const one of group ?? []) {
    if (groups.some((known) => known === one)) continue;
    const hint = didYouMean(one, groups);
    const tail = hint === undefined ? '' : `; ${hint}`;
    throw new GuestmemError('unknown-name', `found unknown group ${quote(one)}; expected ${oneOf(groups)}${tail}`, {
      hint,
    });
  }
  const wanted = question?.toLowerCase();
  const chosen = scenarios.filter(
    (scenario) =>
      (ids === undefined || ids.includes(scenario.id)) &&
      (group === undefined || group.includes(scenario.group)) &&
      (wanted === undefined || `${scenario.title} ${scenario.question}`.toLowerCase().includes(wanted)),
  );
  if (chosen.length > 0) return chosen;
  throw new GuestmemError('unknown-name', `no scenario matches ${selectionWords({ id, group, question }).join(' ')}`, {
    hint: 'see guestmem list scenarios',
  });
}

/** A selection as words on a command line. */
export function selectionWords({
  id,
  group,
  question,
}: { readonly [K in keyof Selection]?: Selection[K] | undefined }): readonly string[] {
  return [
    ...(id ?? []).flatMap((one) => ['--id', one]),
    ...(group ?? []).flatMap((one) => ['--group', one]),
    ...(question === undefined ? [] : ['--question', question]),
  ];
}
