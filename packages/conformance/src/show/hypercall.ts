import type { Hypercall } from '@guestmem/spec';
import { wrap } from '../text/wrap.js';
import { checkText, replyText } from './conditions.js';
import { effectText } from './effects.js';
import { entries, numbered, page, pageWidth, prose, section, sourceSection } from './section.js';

const callers: Readonly<Record<Hypercall['caller'], string>> = {
  host: 'called by the host',
  el2: 'called inside EL2',
  guest: 'called by the guest',
  ffa: 'called by the FF-A proxy',
};

const returned: Readonly<Record<Hypercall['returns'], string>> = {
  status: '0 or an error',
  void: 'nothing: a failing check is silent',
  bytes: 'a number of bytes',
  address: 'an address',
  flag: 'a flag',
  handle: 'a handle',
  mask: 'a mask',
};

const zeroed: Readonly<Record<Hypercall['zeroing'], string>> = {
  never: 'The page is never wiped.',
  always: 'The page is wiped.',
  'when-owned': 'The page is wiped where the guest owned it alone; a page that it shared keeps its content.',
  'when-asked': 'The page is wiped where a flag of the call, of its parcel or of the settings asks for it.',
};

/** A call as its row has it: what is checked in which order with which error, and what a success changes. */
export function showHypercall(row: Hypercall): string {
  const id = row.functionId === undefined ? '' : `, ${row.functionId}`;
  const head = `${row.name}  ${callers[row.caller]}, ${row.availability}${id}: ${row.summary}`;
  return page([
    wrap(head, pageWidth),
    section('Arguments, and facts read beside them', entries(row.args.map(({ name, meaning }) => [name, meaning]))),
    section('Checks, in this order', checkLines(row)),
    section('Effects of a success, in this order', numbered(row.effects.map(effectText))),
    delegateLines(row),
    section('Zeroing', prose(zeroed[row.zeroing])),
    section('Returns', prose(returned[row.returns])),
    row.note === undefined ? [] : section('Note', prose(row.note)),
    sourceSection(row.sources, row.confidence),
  ]);
}

function checkLines({ requires, handlerChecks, preconditions }: Hypercall): readonly string[] {
  const needs = requires.map(
    ({ setting, value, error }) =>
      `the setting ${setting} is ${value}, else ${replyText(error)}: there is no such call`,
  );
  const inHandler = handlerChecks.map((check) => checkText(check, 'in the trap handler: '));
  return numbered([...needs, ...inHandler, ...preconditions.map((check) => checkText(check, ''))]);
}

function delegateLines({ delegate }: Hypercall): readonly string[] {
  if (delegate === undefined) return [];
  const { to, errors, otherwise } = delegate;
  const translated = errors.map(({ from, to: reply }) => `${replyText(from)} becomes ${replyText(reply)}`);
  const rest = `every ${errors.length === 0 ? '' : 'other '}error becomes ${replyText(otherwise)}`;
  return section('Then', prose(`${to} decides; ${[...translated, rest].join(', ')}.`));
}
