import type { ShmemGupSettings } from '@guestmem/spec';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Counters, noReferences } from '../src/counters.js';
import { reexc, takeExclusive } from '../src/exclusive.js';
import { reexcAsPosted, takeExclusiveAsPosted } from '../src/exclusive-as-posted.js';
import { type Folio, forkMustCopy, hasUnexpectedReferences, maybeDmaPinned } from '../src/folio.js';
import { representative, thresholdClass } from '../src/index.js';
import { takePin } from '../src/pin.js';
import { settingsOf } from './world.js';

const settings = settingsOf().backing as ShmemGupSettings;

/** Counts with many of them near a threshold, where a class could be wrong. */
const count = fc.oneof(
  fc.integer({ min: 0, max: 3 }),
  fc.integer({ min: 1018, max: 1030 }),
  fc.integer({ min: 2040, max: 2056 }),
  fc.integer({ min: 0, max: 5000 }),
);
const anyFolio: fc.Arbitrary<Folio> = fc
  .record({
    pins: fc.nat({ max: 4 }),
    exclusive: fc.boolean(),
    gets: count,
    speculative: fc.nat({ max: 2 }),
    lruBatch: fc.boolean(),
    stray: fc.nat({ max: 2 }),
    anonExclusive: fc.boolean(),
    mapped: count,
    large: fc.boolean(),
    anon: fc.boolean(),
  })
  .map(({ mapped, large, anon, ...counts }) => ({
    counters: { ...noReferences, ...counts },
    mapped,
    large,
    anon,
  }));

type Decision = (folio: Folio, settings: ShmemGupSettings) => unknown;

const told = (counted: object): unknown =>
  'refused' in counted ? counted.refused : (counted as { readonly rule: string }).rule;

const decisions: Readonly<Record<string, Decision>> = {
  pin: (folio) => told(takePin(folio, 'kernel')),
  'exclusive pin': (folio, under) => told(takeExclusive(folio, 'kernel', under, 'slow')),
  'exclusive pin as posted, slow': (folio, under) => told(takeExclusiveAsPosted(folio, 'kernel', under, 'slow')),
  'exclusive pin as posted, fast': (folio, under) => told(takeExclusiveAsPosted(folio, 'kernel', under, 'fast')),
  're-pin': (folio, under) => told(reexc(folio, under)),
  're-pin as posted': (folio, under) => told(reexcAsPosted(folio, under)),
  fork: (folio, { pinCount }) => forkMustCopy(folio, pinCount),
  'maybe pinned': (folio, { pinCount }) => maybeDmaPinned(folio, pinCount),
  'migration and reclaim': (folio) => hasUnexpectedReferences(folio),
};

describe('the class of a folio', () => {
  for (const [name, decide] of Object.entries(decisions)) {
    it.each(['biased', 'exact'] as const)(`decides as the folio does: ${name}, %s counts`, (pinCount) => {
      const under: ShmemGupSettings = { ...settings, pinCount };
      fc.assert(
        fc.property(anyFolio, (folio) => {
          expect(decide(representative(folio), under)).toEqual(decide(folio, under));
        }),
        {
          numRuns: 400,
          seed: 20240618,
        },
      );
    });
  }

  it('is the class of its representative', () => {
    fc.assert(
      fc.property(anyFolio, (folio) => {
        expect(thresholdClass(representative(folio))).toEqual(thresholdClass(folio));
      }),
      { numRuns: 1000, seed: 20240618 },
    );
  });

  it('tells the brink from what lies below it: there fork copies, one reference before it shares', () => {
    const mapped = (references: number): Folio => ({
      counters: noReferences,
      mapped: references,
      large: false,
      anon: true,
    });
    expect([1022, 1023, 1024, 2048].map((references) => thresholdClass(mapped(references)).looksLike)).toEqual([
      'none',
      'brink',
      'one',
      'more',
    ]);
    expect([1022, 1023].map((references) => forkMustCopy(mapped(references), 'biased'))).toEqual([false, true]);
  });
});

// The same with a threshold of 4, where every state within the bounds can be visited.
const bias = 4;
const bounds = { mapped: 9, gets: 9, pins: 3 };

interface Counts {
  readonly mapped: number;
  readonly gets: number;
  readonly pins: number;
}

type Step = 'take' | 'drop' | 'pin' | 'unpin';

const upTo = (most: number): number[] => Array.from({ length: most + 1 }, (_, value) => value);
const states: readonly Counts[] = upTo(bounds.mapped).flatMap((mapped) =>
  upTo(bounds.gets).flatMap((gets) => upTo(bounds.pins).map((pins) => ({ mapped, gets, pins }))),
);

/** Every step from one state: get and map take, put and unmap drop, any number at once. */
function stepsFrom(from: Counts): (readonly [Step, Counts])[] {
  return [
    ...upTo(bounds.gets).map((gets): readonly [Step, Counts] => [
      gets < from.gets ? 'drop' : 'take',
      { ...from, gets },
    ]),
    ...upTo(bounds.mapped).map((mapped): readonly [Step, Counts] => [
      mapped < from.mapped ? 'drop' : 'take',
      { ...from, mapped },
    ]),
    ...upTo(bounds.pins).map((pins): readonly [Step, Counts] => [
      pins < from.pins ? 'unpin' : 'pin',
      { ...from, pins },
    ]),
  ];
}

type ClassOf = (counts: Counts) => string;

const byThreshold: ClassOf = ({ mapped, gets, pins }) => {
  const counters: Counters = { ...noReferences, gets, pins };
  return JSON.stringify(thresholdClass({ counters, mapped, large: false, anon: false }, bias));
};

/** The classes that have members which cannot become what other members can; steps within a class are free. */
function unlikeMembers(classOf: ClassOf): string[] {
  const name = new Map(states.map((one) => [JSON.stringify(one), classOf(one)]));
  const nameOf = (one: Counts): string => name.get(JSON.stringify(one)) ?? '';
  const waysOut = (start: Counts): string => {
    const reached = new Map([[JSON.stringify(start), start]]);
    const ways = new Set<string>();
    for (const one of reached.values()) {
      for (const [step, after] of stepsFrom(one)) {
        if (nameOf(after) === nameOf(start)) reached.set(JSON.stringify(after), after);
        else ways.add(`${step} to ${nameOf(after)}`);
      }
    }
    return [...ways].sort().join('\n');
  };
  const ways = new Map<string, Set<string>>();
  for (const one of states) ways.set(nameOf(one), (ways.get(nameOf(one)) ?? new Set()).add(waysOut(one)));
  return [...ways].filter(([, { size }]) => size > 1).map(([one]) => one);
}

describe('one step after another', () => {
  it('leads from every folio of a class to the same classes', () => {
    expect(unlikeMembers(byThreshold)).toEqual([]);
  });

  it('does not for classes that take references for pins', () => {
    const byApparentPins: ClassOf = ({ mapped, gets, pins }) => `${pins + Math.floor((mapped + gets) / bias)}`;
    expect(unlikeMembers(byApparentPins)).not.toEqual([]);
  });
});
