import { displayPath } from '../files/display-path.js';
import { readDocument } from '../files/read-document.js';
import { modelFor } from '../implementation/backings.js';
import { validateAs } from '../schema/validate.js';
import { replayTrace } from '../trace/replay-trace.js';
import type { ExitCode, Io } from './io.js';

/** Runs the operations of a trace again and compares the result with it, byte for byte. */
export async function replay(path: string, io: Io): Promise<ExitCode> {
  const trace = validateAs('Trace', readDocument(path));
  const deviation = await replayTrace(trace, { left: modelFor, right: modelFor });
  const { scenario, run } = trace['#meta'];
  const steps = trace.states.length - 1;
  if (deviation === undefined) {
    io.write(`${displayPath(path)}: ${scenario}, order ${run}: ${steps} steps, the same byte for byte\n`);
    return 0;
  }
  io.write(
    `${displayPath(path)}: ${scenario}, order ${run}: differs first at ${deviation.path}\n` +
      `  recorded  ${deviation.recorded}\n` +
      `  replayed  ${deviation.replayed}\n` +
      `  replay: guestmem replay ${path}\n`,
  );
  return 1;
}
