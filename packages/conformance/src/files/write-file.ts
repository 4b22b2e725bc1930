import { randomBytes } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { GuestmemError } from '../guestmem-error.js';
import { displayPath } from './display-path.js';
import { systemReason } from './read-text.js';

/** Writes a file whole or not at all: beside its place first, then renamed. */
export function writeFile(path: string, text: string): void {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(temporary, text, { flag: 'wx' });
    renameSync(temporary, path);
  } catch (cause) {
    discard(temporary);
    throw new GuestmemError('file-unwritable', `${displayPath(path)}: cannot be written: ${systemReason(cause)}`, {
      cause,
    });
  }
}

/** Removes what was begun. If even that fails, the reason why the file was not written is the one to tell. */
function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Nothing was created where the path leads nowhere.
  }
}
