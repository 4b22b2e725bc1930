import { describe, expect, it } from 'vitest';
import { loadRecords } from '../../src/profiles/load-records.js';
import { formatRecord } from '../../src/profiles/propose.js';
import { variationsOf } from '../../src/profiles/variations.js';
import { read, scenario } from '../support/scenarios.js';
import { directoryWith } from '../support/temporary.js';
import { record } from '../support/variations.js';

const corpus = [scenario(), scenario({ id: 'S901', steps: [read()] })];
const load = (text: string) => loadRecords(directoryWith({ 'a.yaml': text }), corpus);

const text = ({ selectors = '[guest-memfd:6.18]', answers = '[]', verdicts = '[]' }): string =>
  `with: ${selectors}\nanswers: ${answers}\nverdicts: ${verdicts}\n`;
const answer = (parts: string): string => text({ answers: `[{ decision: allow, rule: SHM-PIN-001, ${parts} }]` });
const platform = '[hypervisor:pkvm-2026]';

describe('a record', () => {
  it('is read back as it was written', () => {
    const written = record({
      with: ['hypervisor:pkvm-2026'],
      answers: [
        {
          at: 'S900#1',
          for: 'shmem-gup',
          decision: 'allow',
          data: 'A',
          codes: { user: 'EIO', kernel: 'EBUSY' },
          calls: [],
          effects: ['zero', 'tlb-sync'],
          rule: 'SHM-PIN-001',
        },
        { at: 'S901#1', decision: 'not-run', count: 0, rule: 'CPU-ACTOR-001' },
      ],
      verdicts: [{ scenario: 'S901', verdict: 'latent' }],
    });
    const file = formatRecord(written);
    expect(load(file).all).toEqual([written]);
    expect(file.split('\n').filter((line) => line.startsWith('  - '))).toHaveLength(3);
  });

  it.each([
    ['not one of a profile', text({ selectors: '[iommu:pvv]' }), 'found "iommu:pvv"; expected a runnable profile'],
    ['of switches', text({ selectors: '[shmem-gup+sharedPin=drop]' }), 'expected a runnable profile'],
    ['of nothing', text({ selectors: '[]' }), 'found 0 entries; expected at least 1'],
    ['of an unknown scenario', answer('at: S902#1'), 'a.yaml:2:53: found unknown scenario "S902"'],
    ['of an unknown step', answer('at: S901#2'), 'found unknown step S901#2; expected a step of it: one of S901#1'],
    ['of the start', answer('at: S901#0'), 'found unknown step S901#0'],
    ['of the other side', answer('at: S901#1, for: shmem-gup'), 'found shmem-gup; expected a side'],
    ['of a verdict without two sides', text({ verdicts: '[{ scenario: S900, verdict: latent }]' }), 'found a verdict;'],
    [
      'of an answer of two backings',
      text({
        selectors: '[guest-memfd:6.18, shmem-gup:longterm-2026]',
        answers: '[{ at: S900#1, decision: allow, rule: SHM-PIN-001 }]',
      }),
      'found an answer; expected none: each side is recorded with its own profile',
    ],
    [
      'of an unknown rule',
      text({ answers: '[{ at: S900#1, decision: allow, rule: SHM-PIN-999 }]' }),
      'found unknown rule "SHM-PIN-999"',
    ],
    [
      'of the same answer twice',
      text({ answers: `[${'{ at: S900#1, decision: allow, rule: SHM-PIN-001 },'.repeat(2)}]` }),
      'found the same answer at S900#1 twice',
    ],
    [
      'of the verdict that the scenario has',
      text({ selectors: platform, verdicts: '[{ scenario: S900, verdict: identical }]' }),
      'found the verdict that S900 has',
    ],
    [
      'of two verdicts',
      text({ selectors: platform, verdicts: `[${'{ scenario: S900, verdict: latent },'.repeat(2)}]` }),
      'found a second verdict of S900',
    ],
    [
      'of a verdict of an unknown scenario',
      text({ selectors: platform, verdicts: '[{ scenario: S999, verdict: latent }]' }),
      'found unknown scenario "S999"',
    ],
  ])('%s is refused, with its place', (_, file, message) => {
    expect(() => load(file)).toThrow(message);
    expect(() => load(file)).toThrow(/a\.yaml:\d+:\d+: /);
  });

  it('of a profile that does not run is refused', () => {
    const directory = directoryWith({ 'a.yaml': text({}) });
    const others = variationsOf().filter(({ selectors }) => selectors.join() !== 'guest-memfd:6.18');
    expect(() => loadRecords(directory, corpus, others)).toThrow(
      'found "guest-memfd:6.18"; expected a runnable profile',
    );
  });

  it('stands alone for its profiles, in whatever order they are named', () => {
    const first = text({ selectors: '[guest-memfd:6.18, shmem-gup:longterm-2026]' });
    const second = text({ selectors: '[shmem-gup:longterm-2026, guest-memfd:6.18]' });
    const directory = directoryWith({ 'a.yaml': first, 'b.yaml': second });
    expect(() => loadRecords(directory, corpus)).toThrow(
      /b\.yaml:1:7: found a second record of .*a\.yaml is the first/,
    );
  });

  it('is found by what it is about', () => {
    const records = loadRecords(directoryWith({ 'a.yaml': answer('at: S901#1') }), corpus);
    const [one, other] = ['guest-memfd.6.18', 'guest-memfd.in-place'].map((name) =>
      variationsOf().find((variation) => variation.name === name),
    );
    if (one === undefined || other === undefined) throw new Error('both are profiles');
    expect(records.answers(one, 'guest-memfd', 'S901#1')).toHaveLength(1);
    expect(records.answers(one, 'guest-memfd', 'S900#1')).toEqual([]);
    expect(records.answers(other, 'guest-memfd', 'S901#1')).toEqual([]);
  });
});
