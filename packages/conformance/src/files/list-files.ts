import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { GuestmemError } from '../guestmem-error.js';
import { displayPath } from './display-path.js';
import { systemReason } from './read-text.js';

/** The YAML and JSON files of a directory, in the order of their names. */
export function listDataFiles(directory: string): readonly string[] {
  let names: string[];
  try {
    names = readdirSync(directory);
  } catch (cause) {
    const message = `${displayPath(directory)}: cannot be read: ${systemReason(cause)}`;
    throw new GuestmemError('file-unreadable', message, { hint: 'name a directory of YAML files', cause });
  }
  return names
    .filter((name) => /\.(ya?ml|json)$/.test(name))
    .sort()
    .map((name) => join(directory, name));
}
