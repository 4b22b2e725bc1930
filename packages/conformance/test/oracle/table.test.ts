import { type Hypercall, type HypercallCheck, type HypercallEffect, hypercalls } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import { predict } from '../../src/oracle/index.js';
import { breaking, checksOf, fails, inOrder, realise, type Situation } from './situation.js';

const rows = hypercalls.map((row) => [row.name, row] as const);
const deciding = rows.filter(([, row]) => !row.delegate);

function predictIn(row: Hypercall, situation: Situation) {
  const { state, record } = realise(row, situation);
  return { before: state, prediction: predict(state, record) };
}

const checks = deciding.flatMap(([name, row]) =>
  checksOf(row).map((check, at) => [name, `check ${at + 1} (${check.field}, ${check.error})`, row, check] as const),
);

/** x86 takes nothing from the host's tables: SNP leaves ciphertext, TDX clears behind the write-back, or for the guest. */
const cleaningOfX86: { readonly [row: string]: readonly string[] } = {
  snp_rmp_make_shared: ['cache-clean'],
  tdh_mem_page_remove: ['cache-clean', 'zero'],
  tdg_mem_page_accept: ['zero'],
};

const ofPkvm = rows.filter(([, { availability }]) => availability === 'upstream' || availability === 'android');

/** EL2's own table is not walked by anybody else. */
function takesAway(effect: HypercallEffect): boolean {
  if (effect.do === 'unmap') return effect.table !== 'hyp';
  return ['poison', 'write-protect', 'stage2-unmap'].includes(effect.do);
}

describe('each row', () => {
  it.each(rows)('%s succeeds when every check holds', (_, row) => {
    const target = row.delegate ? hypercalls.find(({ name }) => name === row.delegate?.to) : row;
    const { state, record } = realise({ ...row, requires: row.requires }, inOrder(target ?? row));
    expect(predict(state, record)).toMatchObject({ kind: 'reply', ret: 'OK' });
  });

  it.each(deciding)('%s changes the state exactly if it has effects on it', (_, row) => {
    const { before, prediction } = predictIn(row, inOrder(row));
    expect(prediction.state === before).toBe(row.effects.length === 0);
  });

  it.each(rows)('%s wipes the page as its zeroing says', (_, row) => {
    const wipes = row.effects.filter((effect) => effect.do === 'zero');
    const said = wipes.length === 0 ? 'never' : wipes.some((effect) => effect.when) ? 'when' : 'always';
    expect(row.zeroing.replace(/-.*/, '')).toBe(said);
  });

  it.each(rows)('%s cleans the cache wherever it wipes, and before the host gets the page', (_, row) => {
    const order = row.effects.map((effect) => (effect.do === 'map' ? `map ${effect.table}` : effect.do));
    const kept = order.filter((each) => ['zero', 'cache-clean', 'map host', 'map smmu'].includes(each));
    const own = cleaningOfX86[row.name];
    if (own) return expect(kept).toEqual(own);
    if (!order.includes('zero')) return expect(order).not.toContain('cache-clean');
    // Some calls wipe a page that the host gets only later.
    const returned = order.includes('map host') ? ['map host', 'map smmu'] : [];
    expect(order.filter((each) => ['zero', 'cache-clean', 'map host', 'map smmu'].includes(each))).toEqual([
      'zero',
      'cache-clean',
      ...returned,
    ]);
  });

  it.each(rows)('%s takes the page from the host and its devices before anybody else gets it', (_, row) => {
    const order = row.effects.map((effect) =>
      effect.do === 'map' || effect.do === 'unmap' ? `${effect.do} ${effect.table}` : effect.do,
    );
    const taken = order.indexOf('unmap host');
    if (taken < 0) return;
    expect(order.slice(taken, taken + 3)).toEqual(['unmap host', 'unmap smmu', 'tlb-sync']);
    expect(order.slice(0, taken).filter((each) => each.startsWith('map'))).toEqual([]);
  });

  it.each(rows)('%s waits until no translation is in use that it took away or narrowed', (_, row) => {
    const loses = row.effects.findLastIndex(takesAway);
    if (loses < 0) return;
    expect(row.effects.findLastIndex((effect) => effect.do === 'tlb-sync')).toBeGreaterThan(loses);
  });

  it.each(ofPkvm)('%s says what get_valid_guest_pte says to whoever calls it', (_, row) => {
    for (const check of checksOf(row)) {
      // A call that does nothing where nothing is has succeeded.
      if (check.field !== 'guest-entry.state' || check.test !== 'not-equals' || check.error === 'OK') continue;
      expect(check.error).toBe(check.value === 'poison' ? 'EHWPOISON' : 'ENOENT');
    }
  });

  it.each(ofPkvm)(
    "%s asks for the VM before it looks into the guest's table, which it finds through the VM",
    (_, row) => {
      const fields = checksOf(row).map(({ field }) => field);
      const looks = fields.findIndex((field) => field.startsWith('guest-entry.'));
      if (looks < 0) return;
      expect(fields.slice(looks)).not.toContain('vm.life');
      expect(fields.slice(looks)).not.toContain('vm.kind');
    },
  );

  it.each(rows)('%s returns nothing but OK if it is void, unless its design is absent', (_, row) => {
    if (row.returns !== 'void') return;
    expect(
      checksOf(row)
        .map(({ error }) => error)
        .filter((error) => error !== 'OK'),
    ).toEqual([]);
  });
});

describe('each check', () => {
  it.each(checks)('%s, %s: a call that breaks it alone gets its error and changes nothing', (_, __, row, check) => {
    const situations = breaking(row, check).filter((situation) => isFirst(row, check, situation));
    expect(situations.length).toBeGreaterThan(0);
    for (const situation of situations) {
      const { before, prediction } = predictIn(row, situation);
      expect(prediction).toMatchObject({ kind: 'reply', ret: check.error });
      expect(prediction.state).toBe(before);
    }
    // Another check may break with it only where it reads the same field.
    const alone = situations.filter((situation) =>
      checksOf(row).every((other) => other === check || other.field === check.field || !fails(situation, other)),
    );
    expect(alone.length).toBeGreaterThan(0);
  });

  it.each(deciding)('%s: of two checks that are broken the earlier one gives the error', (_, row) => {
    const all = checksOf(row);
    for (const [at, later] of all.entries()) {
      for (const earlier of all
        .slice(0, at)
        .filter(({ field, error }) => field !== later.field && error !== later.error)) {
        for (const situation of breaking(row, later).flatMap((broken) => breaking(row, earlier, broken))) {
          const first = all.find((check) => fails(situation, check));
          expect(predictIn(row, situation).prediction).toMatchObject({ kind: 'reply', ret: first?.error });
        }
      }
    }
  });

  it.each(rows.filter(([, row]) => row.requires.length > 0))('%s does not exist without its setting', (_, row) => {
    const { state, record } = realise({ ...row, requires: [] }, new Map(inOrder(row)).set('setting.iommu', 'none'));
    expect(predict(state, record)).toMatchObject({ kind: 'reply', ret: row.requires[0]?.error, state });
  });
});

function isFirst(row: Hypercall, check: HypercallCheck, situation: Situation): boolean {
  return checksOf(row).find((each) => fails(situation, each)) === check;
}
