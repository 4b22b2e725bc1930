import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chai, expect } from 'vitest';
import { type Collector, collector } from './collect.ts';

let path = '';
let current: Collector = collector();

/** Begins a test file: what it declares is collected, and its golden files are beside it. */
export function beginTestFile(at: string): Collector {
  path = at;
  current = collector();
  return current;
}

const forward = (name: string): unknown =>
  new Proxy(() => undefined, {
    apply: (_, __, args) => Reflect.apply(current.api[name] as () => unknown, undefined, args),
    get: (_, key) => Reflect.get(current.api[name] as object, key),
  });

/** What the packages' tests import from `vitest`: its own `expect`, and a collector for the rest. */
export const vitestForTests: Readonly<Record<string, unknown>> = {
  expect,
  ...Object.fromEntries(Object.keys(current.api).map((name) => [name, forward(name)])),
};

// vitest's own needs a running vitest.
chai.use((_, utils) => {
  utils.addMethod(chai.Assertion.prototype, 'toMatchFileSnapshot', function (this: object, file: string) {
    expect(utils.flag(this, 'object')).toBe(readFileSync(join(dirname(path), file), 'utf8'));
  });
});
