import { describe, expect, it } from 'vitest';
import { type Lock, lockProblems } from './check-lock.ts';

const entry = { integrity: 'sha512-x' };
const sound: Lock = {
  packages: {
    '': {},
    'packages/spec': {},
    'node_modules/@guestmem/spec': { resolved: 'packages/spec', link: true },
    'node_modules/turbo': { ...entry, optionalDependencies: { '@turbo/linux-64': '1.0.0' } },
    'node_modules/@turbo/linux-64': entry,
    'node_modules/tsx/node_modules/esbuild': { ...entry, optionalDependencies: { '@esbuild/aix-ppc64': '1.0.0' } },
    'node_modules/tsx/node_modules/@esbuild/aix-ppc64': entry,
  },
};
const having = (path: string, found: Lock['packages'][string]): Lock => ({
  packages: { ...sound.packages, [path]: found },
});

describe('the lock check', () => {
  it('accepts a lock whose optional packages are all locked, beside the dependent or above it', () => {
    expect(lockProblems(sound)).toEqual([]);
  });

  it.each([
    [
      'a missing foreign-platform package',
      having('node_modules/rollup', { ...entry, optionalDependencies: { '@rollup/x': '1' } }),
      'package-lock.json: node_modules/rollup wants optional @rollup/x, which is not locked; pin an older node_modules/rollup',
    ],
    [
      'a package locked only below another dependent',
      having('node_modules/esbuild', { ...entry, optionalDependencies: { '@esbuild/aix-ppc64': '2' } }),
      'package-lock.json: node_modules/esbuild wants optional @esbuild/aix-ppc64, which is not locked; pin an older node_modules/esbuild',
    ],
    [
      'a download address',
      having('node_modules/zod', { ...entry, resolved: 'https://example.org/zod.tgz' }),
      'package-lock.json: node_modules/zod has a download address; .npmrc must set omit-lockfile-registry-resolved',
    ],
    [
      'an entry without integrity',
      having('node_modules/zod', {}),
      'package-lock.json: node_modules/zod has no integrity hash; delete its entry and run npm install',
    ],
  ])('refuses %s', (_, lock, problem) => {
    expect(lockProblems(lock)).toEqual([problem]);
  });
});
