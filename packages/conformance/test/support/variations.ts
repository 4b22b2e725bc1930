import type { Matrix, Profile, ProfileRecord, Scenario, Settings } from '@guestmem/spec';
import type { Implementation, ImplementationFactory } from '../../src/index.js';
import { buildMatrix } from '../../src/profiles/build-matrix.js';
import { recordsOf } from '../../src/profiles/records.js';
import { runAllProfiles, type VariationRun } from '../../src/profiles/run-all.js';
import { type Variation, variationsOf } from '../../src/profiles/variations.js';
import { type Catalogue, specCatalogue } from '../../src/settings/catalogue.js';
import { type Script, scripted } from './scripted.js';

/** The variations of these names. */
export const named = (...names: readonly string[]): readonly Variation[] =>
  names.map((name) => {
    const found = variationsOf().find((one) => one.name === name);
    if (found === undefined) throw new Error(`no variation ${name}`);
    return found;
  });

/** A record with the parts that a test is about. */
export const record = (parts: Partial<ProfileRecord> = {}): ProfileRecord => ({
  with: ['guest-memfd:6.18'],
  answers: [],
  verdicts: [],
  ...parts,
});

/** Models whose answers are chosen by what they run with. */
export const answering =
  (choose: (settings: Settings) => Script | undefined): ImplementationFactory =>
  (settings): Implementation => {
    const script = choose(settings);
    return scripted(settings, { ...(script && { script }) });
  };

const like = (axis: string) => ({
  ...(specCatalogue.profiles.find((one) => one.axis === axis && one.default) as Profile),
  name: 'unwritten',
  status: 'pending' as const,
  default: false,
});

/** What the specification lists, a profile of guest_memfd that is not written, and a value of a switch. */
const catalogue: Catalogue = {
  ...specCatalogue,
  profiles: [...specCatalogue.profiles, like('guest-memfd')],
  switches: specCatalogue.switches.map((one) => (one.name === 'sharedPin' ? { ...one, pending: ['drop'] } : one)),
};

interface Options {
  readonly model: ImplementationFactory;
  readonly names: readonly string[];
  readonly records?: readonly ProfileRecord[];
}

const runVariations = (
  scenarios: readonly Scenario[],
  { model, names, records = [] }: Options,
): Promise<readonly VariationRun[]> =>
  runAllProfiles(scenarios, { variations: named(...names), records: recordsOf(records), model, catalogue });

/** The report of such a run. */
export const matrixOf = async (scenarios: readonly Scenario[], options: Options): Promise<Matrix> =>
  buildMatrix(await runVariations(scenarios, options), ['iommu:unwritten'], { version: '0.0.0', selection: [] });

/** Its rows. */
export const rowsOf = async (scenarios: readonly Scenario[], options: Options): Promise<Matrix['rows']> =>
  (await matrixOf(scenarios, options)).rows;
