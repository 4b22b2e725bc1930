import { describe, expect, it } from 'vitest';
import { loadCorpus, modelFor, resolveBetween, runScenario, shippedCorpus } from '../../src/index.js';

interface Defect {
  readonly what: string;
  /** The step at which the posted patches part from what was meant. */
  readonly step: string;
  /** A switch that the defect needs, at both sides. */
  readonly kernel?: string;
}

const defects: readonly Defect[] = [
  { what: 'large folios never become exclusive', step: 'X101#2' },
  { what: 'the slow path takes no reference of a large folio', step: 'X102#4' },
  { what: 'reexc adds a second pin', step: 'X103#5' },
  { what: 'a failed fast exclusive pin leaks a reference', step: 'S036#7' },
  { what: 'AnonExclusive is set on any folio', step: 'S041#0', kernel: '+pageFlagChecks=on' },
  { what: 'a long-term migration uses the ordinary unpin', step: 'X401#1' },
  { what: 'the ordinary unpin leaves the bias for ever', step: 'X402#5' },
];

const corpus = loadCorpus(shippedCorpus());

/** The steps at which two readings of the proposal part from equal states. */
async function rootsBetween(id: string, left: string, right: string): Promise<readonly string[]> {
  const scenario = corpus.find((one) => one.id === id);
  if (!scenario) throw new Error(`no scenario ${id}`);
  const resolved = resolveBetween(scenario.setting, { left, right });
  if (resolved.kind !== 'runnable') throw new Error(`${resolved.profiles.join()} is pending`);
  const { configuration } = resolved;
  const run = await runScenario(scenario, { left: modelFor(configuration.left), right: modelFor(configuration.right) });
  if (run.kind !== 'ran') throw new Error(run.why);
  return run.orders.flatMap(({ steps }) => steps.filter(({ cause }) => cause === 'root').map(({ ref }) => ref));
}

describe('each of the seven defects of the posted patches', () => {
  const meant = (kernel = ''): string => `shmem-gup:exclusive-intended${kernel}`;
  const posted = (kernel = ''): string => `shmem-gup:exclusive-rfc-v1${kernel}`;
  const idOf = (step: string): string => step.split('#')[0] ?? '';

  it.each(defects)('parts the posted code from what was meant: $what, $step', async ({ step, kernel }) => {
    expect(await rootsBetween(idOf(step), meant(kernel), posted(kernel))).toContain(step);
  });

  it.each(defects)('is the posted code alone: $what', async ({ step, kernel }) => {
    expect(await rootsBetween(idOf(step), meant(kernel), meant(kernel))).toEqual([]);
  });

  it.each(defects.map(({ step }, index) => [step, index + 1] as const))(
    'is named by the scenario of %s',
    (step, nth) => {
      const scenario = corpus.find(({ id }) => id === idOf(step));
      expect(scenario?.why).toContain(`Defect ${nth} of the seven`);
    },
  );
});
