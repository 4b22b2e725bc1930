import { basename, extname } from 'node:path';
import type { Scenario } from '@guestmem/spec';
import { readDocument } from '../files/read-document.js';
import { problemAt, rejectProblems, type SourceDocument } from '../files/source-document.js';
import { validateAs } from '../schema/validate.js';
import { checkScenario } from './check-scenario.js';

/** A scenario with the file that it stands in. */
export interface LoadedScenario {
  readonly scenario: Scenario;
  readonly document: SourceDocument;
}

/** Reads and checks one scenario file. Throws a GuestmemError that names every fault in it. */
export function loadScenario(path: string): LoadedScenario {
  const document = readDocument(path);
  const scenario = validateAs('Scenario', document);
  const name = basename(path, extname(path));
  const misnamed =
    name === scenario.id
      ? []
      : [problemAt(document, ['id'], { found: `the id ${scenario.id}`, expected: `${name}, as the file is named` })];
  rejectProblems('inconsistent-document', [...misnamed, ...checkScenario(document, scenario)]);
  return { scenario, document };
}
