import type { Operation, Source } from '@guestmem/spec';
import { describeOperation } from './describe-operation.js';
import { sourceLine } from './source-lines.js';
import { indented } from './wrap.js';

const width = 100;

/** A row of the specification as indented text: keys, prose wrapped, sources as links. */
export function describeValue(value: unknown): string {
  return `${lines(value, 0).join('\n')}\n`;
}

function lines(value: unknown, indent: number): readonly string[] {
  if (!isMapping(value)) return indented(short(value), indent, width);
  return Object.entries(value).flatMap(([key, member]) => memberLines(key, member, indent));
}

function memberLines(key: string, member: unknown, indent: number): readonly string[] {
  const isList = Array.isArray(member);
  if (isList && member.every((one) => !isMapping(one))) {
    return indented(`${key}: ${member.map(short).join(', ') || 'none'}`, indent, width);
  }
  if (isList) {
    const items = member.flatMap((one: unknown) => {
      const [first = '', ...rest] = itemLines(one, indent + 4);
      return [`${' '.repeat(indent + 2)}- ${first.trimStart()}`, ...rest];
    });
    return [`${' '.repeat(indent)}${key}:`, ...items];
  }
  if (isMapping(member)) {
    if (isSource(member)) return indented(`${key}: ${sourceLine(member)}`, indent, width);
    if (isOperation(member)) return indented(`${key}: ${describeOperation(member)}`, indent, width);
    return [`${' '.repeat(indent)}${key}:`, ...lines(member, indent + 2)];
  }
  return indented(`${key}: ${short(member)}`, indent, width);
}

/** Small things fit on one line. */
function itemLines(item: unknown, indent: number): readonly string[] {
  if (isSource(item)) return indented(sourceLine(item), indent, width);
  const flat = isMapping(item) && Object.values(item).every((member) => !isMapping(member) && !Array.isArray(member));
  if (!flat) return lines(item, indent);
  const text = Object.entries(item)
    .map(([key, member]) => `${key} ${short(member)}`)
    .join(', ');
  return indented(text, indent, width);
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSource(value: unknown): value is Source {
  return isMapping(value) && typeof value['ref'] === 'string' && typeof value['kind'] === 'string';
}

function isOperation(value: unknown): value is Operation {
  return isMapping(value) && typeof value['op'] === 'string';
}

function short(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'none');
}
