import type { Operation, Settings } from '@guestmem/spec';
import type { Configuration, Identity, Implementation, StateReport, StepReport } from '../../src/index.js';
import { resolveConfiguration } from '../../src/index.js';
import { observation, report } from './sides.js';

/** What a scripted implementation answers; the number counts the steps since the last reset, from 1. */
export type Script = (operation: Operation, number: number) => StepReport;

interface Parts {
  readonly script?: Script;
  readonly start?: StateReport;
  readonly identity?: Partial<Identity>;
}

/** Settings of both sides by default. */
export const configuration: Configuration = (() => {
  const resolved = resolveConfiguration([]);
  if (resolved.kind !== 'runnable') throw new Error('the default profiles can be run');
  return resolved.configuration;
})();

/** An implementation that answers as it is told. */
export function scripted(settings: Settings, { script, start, identity }: Parts = {}): Implementation {
  let number = 0;
  return {
    settings,
    start: async () => ({ name: settings.backing.axis, version: 'scripted', ...identity }),
    reset: async () => {
      number = 0;
      return start ?? { observation: observation() };
    },
    step: async (operation) => {
      number += 1;
      return script === undefined ? report() : script(operation, number);
    },
    stop: async () => {},
  };
}

/** A pair whose sides answer as they are told. */
export function scriptedPair(left: Parts = {}, right: Parts = {}): { left: Implementation; right: Implementation } {
  return { left: scripted(configuration.left, left), right: scripted(configuration.right, right) };
}
