import { expect, vi } from 'vitest';
import { type Collector, collector } from './collect.ts';

let current: Collector = collector();

/** Begins a test file: what it declares from now on is collected. */
export function beginTestFile(): Collector {
  current = collector();
  return current;
}

const forward = (name: string): unknown =>
  new Proxy(() => undefined, {
    apply: (_, __, args) => Reflect.apply(current.api[name] as () => unknown, undefined, args),
    get: (_, key) => Reflect.get(current.api[name] as object, key),
  });

/** What the packages' tests import from `vitest`: its own `expect` and `vi`, and a collector for the rest. */
export const vitestForTests: Readonly<Record<string, unknown>> = {
  expect,
  vi,
  ...Object.fromEntries(Object.keys(current.api).map((name) => [name, forward(name)])),
};
