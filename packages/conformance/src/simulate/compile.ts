import type { LargeOperation } from '@guestmem/explorer';
import type { Workload, WorkloadChoice, WorkloadPhase } from '@guestmem/spec';
import type { Problem } from '../files/problem.js';
import { quote } from '../files/quote.js';
import { type Path, problemAt, rejectProblems, type SourceDocument } from '../files/source-document.js';
import { GuestmemError } from '../guestmem-error.js';
import { specCatalogue } from '../settings/catalogue.js';
import { selectorFault } from '../settings/selector-fault.js';
import type { Choice, CompiledPhase, CompiledWorkload, Operations } from './compiled-workload.js';
import { isMemory, pagesIn, placeIn, sizeOf } from './memory-size.js';
import { largeOperation } from './operations.js';

const usualInFlight = 1024;

/** What the command line says in place of the workload. */
export interface Chosen {
  readonly pages?: number;
  readonly seed?: number;
}

/** A workload in numbers. Throws a GuestmemError that names every fault, and where it stands. */
export function compileWorkload(document: SourceDocument, workload: Workload, chosen: Chosen = {}): CompiledWorkload {
  const compiler = new Compiler(document, workload, chosen);
  const compiled = compiler.compile();
  rejectProblems('inconsistent-document', compiler.problems);
  return compiled;
}

class Compiler {
  readonly problems: Problem[] = [];
  readonly #operations = new Map<string, number>();
  readonly #compiled: LargeOperation[] = [];
  readonly #pages: number;

  constructor(
    readonly document: SourceDocument,
    readonly workload: Workload,
    readonly chosen: Chosen,
  ) {
    const own = this.#size(workload.memory, ['memory'], `from 2M to 64G in steps of 2M`, isMemory);
    this.#pages = chosen.pages ?? own;
  }

  compile(): CompiledWorkload {
    const { name, title, seed, setting = [], world = {}, phases } = this.workload;
    for (const [at, selector] of setting.entries()) {
      const fault = selectorFault(selector, specCatalogue);
      if (fault !== undefined) this.#problem(['setting', at], fault.found, fault.expected, fault.hint);
    }
    return {
      name,
      title,
      seed: this.chosen.seed ?? seed,
      pages: this.#pages,
      setting,
      world,
      phases: phases.map((phase, at) => this.#phase(phase, ['phases', at])),
      operations: this.#compiled,
    };
  }

  #phase(phase: WorkloadPhase, path: Path): CompiledPhase {
    if (phase.kind === 'once') {
      return { kind: 'once', name: phase.name, does: this.#lines(phase.does, [...path, 'does'], true) };
    }
    const first = this.#place(phase.from ?? '0%', [...path, 'from'], 0);
    const to = this.#place(phase.to ?? '100%', [...path, 'to'], first + 1);
    const end = Math.min(to, this.#pages);
    const within = (pages: number): boolean => isPowerOfTwo(pages) && pages <= end - first && first % pages === 0;
    const expected = `4K times a power of two, no more than there is from ${sizeOf(first)} to ${sizeOf(end)}, and from a multiple of it`;
    if (phase.kind === 'sweep') {
      const step = this.#size(phase.step, [...path, 'step'], expected, within);
      return { kind: 'sweep', name: phase.name, first, end, step, does: this.#lines(phase.does, [...path, 'does']) };
    }
    const least = this.#size(phase.least, [...path, 'least'], expected, within);
    const most = this.#size(
      phase.most,
      [...path, 'most'],
      `${expected}, and no less than least`,
      (pages) => within(pages) && pages >= least,
    );
    return {
      kind: 'random',
      name: phase.name,
      first,
      end,
      ticks: phase.ticks,
      least,
      sizes: Math.log2(most / least) + 1,
      choices: phase.choices.map((choice, at) => this.#choice(choice, [...path, 'choices', at])),
      retry: phase.retry ?? null,
    };
  }

  #choice({ weight, does, undoes, inFlight = usualInFlight }: WorkloadChoice, path: Path): Choice {
    return {
      weight,
      does: this.#lines(does, [...path, 'does']),
      undoes: undoes === undefined ? null : this.#lines(undoes, [...path, 'undoes']),
      inFlight,
    };
  }

  #lines(lines: readonly string[], path: Path, isOnce = false): Operations {
    return lines.map((line, at) => this.#operation(line, [...path, at], isOnce));
  }

  #operation(line: string, path: Path, isOnce: boolean): number {
    let number = this.#operations.get(line);
    try {
      number ??= this.#compiled.push(largeOperation(line)) - 1;
    } catch (error) {
      if (!(error instanceof GuestmemError)) throw error;
      this.#problem(path, quote(line), `an operation as in the shell: ${error.message}`);
      return 0;
    }
    this.#operations.set(line, number);
    if (isOnce && this.#compiled[number]?.reach !== 'world') {
      this.#problem(path, `${quote(line)} in a phase that is once`, 'an operation that names no page, or a sweep');
    }
    return number;
  }

  #size(text: string, path: Path, expected: string, holds: (pages: number) => boolean): number {
    const pages = pagesIn(text);
    if (pages !== undefined && holds(pages)) return pages;
    this.#problem(path, quote(text), expected);
    return pages ?? 1;
  }

  /** A place from `least` on. 0: where something begins; else where it ends, which may lie beyond memory. */
  #place(text: string, path: Path, least: number): number {
    const page = placeIn(text, this.#pages, least > 0 ? 'ceil' : 'floor');
    if (page !== undefined && page >= least && (least > 0 || page < this.#pages)) return page;
    const expected = least > 0 ? 'a place behind from' : `a place within the memory of ${sizeOf(this.#pages)}`;
    this.#problem(path, quote(text), expected);
    return least;
  }

  #problem(path: Path, found: string, expected: string, hint?: string): void {
    this.problems.push(problemAt(this.document, path, { found, expected, hint }));
  }
}

function isPowerOfTwo(pages: number): boolean {
  return pages > 0 && Number.isInteger(Math.log2(pages));
}
