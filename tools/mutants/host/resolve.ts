import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { repositoryRoot } from '../../run-command.ts';

/** A module of the workspace by its path, or one from outside by what `require` makes of its name. */
export type Resolved =
  | { readonly kind: 'own'; readonly path: string }
  | { readonly kind: 'outside'; readonly name: string };

const ownPackage = /^@guestmem\/([a-z-]+)$/;

export function resolve(from: string, name: string): Resolved {
  const [, packageName] = ownPackage.exec(name) ?? [];
  if (packageName !== undefined) {
    return { kind: 'own', path: join(repositoryRoot, 'packages', packageName, 'src/index.ts') };
  }
  if (!name.startsWith('.')) return { kind: 'outside', name };
  return { kind: 'own', path: join(dirname(from), name.replace(/\.js$/, '.ts')) };
}

/** `require` for what is not of the workspace, as the module at that path would find it. */
export function requireOutside(from: string, name: string): unknown {
  return createRequire(from)(name);
}
