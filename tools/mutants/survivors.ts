import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../run-command.ts';

/** A mutant that nothing notices, and why that is accepted. */
export interface Survivor {
  readonly id: string;
  readonly reason: string;
}

/** The accepted survivors, by mutant id. Throws at one without a reason. */
export function acceptedSurvivors(): ReadonlyMap<string, string> {
  const path = join(repositoryRoot, 'tools/mutants/survivors.json');
  const { survivors } = JSON.parse(readFileSync(path, 'utf8')) as { readonly survivors: readonly Survivor[] };
  const silent = survivors.find(({ reason }) => reason.trim() === '');
  if (silent) throw new Error(`${path}: "${silent.id}" has no reason; say why nothing can notice it`);
  return new Map(survivors.map(({ id, reason }) => [id, reason]));
}
