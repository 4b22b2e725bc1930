import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import { loadCorpus, modelFor, resolveConfiguration, runScenario, shippedCorpus } from '../../src/index.js';

const packages = join(import.meta.dirname, '../../..');
const owners: Readonly<Record<string, string>> = {
  CPU: 'model',
  HYP: 'model',
  IOMMU: 'model',
  GMEM: 'guest-memfd-model',
  SHM: 'shmem-gup-model',
};

function textBelow(directory: string): string {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

const idsIn = (text: string): ReadonlySet<string> =>
  new Set(text.match(/\b(CPU|HYP|IOMMU|GMEM|SHM)-[A-Z0-9]{2,8}-[0-9]{3}\b/g));

/** Every rule that decides something in the corpus, probes included. */
async function decidingRules(): Promise<ReadonlySet<string>> {
  const decided = new Set<string>();
  for (const scenario of loadCorpus(shippedCorpus())) {
    const resolved = resolveConfiguration(scenario.setting);
    if (resolved.kind !== 'runnable') continue;
    const { left, right } = resolved.configuration;
    const run = await runScenario(scenario, { left: modelFor(left), right: modelFor(right) });
    if (run.kind !== 'ran') throw new Error(`${scenario.id} did not run: ${run.why}`);
    for (const { steps } of run.orders) {
      for (const side of steps.flatMap((step) => [step.left, step.right])) {
        if (side.outcome) decided.add(side.outcome.rule);
        for (const { rule } of side.observation.probes) if (rule !== undefined) decided.add(rule);
      }
    }
  }
  return decided;
}

describe('the rule tables and the code', () => {
  const sources = new Map(
    Object.values(owners).map((owner) => [owner, idsIn(textBelow(join(packages, owner, 'src')))] as const),
  );
  const tests = idsIn(
    Object.values(owners)
      .map((owner) => textBelow(join(packages, owner, 'test')))
      .join('\n'),
  );

  it('cite every rule in the code of its owner', () => {
    const uncited = rules.filter(({ id }) => {
      const owner = owners[id.slice(0, id.indexOf('-'))];
      return owner === undefined || !sources.get(owner)?.has(id);
    });
    expect(uncited.map(({ id }) => id)).toEqual([]);
  });

  it('know every rule that the code cites', () => {
    const known = new Set(rules.map(({ id }) => id));
    const unknown = [...sources.values()].flatMap((ids) => [...ids]).filter((id) => !known.has(id));
    expect(unknown).toEqual([]);
  });

  it('exercise every rule in a scenario or a test', async () => {
    const decided = await decidingRules();
    const idle = rules.filter(({ id }) => !decided.has(id) && !tests.has(id));
    expect(idle.map(({ id }) => id)).toEqual([]);
  });
});
