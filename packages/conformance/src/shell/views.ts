import type { Observation, Ownership, Probe } from '@guestmem/spec';
import type { Comparison } from '../compare/compare.js';
import type { Colors } from '../report/colors.js';
import { type RunStep, sideNames } from '../run/lock-step.js';
import { sideNamesOf } from '../settings/side-names.js';
import { columns } from '../text/columns.js';
import type { Session } from './session.js';

/** Marker, page, who looks, left, right: 1 + 4 + 21 + 33 + 33 and four gaps of two. */
const widths = [1, 4, 21, 33, 33] as const;

/** One line of the table: what one party sees at a page, or what one owner holds of it. */
interface View {
  readonly name: string;
  /** As the comparison names what it is about. */
  readonly subjects: readonly string[];
  readonly text: string;
}

/** Every page as every party would see it, and who holds it, at both sides; `*` where they differ. */
export function viewsText({ run, configuration }: Session, colors: Colors): string {
  const now = run.steps.at(-1);
  if (now === undefined) return '';
  const names = sideNamesOf(configuration);
  const pages = [...new Set(now.left.observation.ownership.map(({ page }) => page))];
  return [
    ...columns(['', 'page', '', names.left, names.right], widths),
    ...columns(
      widths.map((width) => '-'.repeat(width)),
      widths,
    ),
    ...pages.flatMap((page) => pageLines(page, now, colors)),
    ...(now.comparison.statesAgree ? [] : ['* the designs differ here']),
    '',
  ].join('\n');
}

function pageLines(page: number, now: RunStep, colors: Colors): readonly string[] {
  const [left = [], right = []] = sideNames.map((side) => viewsAt(page, now[side].observation));
  const names = [...new Set([...left, ...right].map(({ name }) => name))];
  const named = (views: readonly View[], name: string): View | undefined => views.find((one) => one.name === name);
  return names.flatMap((name, index) => {
    const [one, other] = [named(left, name), named(right, name)];
    const differs = isDifferent(page, [...(one?.subjects ?? []), ...(other?.subjects ?? [])], now.comparison);
    const first = index === 0 ? String(page) : '';
    const cells = [differs ? '*' : '', first, name, one?.text ?? 'unknown', other?.text ?? 'unknown'];
    return columns(cells, widths).map(differs ? colors.yellow : (line) => line);
  });
}

function isDifferent(page: number, subjects: readonly string[], { differences }: Comparison): boolean {
  return differences.some((one) => one.of !== 'outcome' && one.page === page && subjects.includes(one.subject));
}

function viewsAt(page: number, { probes, ownership }: Observation): readonly View[] {
  const here = probes.filter((probe) => probe.page === page);
  const parties = [...new Set(here.map(({ party }) => party))];
  return [
    ...parties.map((party) =>
      partyView(
        party,
        here.filter((probe) => probe.party === party),
      ),
    ),
    ...ownership.filter((one) => one.page === page).flatMap(ownershipViews),
  ];
}

const seen = ({ decision, data }: Probe): string => (data === undefined ? decision : `${decision} ${data}`);

/** Reads and writes are mostly decided alike; then one of them says it. */
function partyView(party: string, probes: readonly Probe[]): View {
  const read = probes.find(({ access }) => access === 'read');
  const write = probes.find(({ access }) => access === 'write');
  const isAlike = read !== undefined && write !== undefined && read.decision === write.decision;
  const parts = [read && `read ${seen(read)}`, write && `write ${seen(write)}`].filter((part) => part !== undefined);
  return {
    name: `${party} sees`,
    subjects: probes.map(({ access }) => `${party} ${access}`),
    text: isAlike ? seen(read) : parts.join(', '),
  };
}

function ownershipViews({ host, hyp, guests, domains }: Ownership): readonly View[] {
  const view = (subject: string, text: string): View => ({ name: `${subject} holds`, subjects: [subject], text });
  return [
    view('host', host),
    ...(hyp === 'nopage' ? [] : [view('hyp', hyp)]),
    ...guests.map(({ vm, state }) => view(`guest${vm}`, state)),
    ...guests
      .filter((one) => one.host !== 'not-applicable' && one.host !== host)
      .map((one) => view(`host behind guest${one.vm}`, one.host)),
    ...domains.map(({ domain, reach }) => ({
      name: `domain${domain} reaches`,
      subjects: [`domain${domain}`],
      text: reach,
    })),
  ];
}
