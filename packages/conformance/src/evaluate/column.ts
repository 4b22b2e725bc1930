import type { Backing, EvaluationColumn, Scenario, Settings } from '@guestmem/spec';
import { oneOf } from '../files/quote.js';
import { GuestmemError } from '../guestmem-error.js';
import type { Between } from '../settings/between.js';
import { specCatalogue } from '../settings/catalogue.js';
import { describePart } from '../settings/describe.js';
import { concerns, designOf, designs } from '../settings/designs.js';
import { maturityOf } from '../settings/maturity.js';
import { type Resolved, resolveConfiguration } from '../settings/resolve.js';
import { requireSelector } from '../settings/selector-fault.js';
import { standIn } from '../settings/stand-in.js';
import { whyUnrunnable } from '../settings/unrunnable.js';

/** One design with its profile, held against the requirements. */
export interface Column {
  readonly selector: string;
  readonly design: Backing;
  /** Selectors of hypervisor and IOMMU that hold for every scenario. */
  readonly around: readonly string[];
}

/** The columns that selectors and a pair ask for; both designs as they are by default where none is named. */
export function columnsFor(selectors: readonly string[], pair: Between | undefined): readonly Column[] {
  for (const selector of selectors) requireSelector(selector, specCatalogue);
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

/** What a scenario runs with in a column, whose profile stands in for the one that the scenario names. */
export function settingsIn({ selector, design, around }: Column, { setting }: Pick<Scenario, 'setting'>): Resolved {
  const own = setting.filter((one) => concerns(one, design));
  return resolveConfiguration(standIn(own, [selector]), around);
}

/** The side of a configuration that a column is about. */
export function sideOf({ design }: Column, resolved: Extract<Resolved, { kind: 'runnable' }>): Settings {
  return design === 'guest-memfd' ? resolved.configuration.left : resolved.configuration.right;
}

/** What to print above a column. */
export function headOf(column: Column): EvaluationColumn {
  const resolved = settingsIn(column, { setting: [] });
  if (resolved.kind !== 'runnable') {
    throw new GuestmemError(
      'unsupported-settings',
      `nothing runs ${column.selector}: ${whyUnrunnable(resolved)}; see guestmem list profiles`,
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
