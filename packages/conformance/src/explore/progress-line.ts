import type { Progress } from '@guestmem/explorer';
import type { Io } from '../commands/io.js';

export interface ProgressLine {
  readonly show: (progress: Progress) => void;
  readonly clear: () => void;
}

/** Between two lines where nobody sits at a terminal. */
const plainMilliseconds = 10_000;

/** How a search goes, on a line of its own that is written over, or now and then a new one where that cannot be. */
export function progressLine(io: Pick<Io, 'writeError' | 'isErrorTerminal'>, begun: number): ProgressLine {
  let told = begun;
  let width = 0;
  return {
    show: (progress) => {
      const now = performance.now();
      if (io.isErrorTerminal === true) {
        const text = textOf(progress, now - begun);
        io.writeError(`\r${text.padEnd(width)}`);
        width = text.length;
      } else if (now - told > plainMilliseconds) {
        told = now;
        io.writeError(`${textOf(progress, now - begun)}\n`);
      }
    },
    clear: () => {
      if (width > 0) io.writeError(`\r${' '.repeat(width)}\r`);
    },
  };
}

function textOf({ states, frontier, depth }: Progress, milliseconds: number): string {
  const seconds = milliseconds / 1000;
  const rate = Math.round(states / Math.max(seconds, 0.001));
  const memory = Math.round(process.memoryUsage.rss() / 2 ** 20);
  return `${states} states, ${frontier} to look at, depth ${depth}, ${rate} states/s, ${memory} MiB, ${seconds.toFixed(0)} s`;
}
