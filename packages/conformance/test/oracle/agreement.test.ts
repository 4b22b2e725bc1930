import { type Hypercall, type HypercallCheck, type HypercallName, hypercalls, type Reply } from '@guestmem/spec';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agree } from './agree.js';
import { machineWorlds, type Setting } from './machine-world.js';
import type { Draw } from './random-calls.js';

const runs = Number(process.env['FC_RUNS'] ?? 100_000);
const seed = Number(process.env['FC_SEED'] ?? 20_240_618);
const enough = 100_000;

const anySetting = fc.constantFrom(...machineWorlds);
const anyDraw: fc.Arbitrary<Draw> = fc.record({
  prelude: fc.nat(1_000_000),
  focus: fc.nat(1_000_000),
  picks: fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 16 }),
});

/** Checks that come out only in states that calls cannot lead to; the table test makes those states by hand. */
const outOfReach: { readonly [row: HypercallName]: readonly Reply[] } = {
  // A page of EL2's own is not pinned.
  hyp_donate_host: ['EBUSY'],
  // No sequence is four billion calls long.
  host_share_guest: ['EBUSY'],
  // The worlds begin with their VMs made.
  init_vm: ['OK'],
  init_vcpu: ['OK'],
  // A share with the secure world cannot become another while its handle lives.
  host_unshare_ffa: ['EPERM'],
  // Entries of a non-protected guest are borrowed pages, and it has nothing to give back; those of a protected one are pages, not blocks.
  host_unshare_guest: ['EPERM'],
  guest_relinquish: ['E2BIG'],
  // The annotation of a frame and the entry of its guest agree.
  force_reclaim_guest_page: ['EHWPOISON', 'ENOENT'],
};

function returnsOf(row: Hypercall): ReadonlySet<Reply> {
  const checks = [...row.requires, ...row.handlerChecks, ...row.preconditions];
  const inner = row.delegate ? [...row.delegate.errors.map(({ to }) => to), row.delegate.otherwise] : [];
  return new Set<Reply>(['OK', ...checks.map(({ error }) => error), ...inner]);
}

describe('model and table', () => {
  it(`agree on every return, on the order of work and on ownership in ${runs} random sequences`, {
    timeout: 900_000,
  }, () => {
    const seen = new Set<string>();
    const property = fc.property(anySetting, anyDraw, (setting, draw) => {
      const { calls, difference } = agree(setting, draw);
      for (const { call, ret } of calls) seen.add(`${call} ${ret}`);
      if (difference === null) return;
      const trace = calls.map(({ call, args, ret }) => `  ${call} ${JSON.stringify(args)} -> ${ret}`).join('\n');
      throw new Error(`${difference}\n${describeSetting(setting)}\n${trace}`);
    });
    fc.assert(property, { seed, numRuns: runs });
    if (runs < enough) return;
    const missed = hypercalls.flatMap((row) =>
      [...returnsOf(row)].filter((ret) => !seen.has(`${row.name} ${ret}`)).map((ret) => `${row.name} ${ret}`),
    );
    const expected = Object.entries(outOfReach).flatMap(([name, rets]) => rets.map((ret) => `${name} ${ret}`));
    expect(missed.sort()).toEqual(expected.sort());
  });
});

type Twin = readonly [what: string, row: HypercallName, change: (row: Hypercall) => Hypercall];

const withCheck =
  (change: (check: HypercallCheck) => HypercallCheck) =>
  (row: Hypercall): Hypercall => ({
    ...row,
    handlerChecks: row.handlerChecks.map(change),
    preconditions: row.preconditions.map(change),
  });
const wrongError = (field: string, error: Reply) =>
  withCheck((check) => (check.field === field ? { ...check, error } : check));
const without =
  (field: string) =>
  (row: Hypercall): Hypercall => ({
    ...row,
    handlerChecks: row.handlerChecks.filter((check) => check.field !== field),
    preconditions: row.preconditions.filter((check) => check.field !== field),
  });
const withoutEffect =
  (wanted: (effect: Hypercall['effects'][number]) => boolean) =>
  (row: Hypercall): Hypercall => ({
    ...row,
    effects: row.effects.filter((effect) => !wanted(effect)),
  });

/** Tables that are wrong in one place. */
const twins: readonly Twin[] = [
  ['another errno for a pinned page', 'host_unshare_hyp', wrongError('frame.refcount', 'EPERM')],
  ['another errno for an empty memcache', 'host_donate_guest', wrongError('vcpu.memcache', 'EAGAIN')],
  [
    'an error of the inner call that reaches the guest',
    'hvc_mem_unshare',
    (row) => ({ ...row, delegate: { to: 'guest_unshare_host', errors: [], otherwise: 'EPERM' } }),
  ],
  ['a donation without the guard for pages mapped for DMA', 'host_donate_guest', without('frame.refcount')],
  ['a donation over a poisoned entry', 'host_donate_guest', without('guest-entry.state')],
  ['a reclaim from a VM that lives', 'reclaim_dying_guest_page', without('vm.life')],
  [
    'two checks in the other order',
    'host_share_guest',
    (row) => ({ ...row, preconditions: row.preconditions.toReversed() }),
  ],
  [
    'an unshare that gives the page back while others share it',
    'host_unshare_guest',
    (row) => ({
      ...row,
      effects: row.effects.map((effect) =>
        effect.do === 'set' ? { do: effect.do, target: effect.target, value: effect.value } : effect,
      ),
    }),
  ],
  ['a reclaim that does not wipe', 'reclaim_dying_guest_page', withoutEffect((effect) => effect.do === 'zero')],
  ['a seizure that leaves no mark', 'force_reclaim_guest_page', withoutEffect((effect) => effect.do === 'poison')],
  [
    'a donation that the mirror of the SMMU does not follow',
    'host_donate_guest',
    withoutEffect((effect) => effect.do === 'unmap' && effect.table === 'smmu'),
  ],
  ['an unmap that keeps its reference', 'iommu_unmap_pages', withoutEffect((effect) => effect.do === 'add')],
];

describe('a table that is wrong in one place', () => {
  it.each(twins)('is found out: %s', (_, name, change) => {
    const rows = hypercalls.map((row) => (row.name === name ? change(row) : row));
    expect(rows).not.toEqual(hypercalls);
    const property = fc.property(
      anySetting,
      anyDraw,
      (setting, draw) => agree(setting, draw, rows).difference === null,
    );
    expect(fc.check(property, { seed, numRuns: 20_000, endOnFailure: true }).failed).toBe(true);
  });
});

function describeSetting({ settings, world }: Setting): string {
  const { iommu, hypervisor } = settings;
  const kind = world.frames?.[0]?.kind ?? 'ram';
  return `iommu ${iommu.profile}+mapGuestShared=${iommu.mapGuestShared}, hypervisor ${hypervisor.profile}, frame 0 ${kind}`;
}
