import { type Axis, type Profile, profiles, type Switch, switches, type Triple, triples } from '@guestmem/spec';
import { child, definitionOf } from '../schema/definition.js';

/** The profiles, switches and combinations that selectors are resolved against. */
export interface Catalogue {
  readonly profiles: readonly Profile[];
  readonly switches: readonly Switch[];
  readonly triples: readonly Triple[];
}

/** What the specification lists. */
export const specCatalogue: Catalogue = { profiles, switches, triples };

export const definitions: Readonly<Record<Axis, string>> = {
  'guest-memfd': 'GuestMemfdSettings',
  'shmem-gup': 'ShmemGupSettings',
  hypervisor: 'HypervisorSettings',
  iommu: 'IommuSettings',
};

/** A switch that settings have, and the values it can take. */
export interface SettingField {
  readonly name: string;
  readonly values: readonly string[];
  readonly isBoolean: boolean;
  /** Only some profiles of the axis have it. */
  readonly isOptional: boolean;
}

/** The switches of an axis: what its settings hold beside axis and profile. */
export function fieldsOf(axis: Axis, catalogue: Catalogue): readonly SettingField[] {
  const definition = definitionOf(definitions[axis]);
  const required = (child(definition, 'required') ?? []) as readonly string[];
  const properties = (child(definition, 'properties') ?? {}) as Record<
    string,
    { readonly type?: string; readonly enum?: readonly string[] }
  >;
  return Object.entries(properties)
    .filter(([name]) => name !== 'axis' && name !== 'profile')
    .map(([name, schema]) => {
      const row = switchOn(axis, name, catalogue);
      return {
        name,
        values: row?.values ?? schema.enum ?? ['true', 'false'],
        isBoolean: schema.type === 'boolean',
        isOptional: !required.includes(name),
      };
    });
}

export function switchOn(axis: Axis, name: string, { switches: rows }: Catalogue): Switch | undefined {
  return rows.find((row) => row.axis === axis && row.name === name);
}

export function profilesOf(axis: Axis, catalogue: Catalogue): readonly Profile[] {
  return catalogue.profiles.filter((profile) => profile.axis === axis);
}
