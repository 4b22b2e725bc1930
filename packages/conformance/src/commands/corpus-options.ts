import type { LedgerEntry, Scenario } from '@guestmem/spec';
import { loadCorpus } from '../corpus/load-corpus.js';
import { didYouMean } from '../files/nearest.js';
import { shippedCorpus, shippedLedger } from '../files/package-root.js';
import { oneOf, quote } from '../files/quote.js';
import { GuestmemError } from '../guestmem-error.js';
import { loadLedger } from '../ledger/load-ledger.js';
import { once } from '../once.js';
import { type Between, namedPair, parseBetween, requireRunnable } from '../settings/between.js';

/** The options that say which scenarios and which ledger. */
export interface CorpusOptions {
  readonly corpus?: string;
  readonly ledger?: string;
  readonly profile?: readonly string[];
  /** Two selectors with a comma between them. */
  readonly between?: string;
  /** The name of two. */
  readonly pair?: string;
}

export interface Loaded {
  readonly scenarios: readonly Scenario[];
  readonly ledger: readonly LedgerEntry[];
}

/** What ships does not change while we run. */
const shipped = once(() => loadCorpus(shippedCorpus()));

/** The scenarios of a directory, or those that ship with the package. */
export function corpusFor(directory: string | undefined): readonly Scenario[] {
  return directory === undefined ? shipped() : loadCorpus(directory);
}

/** Loads the corpus and the ledger that the options name, or those that ship with the package. */
export function loadFor({ corpus, ledger }: CorpusOptions): Loaded {
  const scenarios = corpusFor(corpus);
  // A corpus of one's own has nothing to do with the shipped ledger.
  const directory = ledger ?? (corpus === undefined ? shippedLedger() : undefined);
  return { scenarios, ledger: directory === undefined ? [] : loadLedger(directory, scenarios) };
}

/** The two that the options choose in place of what the scenarios name. */
export function betweenOf({ between, pair }: CorpusOptions): Between | undefined {
  if (between !== undefined && pair !== undefined) {
    throw new GuestmemError('bad-usage', 'found both --between and --pair; expected one of them');
  }
  if (between !== undefined) return requireRunnable(parseBetween(between));
  return pair === undefined ? undefined : requireRunnable(namedPair(pair));
}

/** The same options as words on a command line. */
export function optionWords({ corpus, ledger, profile = [], between, pair }: CorpusOptions): readonly string[] {
  return [
    ...(corpus === undefined ? [] : ['--corpus', corpus]),
    ...(ledger === undefined ? [] : ['--ledger', ledger]),
    ...profile.flatMap((selector) => ['--profile', selector]),
    ...(between === undefined ? [] : ['--between', between]),
    ...(pair === undefined ? [] : ['--pair', pair]),
  ];
}

/** The scenario of that id. */
export function requireScenario(scenarios: readonly Scenario[], id: string): Scenario {
  const found = scenarios.find((scenario) => scenario.id === id);
  if (found !== undefined) return found;
  const ids = scenarios.map((scenario) => scenario.id);
  const hint = didYouMean(id, ids);
  const tail = hint === undefined ? '' : `; ${hint}`;
  throw new GuestmemError('unknown-name', `found unknown scenario ${quote(id)}; expected ${oneOf(ids)}${tail}`, {
    hint,
  });
}
