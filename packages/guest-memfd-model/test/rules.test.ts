import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runAll } from './case.js';
import { groups } from './cases/index.js';

interface RuleFile {
  readonly rules: readonly { readonly id: string; readonly invariant?: unknown }[];
}

const source = new URL('../src/', import.meta.url);
const { rules } = JSON.parse(
  readFileSync(new URL('../../spec/data/rules/gmem.json', import.meta.url), 'utf8'),
) as RuleFile;

describe('the rules of guest_memfd', () => {
  it('are the ones that the code names', () => {
    const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.startsWith('uapi'))
      .map((name) => readFileSync(new URL(name, source), 'utf8'))
      .join('\n');
    const named = new Set(code.match(/(?<=')GMEM-[A-Z0-9]{2,8}-\d{3}(?=')/g));
    expect([...named].toSorted()).toEqual(rules.map(({ id }) => id).toSorted());
  });

  it('each decide some case, the invariants apart', () => {
    const decided = new Set(
      groups.flatMap(([, cases]) =>
        cases.flatMap((one) => {
          const operations = [...(one.given ?? []), ...one.steps.map(([operation]) => operation)];
          return runAll(one, operations).map(({ outcome }) => outcome.rule);
        }),
      ),
    );
    expect(rules.filter(({ id, invariant }) => !invariant && !decided.has(id)).map(({ id }) => id)).toEqual([]);
  });
});
