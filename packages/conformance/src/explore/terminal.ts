import type { Exploration, LedgerEntry, Operation } from '@guestmem/spec';
import type { Colors } from '../report/colors.js';
import { counted } from '../report/limits.js';
import { describeOperation } from '../text/describe-operation.js';
import type { Divergence } from './divergence.js';

type Told = Exploration['divergences'][number];

const endings: Readonly<Record<Exploration['ending'], string>> = {
  complete: 'complete: every state within the bound was seen',
  'max-states': 'PARTIAL: ended by --max-states',
  'max-memory': 'PARTIAL: ended by --max-memory, or because Node has little memory left (--max-old-space-size)',
  time: 'PARTIAL: ended by --time',
  interrupted: 'PARTIAL: interrupted',
};

/** An exploration for the terminal; `isFull` also tells every divergence that the ledger has. */
export function explorationText(
  exploration: Exploration,
  colors: Colors,
  ledger: readonly LedgerEntry[],
  isFull: boolean,
): string {
  const { bound, divergences, breaches, goals, invariants, saturated, stale } = exploration;
  const unexpected = divergences.filter(({ entry }) => entry === undefined);
  const recorded = divergences.filter(({ entry }) => entry !== undefined);
  const missed = goals.filter(({ isReached }) => !isReached);
  const bad = `${breaches.length} broken; ${missed.length} not reached`;
  const reasonOf = (id: string | undefined): string => ledger.find((entry) => entry.id === id)?.reason ?? '';
  return [
    ...sides(exploration),
    `bound  ${bound.name}: ${bound.summary}`,
    '',
    numbers(exploration),
    exploration.ending === 'complete' ? endings.complete : colors.yellow(endings[exploration.ending]),
    ...saturated.map(({ limit, times }) => `limit ${limit}: ${atLeast(times)}${counted(times, 'step')} led beyond it`),
    ...goals.map(({ name, isReached }) => `${isReached ? 'reached' : colors.red('NOT REACHED')}  ${name}`),
    ...invariants.map(
      ({ name, isAsked }) => `${isAsked ? verdict(name, breaches) : colors.red('NEVER ASKED')}  ${name}`,
    ),
    '',
    ...unexpected.flatMap((one) => [colors.red(`UNEXPECTED ${head(one)}`), ...body(one)]),
    ...breaches.flatMap(({ text, steps }) => [colors.red(`BROKEN  ${text}`), ...stepLines(steps)]),
    ...(stale.length === 0 ? [] : [colors.red(`STALE  not met, though within the bound: ${stale.join(', ')}`)]),
    ...(isFull
      ? recorded.flatMap((one) => [`${one.entry}  ${head(one)}`, ...body(one), `    ${reasonOf(one.entry)}`])
      : []),
    ...(exploration.only !== undefined
      ? []
      : [
          `${counted(divergences.length, 'divergence')}: ${summary(recorded)}; ${unexpected.length} unexpected; ${stale.length} stale; ${bad}`,
        ]),
    ...(exploration.only === undefined ? [] : [bad]),
    ...(isFull || recorded.length === 0 ? [] : [colors.dim('--full tells those of the ledger too')]),
    '',
  ].join('\n');
}

/** One divergence in the same form. */
export function divergenceText({ root, trace, entry }: Divergence, colors: Colors): string {
  const { operation, class: cls, left, right, rules } = root;
  const one: Told = { operation, class: cls, left, right, rules, steps: trace };
  const title = entry === undefined ? colors.red(`UNEXPECTED ${head(one)}`) : `${entry.id}  ${head(one)}`;
  const places = [`    ${rules.left ?? '-'} | ${rules.right ?? '-'}`, ...stepLines(trace)];
  return `${[title, ...places].join('\n')}\n`;
}

function sides({ configuration: { left, right, hypervisor, iommu }, only }: Exploration): readonly string[] {
  const designs = only === undefined ? [`left   ${left}`, `right  ${right}`] : [`only   ${left}`];
  return [...designs, `with   ${hypervisor} and ${iommu}`];
}

const atLeast = (count: number): string => (count === Number.MAX_SAFE_INTEGER ? 'at least ' : '');

function verdict(name: string, breaches: Exploration['breaches']): string {
  return breaches.some(({ invariant }) => invariant === name) ? 'broken ' : 'holds  ';
}

function numbers({ depth, engine, exact, ...rounded }: Exploration): string {
  const { states, transitions, refusals } = exact ?? rounded;
  const farthest = depth === undefined ? '' : `, depth ${depth}`;
  return `${states} states, ${transitions} transitions, ${refusals} refusals${farthest}, by ${engine}`;
}

function summary(recorded: readonly Told[]): string {
  const latent = recorded.filter((one) => one.class === 'latent').length;
  return `${recorded.length} recorded${latent === 0 ? '' : ` (${latent} latent)`}`;
}

function head({ class: cls, operation, left, right }: Told): string {
  return `${cls}  ${operation}: ${left} | ${right}`;
}

function body({ rules, steps, class: cls, consequence }: Told): readonly string[] {
  const seen =
    cls !== 'latent'
      ? []
      : consequence === undefined
        ? ['    nobody can see it within the bound']
        : [`    seen after ${consequence.map(describeOperation).join('; ')}`];
  return [`    ${rules.left ?? '-'} | ${rules.right ?? '-'}`, ...stepLines(steps), ...seen];
}

function stepLines(steps: readonly Operation[]): readonly string[] {
  return steps.map((step, at) => `    ${at + 1}. ${describeOperation(step)}`);
}
