import type { Requirement } from '@guestmem/spec';
import { sourceLine } from '../text/source-lines.js';
import { wrap } from '../text/wrap.js';
import { page, pageWidth, prose, section } from './section.js';

/** A point of the debate: who made it, what each design is said to answer, and which steps decide it. */
export function showRequirement({
  id,
  kind,
  title,
  statement,
  runnable,
  raisedBy,
  answers,
  scenarios,
  deciders = [],
  undecided = [],
}: Requirement): string {
  const opinion = runnable ? '' : ' No run can decide it.';
  return page([
    wrap(`${id}  ${kind}: ${title}`, pageWidth),
    wrap(`${statement}${opinion}`, pageWidth),
    section(
      'Raised by',
      raisedBy.flatMap(({ who, source }) => prose(`${who}: ${sourceLine(source)}`)),
    ),
    ...answers.map(({ design, answer, source = [] }) =>
      section(`Answer of ${design}`, [...prose(answer), ...source.flatMap((one) => prose(sourceLine(one)))]),
    ),
    section(
      'Decided by',
      deciders.flatMap((one) =>
        prose(`${one.scenario}#${one.step}  ${one.claim}${one.for === 'both' ? '' : ` (${one.for})`}`),
      ),
    ),
    section(
      'Not decided',
      undecided.flatMap((one) => prose(one.for === 'both' ? one.why : `${one.for}: ${one.why}`)),
    ),
    section('Scenarios that bear on it', scenarios.length === 0 ? [] : prose(scenarios.join(' '))),
  ]);
}
