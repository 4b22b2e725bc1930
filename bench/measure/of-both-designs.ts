import { withTemporaryFolder } from '../../tools/temporary-folder.ts';
import type { Goal, Skipped } from '../bench-case.ts';
import { bundle } from './bundle.ts';
import { missing } from './missing.ts';
import { timeProgram } from './timed-run.ts';

/** What a program of `bench/programs` reaches with one design, then with the other. */
export async function ofBothDesigns(
  name: string,
  reached: (program: string, side: string) => Promise<readonly Goal[]>,
): Promise<readonly Goal[] | Skipped> {
  if ((await missing([timeProgram])).length > 0) return { skipped: `not installed: ${timeProgram}` };
  return withTemporaryFolder({}, async (folder) => {
    const program = await bundle(name, folder);
    return [...(await reached(program, 'guest-memfd')), ...(await reached(program, 'shmem-gup'))];
  });
}
