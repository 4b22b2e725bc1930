import { extname } from 'node:path';
import { createInterface } from 'node:readline';
import { loadScenario as readScenario } from '../corpus/load-scenario.js';
import { GuestmemError } from '../guestmem-error.js';
import { once } from '../once.js';
import { colorsFor } from '../report/colors.js';
import { commandNames, loadScenario, respond, type ShellContext, worldText } from '../shell/commands.js';
import { complete } from '../shell/complete.js';
import { beginSession, type Session } from '../shell/session.js';
import { allSteps, isPlain } from '../shell/step-text.js';
import { defaultWorld, parseWorld } from '../shell/world-option.js';
import { corpusFor, requireScenario } from './corpus-options.js';
import type { ExitCode, Io } from './io.js';

export interface ShellOptions {
  readonly corpus?: string;
  readonly profile?: readonly string[];
  readonly world?: string;
}

/**
 * Takes operations by hand, line by line, at both models. A bad line is told and changes nothing; where nobody sits
 * there to read it, the exit code says so at the end.
 */
export async function shell(name: string | undefined, options: ShellOptions, io: Io): Promise<ExitCode> {
  const scenarios = once(() => corpusFor(options.corpus));
  const context: ShellContext = {
    colors: colorsFor(io.isColorful),
    overrides: options.profile ?? [],
    scenario: (one) => (isFile(one) ? readScenario(one).scenario : requireScenario(scenarios(), one)),
  };
  let session = await begin(name, options, context);
  io.write(worldText(session) + (isPlain(session.run) ? '' : allSteps(session)));
  const lines = createInterface({
    input: io.input,
    crlfDelay: Number.POSITIVE_INFINITY,
    ...(io.terminal && {
      output: io.terminal,
      prompt: 'guestmem> ',
      completer: (line: string) => complete(line, commandNames, () => scenarios().map(({ id }) => id)),
    }),
  });
  const ask = (): void => {
    if (io.terminal !== undefined) lines.prompt();
  };
  let hasFailed = false;
  ask();
  for await (const line of lines) {
    try {
      const turn = await respond(session, line, context);
      io.write(turn.text);
      if (turn.session === undefined) break;
      session = turn.session;
    } catch (error) {
      if (!(error instanceof GuestmemError)) throw error;
      io.writeError(`${error.message}\n`);
      hasFailed = true;
    }
    ask();
  }
  lines.close();
  return hasFailed && io.terminal === undefined ? 2 : 0;
}

async function begin(
  name: string | undefined,
  { world, profile = [] }: ShellOptions,
  context: ShellContext,
): Promise<Session> {
  if (name !== undefined && world !== undefined) {
    throw new GuestmemError(
      'bad-usage',
      `found --world and ${name}; expected one of them: a scenario has its own world`,
    );
  }
  if (name !== undefined) return loadScenario(name, context);
  return beginSession(world === undefined ? defaultWorld : parseWorld(world), [], profile);
}

const isFile = (name: string): boolean => ['.yaml', '.yml', '.json'].includes(extname(name));
