import { readFileSync } from 'node:fs';
import { repositoryRoot } from './run-command.ts';
import { isMain, reportProblems } from './script-entry.ts';

interface LockEntry {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly inBundle?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export interface Lock {
  readonly packages: Readonly<Record<string, LockEntry>>;
}

/** Node's own look-up: the dependency may sit beside the dependent or beside any of its ancestors. */
const isLocked = (lock: Lock, dependent: string, name: string): boolean => {
  for (let folder = dependent; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
    if (lock.packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`] !== undefined) {
      return true;
    }
    if (folder === '') {
      return false;
    }
  }
};

/**
 * What is wrong with a package-lock.json, one sentence a problem.
 *
 * npm 11 writes a lock without the foreign-platform packages that a registry lacks and then refuses that lock on other
 * machines (npm/cli#9846), so each optional dependency must itself be locked. Download addresses would tie the lock to
 * one registry; the integrity hash alone says what a package is.
 */
export const lockProblems = (lock: Lock): readonly string[] => {
  const problems: string[] = [];
  for (const [path, entry] of Object.entries(lock.packages)) {
    for (const name of Object.keys(entry.optionalDependencies ?? {})) {
      if (!isLocked(lock, path, name)) {
        problems.push(`package-lock.json: ${path} wants optional ${name}, which is not locked; pin an older ${path}`);
      }
    }
    if (entry.link === true || entry.inBundle === true || !path.includes('node_modules/')) {
      continue;
    }
    if (entry.resolved !== undefined) {
      problems.push(
        `package-lock.json: ${path} has a download address; .npmrc must set omit-lockfile-registry-resolved`,
      );
    }
    if (entry.integrity === undefined) {
      problems.push(`package-lock.json: ${path} has no integrity hash; delete its entry and run npm install`);
    }
  }
  return problems;
};

if (isMain(import.meta.url)) {
  reportProblems('lock', lockProblems(JSON.parse(readFileSync(`${repositoryRoot}package-lock.json`, 'utf8')) as Lock));
}
