import { existsSync } from 'node:fs';
import { repositoryRoot } from '../../tools/run-command.ts';

/** Whether the command can be run as it is shipped. */
export function isBuilt(): boolean {
  return existsSync(`${repositoryRoot}packages/conformance/dist/cli.js`);
}
