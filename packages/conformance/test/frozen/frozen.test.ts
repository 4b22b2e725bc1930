import { type FrozenSet, type OperationStep, requirements, type Scenario } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import { packageVersion, shippedFrozen } from '../../src/files/package-root.js';
import { type Corpus, freeze } from '../../src/frozen/freeze.js';
import { scenarioHash } from '../../src/frozen/hash.js';
import { frozenCorpus, frozenVersions, loadFrozen } from '../../src/frozen/load-frozen.js';
import { frozenProblems } from '../../src/frozen/problems.js';
import { loadCorpus, loadLedger, runCorpus, shippedCorpus, shippedLedger, stableJson } from '../../src/index.js';
import { guestmem } from '../support/command.js';
import { signalEntry } from '../support/ledger.js';
import { read, scenario } from '../support/scenarios.js';
import { scripted } from '../support/scripted.js';
import { directoryWith } from '../support/temporary.js';

const corpus = (...scenarios: readonly Scenario[]): Corpus => ({ scenarios, ledger: [signalEntry()], requirements });
const first = scenario({ id: 'S900' });
const second = scenario({ id: 'S901', steps: [read({ expect: [{ decision: 'allow' }] })] });
const set = freeze('0.1.0', corpus(first, second));
const directoryOf = (...sets: readonly FrozenSet[]): string =>
  directoryWith(Object.fromEntries(sets.map((one) => [`${one.specVersion}.json`, stableJson(one)])));

describe('the hash of a scenario', () => {
  const race = (parts: Partial<OperationStep> = {}) =>
    scenario({ steps: [{ race: [[{ do: { op: 'user.close' }, ...parts }], [{ do: { op: 'user.exit' } }]] }] });

  it.each([
    ['a title', scenario({ title: 'Another title' })],
    ['a question', scenario({ question: 'Another question?' })],
    ['a reason', scenario({ why: 'Because of something else.' })],
    ['a source', scenario({ sources: [{ kind: 'inference', ref: 'another' }], confidence: 'code' })],
    ['a note', scenario({ steps: [read({ note: 'Read this.' }), read()] })],
    ['the order of keys', { ...scenario(), world: Object.fromEntries(Object.entries(scenario().world).reverse()) }],
  ])('does not depend on %s', (_, other) => {
    expect(scenarioHash(other as Scenario)).toBe(scenarioHash(scenario()));
  });

  it('does not depend on a note within a race', () => {
    expect(scenarioHash(race({ note: 'Read this.' }))).toBe(scenarioHash(race()));
  });

  it.each([
    ['the world', scenario({ world: { pages: 3 } })],
    ['the setting', scenario({ setting: ['iommu:pv'] })],
    ['a step', scenario({ steps: [read()] })],
    ['an expectation', scenario({ steps: [read({ expect: [{ decision: 'allow' }] }), read()] })],
    ['the order of steps', scenario({ steps: [{ do: { op: 'user.close' } }, read()] })],
    ['the verdict', scenario({ verdict: 'differs-code' })],
  ])('depends on %s', (_, other) => {
    expect(scenarioHash(other)).not.toBe(scenarioHash(scenario()));
  });
});

describe('a frozen version', () => {
  it('is the same file whatever was added since', () => {
    const later = corpus(first, second, scenario({ id: 'S902' }));
    expect(frozenCorpus(set, later).scenarios.map(({ id }) => id)).toEqual(['S900', 'S901']);
    expect(freeze('0.1.0', later)).not.toEqual(set);
  });

  it('runs its scenarios and no other', async () => {
    const chosen = frozenCorpus(set, corpus(first, second, scenario({ id: 'S902' })));
    const { scenarios } = await runCorpus(chosen.scenarios, { left: scripted, right: scripted });
    expect(scenarios.map((one) => [one.scenario.id, one.problems])).toEqual([
      ['S900', []],
      ['S901', []],
    ]);
  });

  it.each([
    ['a scenario that changed', corpus(first, scenario({ id: 'S901' })), 'changed: S901.'],
    ['a scenario that is gone', corpus(first), 'removed: S901.'],
    ['one changed and one gone', corpus(scenario({ verdict: 'latent' })), 'changed: S900; removed: S901.'],
    ['a ledger entry that is gone', { ...corpus(first, second), ledger: [] }, 'removed: L001.'],
  ])('cannot be had with %s', (_, given, message) => {
    const text = `the corpus is no longer that of 0.1.0: ${message} A changed scenario gets a new id`;
    expect(() => frozenCorpus(set, given)).toThrow(text);
  });

  it('is read from its file', () => {
    expect(loadFrozen('0.1.0', directoryOf(set))).toEqual(set);
    expect(frozenVersions(directoryOf(set, freeze('0.10.0', corpus(first)), freeze('0.2.0', corpus(first))))).toEqual([
      '0.1.0',
      '0.2.0',
      '0.10.0',
    ]);
  });

  it.each([
    ['a hash that was put right by hand', { ...set, scenarios: set.scenarios.slice(1) }, /digest of something else/],
    ['another name', { ...set, specVersion: '0.2.0' }, /found "0\.2\.0"; expected 0\.1\.0, as the file is named/],
    ['a key too many', { ...set, notes: [] }, /found unknown key "notes"/],
  ])('is refused with %s', (_, broken, message) => {
    expect(() => loadFrozen('0.1.0', directoryWith({ '0.1.0.json': stableJson(broken) }))).toThrow(message);
  });
});

describe('the gate', () => {
  const now = corpus(first, second, scenario({ id: 'S902' }));
  const current = freeze('0.2.0', now);

  it('lets scenarios be added, and the version in development lag behind', () => {
    expect(
      frozenProblems(directoryOf(set, current), '0.2.0', corpus(...now.scenarios, scenario({ id: 'S903' }))),
    ).toEqual([]);
    expect(frozenProblems(directoryOf(set, current), '0.2.0', corpus(first, second))).toEqual([]);
  });

  it.each([
    [
      'an earlier version whose scenario changed',
      [set, current],
      corpus(scenario({ steps: [read()] }), second),
      'changed: S900',
    ],
    [
      'an earlier version whose file changed',
      [{ ...set, requirements: [] }, current],
      now,
      'nobody changed since it was frozen',
    ],
    [
      'the file of the version in development changed by hand',
      [set, { ...current, ledger: [] }],
      now,
      'nobody changed',
    ],
    ['no file of the version in development', [set], now, 'version 0.2.0 is not frozen: run npm run freeze'],
  ])('is red for %s', (_, sets, given, message) => {
    expect(frozenProblems(directoryOf(...sets), '0.2.0', given)).toEqual([expect.stringContaining(message)]);
  });

  it('is green for what ships', () => {
    const scenarios = loadCorpus(shippedCorpus());
    const shipped = { scenarios, ledger: loadLedger(shippedLedger(), scenarios), requirements };
    expect(frozenProblems(shippedFrozen(), packageVersion(), shipped)).toEqual([]);
  });
});

describe('guestmem run --frozen', () => {
  it('says which scenarios of the version are gone', async () => {
    const directory = directoryWith({ 'S900.yaml': stableJson(first) });
    expect(await guestmem('run', '--frozen', packageVersion(), '--corpus', directory)).toMatchObject({
      code: 2,
      error: expect.stringMatching(/^guestmem: the corpus is no longer that of \d+\.\d+\.\d+: removed: S001 /),
    });
  });

  it.each([
    [['--frozen', '0.1'], 'found version "0.1"; expected one of 0.1.0'],
    [['--frozen', '../0.1.0'], 'found version "../0.1.0"'],
    [['--frozen', '0.1.0', '--id', 'S001'], 'found --frozen with --id S001; expected the version as it was recorded'],
    [['--frozen', '0.1.0', '--pair', 'intended'], 'found --frozen with --pair intended'],
    [['--frozen', '0.1.0', '--profile', 'iommu:pv'], 'found --frozen with --profile iommu:pv'],
    [['--frozen', '0.1.0', '--all-profiles'], 'found --frozen with --all-profiles'],
  ])('with %o is bad input', async (words, message) => {
    expect(await guestmem('run', ...words)).toMatchObject({ code: 2, error: expect.stringContaining(message) });
  });

  it('is validated as a file of its own kind', async () => {
    const file = `${directoryOf(set)}/0.1.0.json`;
    expect(await guestmem('validate', file)).toMatchObject({
      code: 0,
      out: expect.stringContaining('0.1.0.json  frozen'),
    });
  });
});
