import type { Backing, Settings } from '@guestmem/spec';
import { GuestmemError } from '../guestmem-error.js';
import { type Between, resolveBetween } from './between.js';
import { type Configuration, resolveConfiguration } from './resolve.js';
import { resolveSide } from './resolve-side.js';
import { whyUnrunnable } from './unrunnable.js';

/** Both sides. Throws a GuestmemError for what no model runs. */
export function runnableConfiguration(
  setting: readonly string[],
  between: Between | undefined,
  profiles: readonly string[],
): Configuration {
  const resolved =
    between === undefined ? resolveConfiguration(setting, profiles) : resolveBetween(setting, between, profiles);
  if (resolved.kind === 'runnable') return resolved.configuration;
  throw new GuestmemError('unsupported-settings', `${whyUnrunnable(resolved)}; see guestmem list profiles`);
}

/** One design by itself. Throws a GuestmemError for what no model runs. */
export function runnableSide(design: Backing, profiles: readonly string[]): Settings {
  const resolved = resolveSide(design, profiles);
  if (resolved.kind === 'runnable') return resolved.settings;
  throw new GuestmemError('unsupported-settings', `${whyUnrunnable(resolved)}; see guestmem list profiles`);
}
