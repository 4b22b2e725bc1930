import type { Scenario } from '@guestmem/spec';
import { listDataFiles } from '../files/list-files.js';
import { formatProblem } from '../files/problem.js';
import { GuestmemError } from '../guestmem-error.js';
import { type LoadedScenario, loadScenario } from './load-scenario.js';

/** Reads and checks the scenarios of a directory, in the order of their ids. */
export function loadCorpus(directory: string): readonly Scenario[] {
  const loaded = collect(listDataFiles(directory), loadScenario);
  rejectDuplicates(loaded);
  return loaded.map(({ scenario }) => scenario).toSorted((left, right) => byId(left.id, right.id));
}

/** Loads each file and reports the faults of all of them in one error. */
export function collect<T>(paths: readonly string[], load: (path: string) => T): readonly T[] {
  const loaded: T[] = [];
  const errors: GuestmemError[] = [];
  for (const path of paths) {
    try {
      loaded.push(load(path));
    } catch (cause) {
      if (!(cause instanceof GuestmemError)) throw cause;
      errors.push(cause);
    }
  }
  const [first, ...rest] = errors;
  if (first === undefined) return loaded;
  if (rest.length === 0) throw first;
  const message = errors.map((error) => error.message).join('\n');
  throw new GuestmemError(first.code, message, { hint: first.hint, cause: first });
}

/** Catalogue order: the scenarios of the catalogue, which begin with S, then the others by letter; number, part. */
export function byId(left: string, right: string): number {
  const [a, b] = [partsOf(left), partsOf(right)];
  return (
    rankOf(a.letter) - rankOf(b.letter) ||
    a.letter.localeCompare(b.letter, 'en') ||
    a.number - b.number ||
    a.part.localeCompare(b.part, 'en')
  );
}

const rankOf = (letter: string): number => (letter === 'S' ? 0 : 1);

function partsOf(id: string): { readonly letter: string; readonly number: number; readonly part: string } {
  const [, letter = '', number = '0', part = ''] = /^([A-Z])([0-9]+)([a-z]?)$/.exec(id) ?? [];
  return { letter, number: Number(number), part };
}

export function rejectDuplicates(loaded: readonly LoadedScenario[]): void {
  const seen = new Map<string, LoadedScenario>();
  for (const one of loaded) {
    const { id } = one.scenario;
    const first = seen.get(id);
    if (first !== undefined) {
      const where = first.document.position(['id']);
      const message = formatProblem({
        file: one.document.file,
        position: one.document.position(['id']),
        found: `the id ${id} a second time`,
        expected: `each id once; ${first.document.file}:${where.line}:${where.column} has it too`,
      });
      throw new GuestmemError('duplicate-id', message);
    }
    seen.set(id, one);
  }
}
