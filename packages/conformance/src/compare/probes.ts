import type { Observation, Probe } from '@guestmem/spec';
import { compareField, type Findings, joined, nothing } from './difference.js';

const keyOf = ({ party, page, access }: Probe): string => `${page} ${party} ${access}`;

/** Compares what each party would see at each page: decision and data, never codes. */
export function compareProbes(left: Observation, right: Observation): Findings {
  const others = new Map(right.probes.map((probe) => [keyOf(probe), probe]));
  const known = new Set(left.probes.map(keyOf));
  const oneSided = right.probes.filter((probe) => !known.has(keyOf(probe))).length;
  return joined([
    ...left.probes.map((probe) => {
      const other = others.get(keyOf(probe));
      return other === undefined ? { ...nothing, unknown: 1 } : compareProbe(probe, other);
    }),
    { ...nothing, unknown: oneSided },
  ]);
}

function compareProbe(left: Probe, right: Probe): Findings {
  const field = {
    of: 'probe',
    subject: `${left.party} ${left.access}`,
    page: left.page,
    rules: { left: left.rule, right: right.rule },
  } as const;
  const decision = compareField({ class: 'differs-decision', ...field }, left.decision, right.decision);
  if (decision.differences.length > 0 || (left.data === undefined && right.data === undefined)) return decision;
  // Data that came with an unknown decision is no better known.
  if (decision.compared === 0) return joined([decision, { ...nothing, unknown: 1 }]);
  const seen = (probe: Probe): string | undefined => probe.data && `${probe.decision} ${probe.data}`;
  return joined([decision, compareField({ class: 'differs-data', ...field }, seen(left), seen(right))]);
}
