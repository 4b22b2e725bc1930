import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { repositoryRoot } from '../../run-command.ts';
import type { Mutant } from '../mutant.ts';
import type { Hearing } from './protocol.ts';
import { Workman } from './workman.ts';

const file = 'packages/model/src/iommu/reach.ts';
const text = readFileSync(join(repositoryRoot, file), 'utf8');
const mutant = (from: string, to: string): Mutant => ({
  id: to,
  file,
  line: 1,
  operator: 'drop-guard',
  what: to,
  region: null,
  fault: { kind: 'source', text: text.replace(from, to) },
});
const judge = 'packages/model/test/iommu-events.test.ts';
const hearings: readonly Hearing[] = [{ judge, units: Array.from({ length: 60 }, (_, at) => at), cost: 1 }];
const workman = new Workman(2000);

afterAll(() => workman.close());

describe('a workman', () => {
  it.each([
    ['a fault that a test notices', mutant("return 'memory'", "return 'none'"), { kind: 'killed', by: judge }],
    ['one that nothing notices', mutant('/** Where', '/** Wherever'), { kind: 'survived', heard: 60 }],
    ['one that never ends', mutant('const slot', 'for (;;);\n  const slot'), { kind: 'timed-out', by: judge }],
    [
      'one that ends the process',
      mutant('const slot', 'process.exit();\n  const slot'),
      { kind: 'crashed', by: judge },
    ],
    ['one that is no module', mutant('export function', 'export function (('), { kind: 'killed', by: 'the compiler' }],
    ['another one after those', mutant("return 'none'", "return 'memory'"), { kind: 'killed', by: judge }],
  ])('tells of %s', async (_, one, verdict) => {
    expect(await workman.judge(one, hearings)).toMatchObject(verdict);
  });
});
