import type { Bound, LedgerEntry } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import { explore } from '../../src/explore/explore.js';
import { loadBound } from '../../src/explore/load-bound.js';
import { formatEntries } from '../../src/ledger/propose.js';
import { resolveConfiguration } from '../../src/settings/resolve.js';
import { guestmem } from '../support/command.js';
import { ledger, scenarios } from '../support/shipped-run.js';
import { directoryWith } from '../support/temporary.js';

const resolved = resolveConfiguration([]);
if (resolved.kind !== 'runnable') throw new Error('no model runs what scenarios name by default');
const { configuration } = resolved;

/** What a search within a bound says of a ledger. */
const searched = async (bound: Bound, accepted: readonly LedgerEntry[]) => {
  const { exploration } = await explore({ bound, configuration, scenarios, ledger: accepted, realign: false });
  const { ending, divergences, goals, stale, breaches } = exploration;
  return {
    ending,
    unexpected: divergences.filter(({ entry }) => entry === undefined).map(({ operation }) => operation),
    missed: goals.filter(({ isReached }) => !isReached).map(({ name }) => name),
    stale,
    breaches: breaches.map(({ text }) => text),
  };
};

const clean = { ending: 'complete', unexpected: [], missed: [], stale: [], breaches: [] };

const entryOf = (id: string): LedgerEntry => {
  const found = ledger.find((entry) => entry.id === id);
  if (found === undefined) throw new Error(`no entry ${id}`);
  return found;
};

/** A difference that the models do not have, said to be seen where the search comes by. */
const impossible: LedgerEntry = { ...entryOf('L705'), id: 'L999', left: 'allow' };

describe('a search of everything within the bound', { timeout: 60_000 }, () => {
  it.each(['tiny', 'small', 'default'])('%s finds what the ledger has, and nothing else', async (name) => {
    expect(await searched(loadBound(name), ledger)).toMatchObject(clean);
  });

  it('knows the classes of each page where an operation parts at two in different ways', async () => {
    expect(await searched(loadBound('default', 2), ledger)).toMatchObject(clean);
  });

  it('broad ends with every goal reached, whatever the ledger lacks', async () => {
    const { unexpected, ...others } = await searched(loadBound('broad'), ledger);
    expect({ ...others, unexpected: [] }).toEqual(clean);
    expect(unexpected).toContain('vfio.mapFile');
  });

  it('finds a class unexpected that the ledger has lost', async () => {
    const without = ledger.filter(({ id }) => id !== 'L705');
    expect(await searched(loadBound('tiny'), without)).toMatchObject({ ...clean, unexpected: ['guest.write'] });
  });

  it('finds an entry stale that cannot happen', async () => {
    expect(await searched(loadBound('small'), [...ledger, impossible])).toMatchObject({ ...clean, stale: ['L999'] });
  });

  it('says nothing of an entry whose scenario does what the bound lacks', async () => {
    expect(await searched(loadBound('tiny'), [...ledger, impossible])).toMatchObject(clean);
  });

  it('misses a goal that nothing leads to', async () => {
    const goal = { name: 'the guest has lost its page by force', path: 'guests.*.kind', is: 'poison' };
    const bound = loadBound('tiny');
    const found = await searched({ ...bound, goals: [...bound.goals, goal] }, ledger);
    expect(found).toMatchObject({ ...clean, missed: [goal.name] });
  });

  it('ends with 1 where a class is unexpected or an entry stale, and with 0 where neither is', async () => {
    const codeFor = async (entries: readonly LedgerEntry[]) => {
      const directory = directoryWith({ 'all.yaml': formatEntries([...entries]) });
      return (await guestmem('explore', '--bound', 'small', '--ledger', directory)).code;
    };
    expect(await codeFor(ledger)).toBe(0);
    expect(await codeFor(ledger.filter(({ id }) => id !== 'L705'))).toBe(1);
    expect(await codeFor([...ledger, impossible])).toBe(1);
  });
});
