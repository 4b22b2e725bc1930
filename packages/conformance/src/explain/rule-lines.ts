import { type Rule, rules } from '@guestmem/spec';
import { sourceLine } from '../text/source-lines.js';
import { indented } from '../text/wrap.js';

/** The rule that decided at one side, in full and with its sources. */
export function ruleLines(name: string, id: string | undefined, width: number): readonly string[] {
  const rule: Rule | undefined = rules.find((one) => one.id === id);
  if (id === undefined) return [];
  if (rule === undefined) return [`  ${name} decides by ${id}`];
  return [
    ...indented(`${name} decides by ${id} (${rule.level}, ${rule.confidence}): ${rule.sentence}`, 2, width),
    ...rule.sources.flatMap((source) => indented(sourceLine(source), 4, width)),
  ];
}
