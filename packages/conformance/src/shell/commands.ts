import type { Scenario } from '@guestmem/spec';
import { didYouMean } from '../files/nearest.js';
import { quote } from '../files/quote.js';
import { GuestmemError } from '../guestmem-error.js';
import type { Colors } from '../report/colors.js';
import { ordersOf } from '../run/orders.js';
import { operationNames } from '../schema/definition.js';
import { describeConfiguration } from '../settings/describe.js';
import { parseOperation } from './parse-operation.js';
import { save } from './save.js';
import { flow } from './scenario-yaml.js';
import { beginSession, operationsOf, type Session, withOperations } from './session.js';
import { allSteps, lastStep, whyText } from './step-text.js';
import { take } from './take.js';
import { viewsText } from './views.js';

export interface ShellContext {
  readonly colors: Colors;
  /** Selectors of the command line, which hold over those of a scenario. */
  readonly overrides: readonly string[];
  /** The scenario of an id or a file. */
  readonly scenario: (name: string) => Scenario;
}

/** Where a line leads; without a session it ends there. */
export interface Turn {
  readonly session?: Session;
  readonly text: string;
}

interface Command {
  /** What it takes beside its name. */
  readonly takes?: string;
  readonly about: string;
  readonly run: (session: Session, word: string, context: ShellContext) => Turn | Promise<Turn>;
}

const commands: Readonly<Record<string, Command>> = {
  views: {
    about: 'every page as every party would see it, and who holds it, at both sides',
    run: (session, _, { colors }) => ({ session, text: viewsText(session, colors) }),
  },
  why: {
    about: 'what differs at the last step, the rules that decided it, and who says so',
    run: (session) => ({ session, text: whyText(session) }),
  },
  steps: { about: 'every step so far', run: (session) => ({ session, text: allSteps(session) }) },
  undo: {
    about: 'take the last step back',
    run: async (session, _, context) => {
      const operations = operationsOf(session);
      if (operations.length === 0) throw new GuestmemError('bad-usage', 'found no step to take back');
      const before = await withOperations(session, operations.slice(0, -1));
      return {
        session: before,
        text: operations.length === 1 ? 'back at the start\n' : lastStep(before, context.colors),
      };
    },
  },
  reset: {
    about: 'back to the start of the same world',
    run: async (session) => ({ session: await withOperations(session, []), text: 'back at the start\n' }),
  },
  world: {
    about: 'the world, and what both sides run with',
    run: (session) => ({ session, text: worldText(session) }),
  },
  save: {
    takes: 'FILE',
    about: 'write the steps as a scenario that expects these answers: ID.yaml',
    run: (session, file) => ({ session, text: save(session, file) }),
  },
  load: {
    takes: 'SCENARIO',
    about: 'the world and the steps of a scenario, by its id or its file',
    run: async (_, name, context) => {
      const loaded = await loadScenario(name, context);
      return { session: loaded, text: worldText(loaded) + allSteps(loaded) };
    },
  },
  help: { about: 'this', run: (session) => ({ session, text: helpText() }) },
  quit: { about: 'leave; the end of the input does the same', run: () => ({ text: '' }) },
};

export const commandNames: readonly string[] = Object.keys(commands);

/** What one line does. Throws a GuestmemError, and then nothing has changed. */
export async function respond(session: Session, line: string, context: ShellContext): Promise<Turn> {
  const [first = '', ...words] = line.trim().split(/\s+/);
  if (first === '' || first.startsWith('#')) return { session, text: '' };
  const command = Object.hasOwn(commands, first) ? commands[first] : undefined;
  if (command !== undefined) return command.run(session, onlyWord(first, command, words), context);
  if (!first.includes('.')) throw unknownWord(first);
  const after = await take(session, parseOperation([first, ...words]));
  return { session: after, text: lastStep(after, context.colors) };
}

/** A session with the world and the steps of a scenario; of a race, in its first order. */
export async function loadScenario(name: string, { overrides, scenario }: ShellContext): Promise<Session> {
  const chosen = scenario(name);
  const session = await beginSession(chosen.world, chosen.setting, overrides);
  const steps = ordersOf(chosen)[0]?.steps ?? [];
  return withOperations(
    session,
    steps.map(({ operation }) => operation),
  );
}

function onlyWord(name: string, { takes }: Command, words: readonly string[]): string {
  const [word = ''] = words;
  if (words.length === (takes === undefined ? 0 : 1)) return word;
  const expected = takes === undefined ? `${name} alone` : `${name} ${takes}`;
  throw new GuestmemError('bad-usage', `found ${quote([name, ...words].join(' '))}; expected ${expected}`);
}

function unknownWord(word: string): GuestmemError {
  const hint = didYouMean(word, [...commandNames, ...operationNames()]);
  const tail = hint === undefined ? '' : `; ${hint}`;
  const message = `found ${quote(word)}; expected an operation, or one of ${commandNames.join(', ')}${tail}`;
  return new GuestmemError('bad-usage', message, { hint });
}

/** What a session is about. */
export function worldText({ world, configuration }: Session): string {
  const { left, right, hypervisor, iommu } = describeConfiguration(configuration);
  return `world: ${flow(world)}\nleft   ${left}\nright  ${right}\nwith   ${hypervisor} and ${iommu}\n`;
}

function helpText(): string {
  const lines = Object.entries(commands).map(
    ([name, { takes = '', about }]) => `  ${`${name} ${takes}`.padEnd(15)}${about}\n`,
  );
  return `An operation in the words of a scenario, as in\n  guest.write gfn=0 value=Secret\n(Tab completes; guestmem list operations has the names), or one of\n${lines.join('')}`;
}
