import { existsSync } from 'node:fs';
import { classOf } from '../explore/divergence.js';
import { partingAt } from '../explore/parting.js';
import { shrink as shrinkParting } from '../explore/shrink.js';
import { displayPath } from '../files/display-path.js';
import { readDocument } from '../files/read-document.js';
import { writeFile } from '../files/write-file.js';
import { GuestmemError } from '../guestmem-error.js';
import { modelFor } from '../implementation/backings.js';
import { stableJson } from '../report/stable-json.js';
import { validateAs } from '../schema/validate.js';
import { describeOperation } from '../text/describe-operation.js';
import { buildTrace } from '../trace/build-trace.js';
import type { ExitCode, Io } from './io.js';

export interface ShrinkOptions {
  readonly out?: string;
  readonly json?: boolean;
}

/** Makes the last divergence of a trace as small as it gets: fewest steps, pages, values, the same class. */
export async function shrink(path: string, options: ShrinkOptions, io: Io): Promise<ExitCode> {
  const trace = validateAs('Trace', readDocument(path));
  const { world, settings } = trace['#meta'];
  const last = trace.states.findLastIndex(({ cause }) => cause === 'root');
  if (last < 0) throw new GuestmemError('bad-usage', `${displayPath(path)}: the two sides part nowhere in this trace`);
  const operations = trace.states
    .slice(0, last + 1)
    .flatMap(({ operation }) => (operation === undefined ? [] : [operation]));
  const pair = { left: modelFor(settings.left), right: modelFor(settings.right) };
  const parting = await partingAt(world, operations, pair);
  if (parting === undefined) {
    throw new GuestmemError(
      'bad-usage',
      `${displayPath(path)}: the models do not part as the trace says; try guestmem replay`,
    );
  }
  const smallest = await shrinkParting(parting, pair);
  const head = { scenario: trace['#meta'].scenario, title: trace['#meta'].title, settings, world: smallest.world };
  const text = stableJson(buildTrace(head, smallest.run));
  if (options.out !== undefined) {
    if (existsSync(options.out))
      throw new GuestmemError('file-unwritable', `${displayPath(options.out)}: exists already`);
    writeFile(options.out, text);
  }
  if (options.json === true) {
    io.write(text);
    return 0;
  }
  const { root } = smallest;
  const [, , left, right] = JSON.parse(classOf(root)) as readonly string[];
  io.write(
    `${count(operations.length, world.pages)} -> ${count(smallest.operations.length, smallest.world.pages)}\n` +
      smallest.operations.map((operation, at) => `  ${at + 1}. ${describeOperation(operation)}\n`).join('') +
      `${root.class}: ${left} | ${right}\n` +
      `${root.rules.left ?? '-'} | ${root.rules.right ?? '-'}\n`,
  );
  return 0;
}

function count(steps: number, pages: number): string {
  return `${steps} step${steps === 1 ? '' : 's'} in ${pages} page${pages === 1 ? '' : 's'}`;
}
