import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReportTool } from '@guestmem/spec';

/** The directory of this package: bundling moves the code, so it is found by its package.json. */
export function packageRoot(): string {
  let directory = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(directory, 'package.json'))) directory = dirname(directory);
  return directory;
}

/** The version of this package. */
export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { version: string };
  return version;
}

/** What writes a report. */
export function thisTool(): ReportTool {
  return { name: 'guestmem', version: packageVersion() };
}

/** The scenarios that ship with the package. */
export function shippedCorpus(): string {
  return join(packageRoot(), 'scenarios');
}

/** The recorded corpora of versions that ship with the package. */
export function shippedFrozen(): string {
  return join(packageRoot(), 'frozen');
}

/** The ledger that ships with the package. */
export function shippedLedger(): string {
  return join(packageRoot(), 'ledger');
}

/** What is recorded of the profiles that scenarios do not name. */
export function shippedRecords(): string {
  return join(packageRoot(), 'profiles');
}
