import type { Hypercall, HypercallCondition, HypercallField } from '@guestmem/spec';
import { checksOf, fails, inOrder, type Situation, satisfying, valuesOf } from './situation.js';

const guardsOf = (row: Hypercall): readonly (readonly HypercallCondition[])[] =>
  [...checksOf(row), ...row.effects].flatMap((each) => ('when' in each && each.when ? [each.when] : []));

function fieldsOf(row: Hypercall): readonly HypercallField[] {
  return [...new Set([...checksOf(row), ...guardsOf(row).flat()].map(({ field }) => field))];
}

/** What the host has of a page that a guest has in this way. */
const hostBeside: { readonly [entry: string]: string } = {
  pending: 'nopage',
  owned: 'nopage',
  'shared-owned': 'shared-borrowed',
  'shared-borrowed': 'shared-owned',
};

/** The same where a row does not ask for the host's state, and that of the guest says what it is. */
function withHost(row: Hypercall, situation: Situation): Situation {
  const host = hostBeside[String(situation.get('guest-entry.state'))];
  const other = new Map(situation).set('frame.host', host ?? 'owned');
  return host === undefined || checksOf(row).some((check) => fails(other, check)) ? situation : other;
}

function distinct(situations: readonly Situation[]): readonly Situation[] {
  return [...new Map(situations.map((each) => [JSON.stringify([...each]), each])).values()];
}

/** Situations in which the call is in order: with each of the row's guards met, with and without a mirror. */
function waysOf(row: Hypercall): readonly Situation[] {
  const plain = inOrder(row);
  const ways = [plain, ...guardsOf(row).map((guard) => guard.reduce(satisfying, plain))];
  return ways.map((way) => withHost(row, way)).flatMap((way) => [way, new Map(way).set('setting.iommu', 'nested')]);
}

/** pKVM has no pages that wait for their guest to accept them. */
function isKnownTo({ availability }: Hypercall, situation: Situation): boolean {
  return !['upstream', 'android'].includes(availability) || situation.get('guest-entry.state') !== 'pending';
}

/**
 * Situations in order, and those that differ from one of them in any two fields that the row looks at: every two checks
 * are broken together, also where no sequence of calls leads to that.
 */
export function everyPair(row: Hypercall): readonly Situation[] {
  const fields = fieldsOf(row);
  const pairs = fields.flatMap((one, at) => fields.slice(at).map((other) => [one, other] as const));
  const changed = (way: Situation): readonly Situation[] =>
    pairs.flatMap(([one, other]) =>
      valuesOf(one).flatMap((value) =>
        valuesOf(other).map((second): Situation => new Map(way).set(one, value).set(other, second)),
      ),
    );
  return distinct(waysOf(row).flatMap((way) => [way, ...changed(way)])).filter((each) => isKnownTo(row, each));
}
