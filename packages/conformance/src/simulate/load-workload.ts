import { existsSync } from 'node:fs';
import { type Workload, workloads } from '@guestmem/spec';
import { parseJson } from '../files/json-document.js';
import { didYouMean } from '../files/nearest.js';
import { oneOf, quote } from '../files/quote.js';
import { readDocument } from '../files/read-document.js';
import type { SourceDocument } from '../files/source-document.js';
import { GuestmemError } from '../guestmem-error.js';
import { validateAs } from '../schema/validate.js';
import { type Chosen, compileWorkload } from './compile.js';
import type { CompiledWorkload } from './compiled-workload.js';

/** The workload of that name, or in that file. Throws a GuestmemError that names every fault in it. */
export function loadWorkload(nameOrFile: string, chosen: Chosen = {}): CompiledWorkload {
  const document = documentOf(nameOrFile);
  return compileWorkload(document, validateAs('Workload', document), chosen);
}

function documentOf(nameOrFile: string): SourceDocument {
  const shipped = workloads.find(({ name }: Workload) => name === nameOrFile);
  if (shipped !== undefined) return parseJson(JSON.stringify(shipped, null, 2), `the workload ${nameOrFile}`);
  if (existsSync(nameOrFile) || /\.(json|ya?ml)$/.test(nameOrFile)) return readDocument(nameOrFile);
  const names = workloads.map(({ name }) => name);
  const hint = didYouMean(nameOrFile, names);
  const message = `found unknown workload ${quote(nameOrFile)}; expected ${oneOf(names)}, or a file of your own`;
  throw new GuestmemError('unknown-name', hint === undefined ? message : `${message}; ${hint}`, { hint });
}
