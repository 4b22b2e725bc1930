import { createHash } from 'node:crypto';
import type { FrozenSet, Scenario } from '@guestmem/spec';
import { stableJson } from '../report/stable-json.js';

const sha256 = (value: unknown): string => createHash('sha256').update(stableJson(value)).digest('hex');

/** What a scenario asks and expects. Prose, sources and notes can be mended without asking anything else. */
export function scenarioHash({ setting, world, steps, verdict }: Scenario): string {
  return sha256({
    setting,
    world,
    verdict,
    steps: steps.map(({ note: _, race, ...step }) => ({
      ...step,
      ...(race && { race: race.map((sequence) => sequence.map(({ note: __, ...one }) => one)) }),
    })),
  });
}

/** What a frozen set lists. */
export function setDigest({ specVersion, scenarios, requirements, ledger }: Omit<FrozenSet, 'digest'>): string {
  return sha256({ specVersion, scenarios, requirements, ledger });
}
