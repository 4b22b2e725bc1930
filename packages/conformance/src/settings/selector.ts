import type { Axis, Settings } from '@guestmem/spec';

/** axis[:profile][+switch=value …], taken apart. */
export interface ParsedSelector {
  readonly axis: Axis;
  readonly profile: string | undefined;
  readonly switches: Readonly<Record<string, string>>;
}

const form =
  /^(guest-memfd|shmem-gup|hypervisor|iommu)(?::([a-z0-9.-]{1,32}))?((?:\+[A-Za-z]{1,32}=[A-Za-z0-9.-]{1,32}){0,16})$/;

/** The parts of a selector, or undefined where it has not the form of one. */
export function parseSelector(selector: string): ParsedSelector | undefined {
  const found = form.exec(selector);
  if (found === null) return undefined;
  const [, axis, profile, switches = ''] = found;
  const pairs = switches
    .split('+')
    .slice(1)
    .map((one): [string, string] => {
      const [name = '', value = ''] = one.split('=');
      return [name, value];
    });
  return { axis: axis as Axis, profile, switches: Object.fromEntries(pairs) };
}

/** The parts of settings by axis. A selector of the other backing's axis has none. */
function partOf(settings: Settings, axis: Axis): Readonly<Record<string, unknown>> | undefined {
  if (axis === 'hypervisor') return { ...settings.hypervisor };
  if (axis === 'iommu') return { ...settings.iommu };
  return settings.backing.axis === axis ? { ...settings.backing } : undefined;
}

/** The selectors of a list; each must match. */
export function selectorsOf(list: string): readonly string[] {
  return list.split(' & ');
}

/** Whether an implementation with these settings is one that every selector of a list means. */
export function selects(list: string, settings: Settings): boolean {
  return selectorsOf(list).every((selector) => {
    const parsed = parseSelector(selector);
    const part = parsed && partOf(settings, parsed.axis);
    if (parsed === undefined || part === undefined) return false;
    const named = { ...(parsed.profile !== undefined && { profile: parsed.profile }), ...parsed.switches };
    return Object.entries(named).every(([name, value]) => String(part[name]) === value);
  });
}

/** How much a list of selectors demands: the more, the more specific. Nothing at all demands least. */
export function specificity(list: string | undefined): number {
  const parsed = list === undefined ? [] : selectorsOf(list).map(parseSelector);
  return parsed.reduce((sum, one) => {
    if (one === undefined) return sum;
    return sum + 1 + (one.profile === undefined ? 0 : 1) + Object.keys(one.switches).length;
  }, 0);
}
