import type { Observation, Ownership } from '@guestmem/spec';
import { compareField, type Findings, joined, nothing } from './difference.js';

/** The fields of one page's ownership by name. */
function fieldsOf({ host, hyp, guests, domains }: Ownership): ReadonlyMap<string, string> {
  return new Map([
    ['host', host],
    ['hyp', hyp],
    ...guests.flatMap(({ vm, state, host: behind }): [string, string][] => [
      [`guest${vm}`, state],
      [`host behind guest${vm}`, behind],
    ]),
    ...domains.map(({ domain, reach }): [string, string] => [`domain${domain}`, reach]),
  ]);
}

/** Compares what EL2 and the IOMMU hold for each page. Equal otherwise, the two sides are latently different. */
export function compareOwnership(left: Observation, right: Observation): Findings {
  const others = new Map(right.ownership.map((one) => [one.page, fieldsOf(one)]));
  const pages = new Set(left.ownership.map(({ page }) => page));
  const oneSided = right.ownership.filter(({ page }) => !pages.has(page)).length;
  return joined([
    ...left.ownership.flatMap((one) => {
      const other = others.get(one.page);
      const own = fieldsOf(one);
      if (other === undefined) return [{ ...nothing, unknown: own.size }];
      return [...new Set([...own.keys(), ...other.keys()])].map((subject) =>
        compareField(
          { class: 'latent', of: 'ownership', subject, page: one.page },
          own.get(subject),
          other.get(subject),
        ),
      );
    }),
    { ...nothing, unknown: oneSided },
  ]);
}
