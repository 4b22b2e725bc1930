import type { Requirement, WhyNotColumn } from '@guestmem/spec';
import { indented, wrap } from '../text/wrap.js';
import { failureText } from './words.js';

const width = 100;

/** What fails of a requirement in each column, and which switch would mend it. */
export function whyNotText({ id, title }: Requirement, results: readonly WhyNotColumn[]): string {
  return [...wrap(`${id}  ${title}`, width), ...results.flatMap((one) => ['', ...columnLines(one)]), ''].join('\n');
}

function columnLines({ selector, failing, flips, tried, untried }: WhyNotColumn): readonly string[] {
  if (failing.length === 0) return [`${selector}: nothing that was run fails`];
  return [
    `${selector}: fails at`,
    ...failing.flatMap((one) => indented(failureText(one), 2, width)),
    ...(flips.length === 0 ? [`No switch mends it: ${tried} other values were tried, one at a time.`] : []),
    ...flips.flatMap(({ name, value, mends, breaks }) => [
      `With ${name}=${value}`,
      ...mends.flatMap(({ step, claim, outcome }) => indented(`mends   ${step}  ${claim}: ${outcome}`, 2, width)),
      ...breaks.flatMap(({ step, claim, outcome }) => indented(`breaks  ${step}  ${claim}: ${outcome}`, 2, width)),
    ]),
    ...untried.map((one) => `Not written yet: ${one}`),
  ];
}
