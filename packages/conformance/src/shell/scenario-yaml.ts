import type { Scenario } from '@guestmem/spec';
import { stringify } from 'yaml';

/** A scenario as the corpus writes them: prose a key a line, a step with each answer on a line of its own. */
export function scenarioYaml({ world, setting, sources, steps, ...prose }: Scenario): string {
  return [
    ...Object.entries(prose).map(([key, value]) => `${key}: ${flow(value)}`),
    `sources: ${flow(sources)}`,
    `setting: ${flow(setting)}`,
    `world: ${flow(world)}`,
    'steps:',
    ...steps.flatMap(({ do: operation, expect = [] }) => [
      `  - do: ${flow(operation)}`,
      '    expect:',
      ...expect.map((one) => `      - ${flow(one)}`),
    ]),
    '',
  ].join('\n');
}

/** A value on one line, as YAML has it. */
export function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return scalar(value);
  const members = Object.entries(value).map(([key, member]) => `${key}: ${flow(member)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

/** What is no plain word goes into quotes: within braces a comma ends a value. */
function scalar(value: unknown): string {
  if (typeof value === 'string' && !/^[\w.:+-]+$/.test(value)) return JSON.stringify(value);
  return stringify(value, { version: '1.2', schema: 'core' }).trim();
}
