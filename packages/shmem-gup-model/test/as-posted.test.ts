import type { ShmemGupSettings } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import { type Counters, noReferences } from '../src/counters.js';
import { type Counted, type Path, unexc, unpinExc } from '../src/exclusive.js';
import { reexcAsPosted, takeExclusiveAsPosted } from '../src/exclusive-as-posted.js';
import { type Folio, maybeDmaPinned, pincount, refcount } from '../src/folio.js';
import { dropPin, takePin } from '../src/pin.js';
import {
  destroy,
  get,
  guestRead,
  guestWrite,
  migrate,
  pin,
  pinExclusive,
  punch,
  read,
  reexc,
  share,
  unexc as unexcPage,
  unmap,
  unpin,
  unpinExclusive,
  unshare,
  write,
} from './operations.js';
import { fastExclusive, flagsChecked, own, posted } from './setups.js';
import { tellStories } from './story.js';
import { Run, settingsOf } from './world.js';

const settings = settingsOf(posted).backing as ShmemGupSettings;

type Call = (folio: Folio) => Counted;

const take =
  (path: Path): Call =>
  (folio) =>
    takeExclusiveAsPosted(folio, 'kernel', settings, path);
const calls = {
  exclusive: take('slow'),
  fastExclusive: take('fast'),
  pin: (folio) => takePin(folio, 'kernel'),
  unpin: (folio) => dropPin(folio, 'kernel'),
  unexc,
  reexc: (folio) => reexcAsPosted(folio, settings),
  unpinExc: (folio) => unpinExc(folio, 'kernel'),
  get: ({ counters }) => ({ counters: { ...counters, gets: counters.gets + 1 }, rule: 'SHM-REF-001' }),
} as const satisfies Readonly<Record<string, Call>>;

/** A folio by its plain references, anonymous unless it says otherwise. */
function folioWith(references: number, change: Partial<Folio> & { readonly pins?: number } = {}): Folio {
  const { pins = 0, ...rest } = change;
  const counters: Counters = { ...noReferences, pins, held: { ...noReferences.held, kernel: pins } };
  return { counters, mapped: references, large: false, anon: true, ...rest };
}

/** The counts after each call: the reference count, the pin count of a large folio, and the errno of a refusal. */
function after(start: Folio, names: readonly (keyof typeof calls)[]): string[] {
  let folio = start;
  return names.map((name) => {
    const counted: Counted = calls[name](folio);
    folio = { ...folio, counters: counted.counters ?? folio.counters };
    const refused = 'refused' in counted ? ` ${counted.refused.codes?.kernel}` : '';
    return `${refcount(folio)}${folio.large ? ` (${pincount(folio)})` : ''}${refused}`;
  });
}

type Case = readonly [Folio, readonly (readonly [keyof typeof calls, string])[]];

const bias = 2 ** 30;
const cases: Readonly<Record<string, Case>> = {
  'share and unshare of a small folio: the second re-pin counts two pins': [
    folioWith(2),
    [
      ['exclusive', `${bias + 1026}`],
      ['pin', `${bias + 1026} EBUSY`],
      ['exclusive', `${bias + 1026} EBUSY`],
      ['unexc', '1026'],
      ['pin', '2050'],
      ['reexc', '2050 EBUSY'],
      ['unpin', '1026'],
      ['reexc', `${bias + 2050}`],
      ['unexc', '2050'],
      ['reexc', '2050 EBUSY'],
      ['unpinExc', '1026'],
    ],
  ],
  'an exclusive pin and its own release come out even': [
    folioWith(2),
    [
      ['exclusive', `${bias + 1026}`],
      ['unpinExc', '2'],
    ],
  ],
  'the ordinary unpin leaves the bias behind, and nobody gets a pin any more': [
    folioWith(2),
    [
      ['exclusive', `${bias + 1026}`],
      ['unpin', `${bias + 2}`],
      ['pin', `${bias + 2} EBUSY`],
      ['exclusive', `${bias + 2} EBUSY`],
    ],
  ],
  // What migrates pages for a long-term pin was not patched: it takes a pin back with the ordinary unpin.
  'so does the unpin before a long-term migration, and the page that should move has 2^30 references too many': [
    folioWith(2),
    [
      ['exclusive', `${bias + 1026}`],
      ['unpin', `${bias + 2}`],
    ],
  ],
  'one cycle leaves a stray pin after the release': [
    folioWith(2),
    [
      ['exclusive', `${bias + 1026}`],
      ['unexc', '1026'],
      ['reexc', `${bias + 2050}`],
      ['unpinExc', '1026'],
    ],
  ],
  'the fast path takes what the slow path takes': [folioWith(2), [['fastExclusive', `${bias + 1026}`]]],
  'a fast exclusive pin that fails leaks one reference each time': [
    folioWith(2, { pins: 1 }),
    [
      ['fastExclusive', '1027 EBUSY'],
      ['fastExclusive', '1028 EBUSY'],
      ['fastExclusive', '1029 EBUSY'],
    ],
  ],
  'on an exclusive folio it gives its reference back': [
    folioWith(2),
    [
      ['exclusive', `${bias + 1026}`],
      ['fastExclusive', `${bias + 1026} EBUSY`],
    ],
  ],
  'a large folio is pinned, but not exclusive; the slow path takes no reference': [
    folioWith(513, { large: true }),
    [
      ['exclusive', '513 (1)'],
      ['pin', '514 (2)'],
      ['exclusive', '514 (2) EBUSY'],
      ['unpin', '513 (1)'],
      ['unpinExc', '512 (0)'],
    ],
  ],
  'through the fast path it keeps its reference': [
    folioWith(513, { large: true }),
    [
      ['fastExclusive', '514 (1)'],
      ['unpinExc', '513 (0)'],
    ],
  ],
  'the re-pin of a large folio changes nothing': [
    folioWith(513, { large: true }),
    [
      ['fastExclusive', '514 (1)'],
      ['unexc', '514 (1)'],
      ['reexc', '514 (1)'],
      ['pin', '515 (2)'],
      ['reexc', '515 (2) EBUSY'],
    ],
  ],
  '1024 plain references look like a pin': [folioWith(1024), [['exclusive', '1024 EBUSY']]],
  'the fast path counts its own reference among them': [folioWith(1023), [['fastExclusive', '1024 EBUSY']]],
  'so do enough of them beside one pin, and the re-pin is refused': [
    folioWith(1024, { pins: 1 }),
    [['reexc', '2048 EBUSY']],
  ],
  'a shmem page is pinned exclusively where page flags are not checked': [
    folioWith(2, { anon: false }),
    [
      ['exclusive', `${bias + 1026}`],
      ['unexc', '1026'],
      ['reexc', `${bias + 2050}`],
    ],
  ],
  'a shmem page that never was exclusive has no mark': [
    folioWith(2, { anon: false, pins: 1 }),
    [['reexc', '1026 EINVAL']],
  ],
  'FOLL_GET is not kept off': [
    folioWith(2),
    [
      ['exclusive', `${bias + 1026}`],
      ['get', `${bias + 1027}`],
    ],
  ],
};

describe('the counts of the posted code', () => {
  it.each(Object.entries(cases))('%s', (_, [start, steps]) => {
    const found = after(
      start,
      steps.map(([name]) => name),
    );
    expect(found).toEqual(steps.map(([, expected]) => expected));
  });

  it('take a folio with 1024 plain references for pinned', () => {
    expect(maybeDmaPinned(folioWith(1024), 'biased')).toBe(true);
  });
});

describe('what the posted code does to a guest and its host', () => {
  tellStories({
    'the second unshare is refused, and the page stays shared': {
      with: posted,
      steps: [
        [guestWrite(), 'allow'],
        [share(), 'allow guest:SUCCESS'],
        [unshare(), 'allow guest:SUCCESS'],
        [share(), 'allow guest:SUCCESS'],
        [unshare(), 'refuse-retryable guest:INVALID_PARAMETER kernel:EBUSY'],
        [unshare(), 'refuse-retryable guest:INVALID_PARAMETER kernel:EBUSY'],
        [read(), 'allow =Secret'],
      ],
    },
    'one cycle leaves a pin that teardown does not drop': {
      with: posted,
      steps: [
        [guestWrite(), 'allow'],
        [share(), 'allow guest:SUCCESS'],
        [unshare(), 'allow guest:SUCCESS'],
        [destroy(), 'allow'],
        [migrate(), 'refuse-retryable kernel:EAGAIN'],
        [pinExclusive(), 'refuse-retryable kernel:EBUSY'],
      ],
    },
    'a private page of a large folio can be pinned': {
      world: { folioOrder: 2 },
      with: posted,
      steps: [
        [guestWrite(), 'allow'],
        [pin(), 'allow'],
        [guestWrite({ gfn: 1 }), 'refuse-retryable kernel:EBUSY run:EFAULT'],
        [guestRead(), 'allow =Secret'],
      ],
    },
    'a large folio ends one reference short': {
      world: { folioOrder: 2 },
      with: posted,
      steps: [
        [guestWrite(), 'allow'],
        [destroy(), 'allow'],
        [migrate(), 'refuse-retryable kernel:EAGAIN'],
      ],
    },
    'a failed fast exclusive pin keeps the page from moving for good': {
      with: posted,
      steps: [
        [write(), 'allow'],
        [pin(), 'allow'],
        [fastExclusive, 'refuse-retryable kernel:EBUSY'],
        [unpin(), 'allow'],
        [migrate(), 'refuse-retryable kernel:EAGAIN'],
      ],
    },
    'without a page-table entry the fast path has nothing to leak': {
      with: posted,
      steps: [
        [{ op: 'kernel.lruDrain', index: 0 }, 'allow'],
        [fastExclusive, 'allow'],
        [unpinExclusive(), 'allow'],
        [migrate(), 'allow'],
      ],
    },
    'the re-pin of a shmem page needs a former exclusive pin': {
      with: posted,
      steps: [
        [pin(), 'allow'],
        [reexc(), 'refuse-final kernel:EINVAL'],
        [unpin(), 'allow'],
        [pinExclusive(), 'allow'],
        [unexcPage(), 'allow'],
        [reexc(), 'allow'],
      ],
    },
    'an anonymous page is marked from the start': {
      with: posted,
      steps: [
        [own, 'allow'],
        [write(), 'allow'],
        [pin(), 'allow'],
        [reexc(), 'allow'],
      ],
    },
    'checks of page flags stop the host at the first touch of a guest': {
      with: flagsChecked,
      steps: [
        [write(), 'allow'],
        [guestRead(), 'kill-host kernel:OOPS'],
        [read(), 'not-run'],
      ],
    },
    'but not where the pin is refused before': {
      with: flagsChecked,
      steps: [
        [pin(), 'allow'],
        [guestRead(), 'refuse-retryable kernel:EBUSY run:EFAULT'],
      ],
    },
    'nor at an anonymous page': {
      with: flagsChecked,
      steps: [
        [own, 'allow'],
        [write(), 'allow'],
        [pinExclusive(), 'allow'],
      ],
    },
    'nor at one that its process has unmapped': {
      with: flagsChecked,
      steps: [
        [own, 'allow'],
        [guestWrite(), 'allow'],
        [unmap(), 'allow'],
        [share(), 'allow guest:SUCCESS'],
        [unshare(), 'allow guest:SUCCESS'],
        [guestRead(), 'allow =Secret'],
      ],
    },
    'a page that comes after a freed one is not marked': {
      with: posted,
      steps: [
        [pinExclusive(), 'allow'],
        [unpinExclusive(), 'allow'],
        [reexc(), 'refuse-final kernel:EBUSY'],
        [punch(), 'allow'],
        [read(), 'allow =zero'],
        [reexc(), 'refuse-final kernel:EINVAL'],
      ],
    },
    'they stop it at a re-pin of a shmem page as well': {
      with: flagsChecked,
      steps: [
        [pin(), 'allow'],
        [reexc(), 'kill-host kernel:OOPS'],
      ],
    },
    'without CONFIG_EXCLUSIVE_PIN there is nothing to take': {
      with: { backing: { ...posted.backing, exclusivePin: 'off' } },
      steps: [
        [pinExclusive(), 'refuse-final kernel:EINVAL'],
        [guestRead(), 'refuse-final kernel:EINVAL run:EFAULT'],
      ],
    },
  });

  it('the counts of a page in the world are those of the bare calls', () => {
    const run = new Run({}, posted);
    run.do(write(), get());
    const counts = [run.refcount()];
    for (const operation of [pinExclusive(), unexcPage(), reexc(), unpinExclusive()]) {
      run.do(operation);
      counts.push(run.refcount());
    }
    expect(counts).toEqual([3, bias + 1027, 1027, bias + 2051, 1027]);
  });
});
