import { type Size, shapeOf } from '../../packages/explorer/test/page-model/shape.ts';
import { repositoryRoot } from '../../tools/run-command.ts';
import { withTemporaryFolder } from '../../tools/temporary-folder.ts';
import type { BenchCase, Goal, Skipped } from '../bench-case.ts';
import { bundle } from '../measure/bundle.ts';
import { asSpinSays, type Counted, countedBySpin, expectCounted } from '../measure/counted.ts';
import { missing } from '../measure/missing.ts';
import { medians, sideBySide } from '../measure/side-by-side.ts';
import { spinProgram } from '../measure/spin-program.ts';
import { timedRun, timeProgram } from '../measure/timed-run.ts';
import { timesFaster } from '../measure/times-faster.ts';

interface Search {
  readonly size: Size;
  readonly counted: Counted;
  readonly timesSpin: number;
  readonly runs: number;
  /** What SPIN needs: depth of its stack, logarithm of the slots of its table. */
  readonly spin: readonly string[];
  readonly memory?: { readonly residentMegabytes: number; readonly bytesPerState: number };
}

export const pageModelMedium: BenchCase = pageModelCase('page-model-M', {
  size: 'M',
  counted: { states: 1_930_600, transitions: 26_153_408 },
  timesSpin: 20,
  runs: 3,
  spin: ['-m4000000', '-w24'],
});

export const pageModelLarge: BenchCase = pageModelCase('page-model-L', {
  size: 'L',
  counted: { states: 17_067_104, transitions: 255_137_264 },
  timesSpin: 30,
  runs: 1,
  spin: ['-m17200000', '-w27'],
  memory: { residentMegabytes: 128, bytesPerState: 4 },
});

/** Every state of the abstract page model, shmem variant, three pages: our engine and SPIN, each as a whole process. */
function pageModelCase(name: string, search: Search): BenchCase {
  const { states, transitions } = search.counted;
  const size = `${states.toLocaleString('en')} states, ${transitions.toLocaleString('en')} transitions`;
  return {
    name,
    what: `abstract page model, size ${search.size}: ${size}, against SPIN -DSAFETY`,
    run: () => withTemporaryFolder({}, (folder) => compared(search, folder)),
  };
}

async function compared(search: Search, folder: string): Promise<readonly Goal[] | Skipped> {
  const absent = await missing(['spin', 'gcc', timeProgram]);
  if (absent.length > 0) return { skipped: `not installed: ${absent.join(', ')}` };
  const { size, runs, timesSpin, memory } = search;
  const shape = shapeOf(size, { pages: 3, isShmem: true });
  const macros = {
    PAGES: shape.pages,
    GUESTS: shape.guests,
    DEVICES: shape.devices,
    SPECULATIVE: Number(shape.hasSpeculative),
    PIN_CAP: shape.pinCap,
    SHMEM: Number(shape.isShmem),
  };
  const program = await bundle('page-model', folder);
  const verifier = await spinProgram(`${repositoryRoot}bench/spin/page.pml`, macros, folder);
  const both = await sideBySide(
    runs,
    () => timedRun('node', [program, size, String(shape.pages), 'shmem']),
    () => timedRun(verifier, search.spin, { cwd: folder }),
  );
  const told = both.ours.map(({ output }) => JSON.parse(output) as Counted & { readonly bytes: number });
  for (const counted of told) expectCounted(counted, search.counted);
  for (const { output } of both.theirs) expectCounted(countedBySpin(output), asSpinSays(search.counted));
  const goals = [
    timesFaster('processor time', medians(both, 'cpuSeconds'), timesSpin),
    timesFaster('wall time', medians(both, 'wallSeconds'), timesSpin),
  ];
  if (memory === undefined) return goals;
  const resident = medians(both, 'residentMegabytes');
  const bytes = Math.max(...told.map((each) => each.bytes));
  return [
    ...goals,
    {
      what: 'resident memory',
      must: { unit: 'MB', atMost: memory.residentMegabytes },
      reached: resident.ours,
      details: `SPIN ${Math.round(resident.theirs)} MB`,
    },
    {
      what: 'memory for a state',
      must: { unit: 'bytes', atMost: memory.bytesPerState },
      reached: bytes / search.counted.states,
      details: `${Math.round(bytes / 2 ** 20)} MB for what states are known by`,
    },
  ];
}
