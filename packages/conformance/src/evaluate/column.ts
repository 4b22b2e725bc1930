import type { Backing, EvaluationColumn, Scenario, Settings } from '@guestmem/spec';
import { oneOf } from '../files/quote.js';
import { GuestmemError } from '../guestmem-error.js';
import type { Between } from '../settings/between.js';
import { specCatalogue } from '../settings/catalogue.js';
import { describePart } from '../settings/describe.js';
import { maturityOf } from '../settings/maturity.js';
import { type Resolved, resolveConfiguration } from '../settings/resolve.js';
import { parseSelector } from '../settings/selector.js';
import { requireSelector } from '../settings/selector-fault.js';

/** One design with its profile, held against the requirements. */
export interface Column {
  readonly selector: string;
  readonly design: Backing;
  /** Selectors of hypervisor and IOMMU that hold for every scenario. */
  readonly around: readonly string[];
}

const designs: readonly Backing[] = ['guest-memfd', 'shmem-gup'];

const designOf = (selector: string): Backing | undefined => {
  const { axis } = requireSelector(selector, specCatalogue);
  return designs.find((one) => one === axis);
};

/** The columns that selectors and a pair ask for; both designs as they are by default where none is named. */
export function columnsFor(selectors: readonly string[], pair: Between | undefined): readonly Column[] {
  const around = selectors.filter((one) => designOf(one) === undefined);
  const chosen = selectors.filter((one) => designOf(one) !== undefined);
  if (pair !== undefined && chosen.length > 0) {
    throw new GuestmemError('bad-usage', `found --pair and ${oneOf(chosen)}; expected a pair or profiles of backings`);
  }
  const backings = pair === undefined ? chosen : [pair.left, pair.right];
  const fixed = [...(pair?.hypervisor === undefined ? [] : [pair.hypervisor]), ...around];
  return (backings.length === 0 ? designs : backings).map((selector) => ({
    selector,
    design: designOf(selector) ?? 'guest-memfd',
    around: fixed,
  }));
}

/**
 * What a scenario runs with in a column. The column decides the profile; switches that the scenario sets are part of
 * its question and stay, unless the column sets them too.
 */
export function settingsIn({ selector, design, around }: Column, { setting }: Pick<Scenario, 'setting'>): Resolved {
  const parsed = parseSelector(selector);
  const profile = parsed?.profile === undefined ? [] : [`${design}:${parsed.profile}`];
  const own = setting.flatMap((one) => {
    const { axis, switches = {} } = parseSelector(one) ?? {};
    if (axis !== 'guest-memfd' && axis !== 'shmem-gup') return [one];
    return axis === design ? switchesOnly(design, switches) : [];
  });
  const last = switchesOnly(design, parsed?.switches ?? {});
  return resolveConfiguration([...profile, ...own], [...around, ...last]);
}

/** The side of a configuration that a column is about. */
export function sideOf({ design }: Column, resolved: Extract<Resolved, { kind: 'runnable' }>): Settings {
  return design === 'guest-memfd' ? resolved.configuration.left : resolved.configuration.right;
}

/** What to print above a column. */
export function headOf(column: Column): EvaluationColumn {
  const resolved = settingsIn(column, { setting: [] });
  if (resolved.kind === 'pending') {
    throw new GuestmemError(
      'unsupported-settings',
      `${column.selector} cannot be evaluated yet: no model runs ${resolved.profiles.join(' or ')}; see guestmem list profiles`,
    );
  }
  const settings = sideOf(column, resolved);
  return {
    selector: describePart(settings.backing),
    backing: describePart(settings.backing).split('+')[0] ?? column.selector,
    hypervisor: describePart(settings.hypervisor),
    iommu: describePart(settings.iommu),
    maturity: maturityOf(settings),
  };
}

function switchesOnly(design: Backing, switches: Readonly<Record<string, string>>): readonly string[] {
  const words = Object.entries(switches).map(([name, value]) => `+${name}=${value}`);
  return words.length === 0 ? [] : [`${design}${words.join('')}`];
}
