import { getHeapStatistics } from 'node:v8';
import type { Ending, Progress, SearchOptions } from '@guestmem/explorer';
import { progressLine } from '../explore/progress-line.js';
import type { Io } from './io.js';

/** What ends a search before it has seen everything. */
export interface SearchEnd {
  /** Bytes. */
  readonly maxMemory?: number;
  /** Seconds. */
  readonly time?: number;
}

export interface Watching {
  readonly look: NonNullable<SearchOptions['watch']>;
  readonly done: () => void;
}

/** How much of the heap a search may fill. Node ends a program that fills all of it, and what was found would be lost. */
const share = 0.8;

function isHeapFull(): boolean {
  const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics();
  return used > share * limit;
}

/** Shows how far the search is and ends it at a limit, or when somebody interrupts it. */
export function watching({ maxMemory, time }: SearchEnd, io: Io): Watching {
  const begun = performance.now();
  let isInterrupted = false;
  io.onInterrupt?.(() => {
    isInterrupted = true;
  });
  const line = progressLine(io, begun);
  const ending = (): Exclude<Ending, 'complete'> | null => {
    if (isInterrupted) return 'interrupted';
    if (time !== undefined && performance.now() - begun > time * 1000) return 'time';
    if (maxMemory !== undefined && process.memoryUsage.rss() > maxMemory) return 'max-memory';
    return isHeapFull() ? 'max-memory' : null;
  };
  return {
    look: (progress: Progress) => {
      line.show(progress);
      return ending();
    },
    done: line.clear,
  };
}
