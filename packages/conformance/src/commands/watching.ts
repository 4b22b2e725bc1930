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
    return null;
  };
  return {
    look: (progress: Progress) => {
      line.show(progress);
      return ending();
    },
    done: line.clear,
  };
}
