import { readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import type { Backing } from '@guestmem/spec';
import { repositoryRoot } from '../../tools/run-command.ts';
import { withTemporaryFolder } from '../../tools/temporary-folder.ts';
import type { BenchCase, Goal, Skipped } from '../bench-case.ts';
import { bundle } from '../measure/bundle.ts';
import { type Counted, countedBySpin, expectCounted, inEightDigits } from '../measure/counted.ts';
import { missing } from '../measure/missing.ts';
import { medians, sideBySide } from '../measure/side-by-side.ts';
import { spinProgram } from '../measure/spin-program.ts';
import { timedRun, timeProgram } from '../measure/timed-run.ts';
import { timesFaster } from '../measure/times-faster.ts';

const timesSpin = 10;

/** The largest that SPIN searches in two minutes. Of shmem that lies between four pages of tiny and five. */
export const exportedGuestMemfd: BenchCase = exportedCase({ side: 'guest-memfd', bound: 'small', pages: 3 });
export const exportedShmemGup: BenchCase = exportedCase({
  side: 'shmem-gup',
  bound: `${repositoryRoot}bench/bounds/tiny-without-host-writes.yaml`,
  pages: 5,
});

interface Exported {
  readonly side: Backing;
  /** Its name, or the file that it is in. */
  readonly bound: string;
  readonly pages: number;
}

/** Every state of one design: our diagrams, and SPIN on what `guestmem export --promela` writes, as whole processes. */
function exportedCase(exported: Exported): BenchCase {
  const { side, bound, pages } = exported;
  return {
    name: `exported-${side}`,
    what: `${side} within ${parse(bound).name}, ${pages} pages, against SPIN -DSAFETY on what is exported of it`,
    run: () => withTemporaryFolder({}, (folder) => compared(exported, folder)),
  };
}

async function compared({ side, bound, pages }: Exported, folder: string): Promise<readonly Goal[] | Skipped> {
  const absent = await missing(['spin', 'gcc', timeProgram]);
  if (absent.length > 0) return { skipped: `not installed: ${absent.join(', ')}` };
  const chosen = [side, bound, String(pages)];
  const file = join(folder, 'model.pml');
  await timedRun('node', [await bundle('promela', folder), ...chosen, file]);
  const { expected, bySpin, words } = headerOf(readFileSync(file, 'utf8'));
  const program = await bundle('design', folder);
  const verifier = await spinProgram(file, {}, folder);
  const both = await sideBySide(
    1,
    () => timedRun('node', [program, ...chosen]),
    () => timedRun(verifier, words, { cwd: folder }),
  );
  for (const { output } of both.ours) {
    const { states, transitions } = JSON.parse(output) as Record<keyof Counted, string>;
    expectCounted({ states: Number(states), transitions: Number(transitions) }, expected);
  }
  for (const { output } of both.theirs) expectCounted(countedBySpin(output), bySpin);
  const counted = `${expected.states.toLocaleString('en')} states, ${expected.transitions.toLocaleString('en')} transitions`;
  const resident = medians(both, 'residentMegabytes');
  const memory = `resident SPIN ${Math.round(resident.theirs)} MB, we ${Math.round(resident.ours)} MB`;
  return [
    timesFaster(`${counted}: processor time`, medians(both, 'cpuSeconds'), timesSpin),
    timesFaster(`wall time (${memory})`, medians(both, 'wallSeconds'), timesSpin),
  ];
}

/** What an exported model says of itself: its counts, what SPIN will say, and the words for SPIN's verifier. */
export function headerOf(model: string): {
  readonly expected: Counted;
  readonly bySpin: Counted;
  readonly words: readonly string[];
} {
  const numberOf = (pattern: RegExp): number => Number(textOf(pattern));
  const textOf = (pattern: RegExp): string => {
    const found = pattern.exec(model)?.[1];
    if (found === undefined) throw new Error(`the model says nothing of ${pattern}`);
    return found;
  };
  const states = numberOf(/(\d+) states, stored/);
  return {
    expected: { states, transitions: numberOf(/transitions: (\d+) allowed/) },
    bySpin: {
      states: inEightDigits(states),
      transitions: inEightDigits(numberOf(/(\d+) transitions: \d+ allowed/)),
    },
    words: textOf(/\.\/pan (-m.*)/).split(' '),
  };
}
