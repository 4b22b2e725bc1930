import { describe, expect, it } from 'vitest';
import { mailOf } from '../../src/explain/mail-of.js';
import { loadCorpus, modelFor, runCorpus, shippedCorpus } from '../../src/index.js';
import { guestmem } from '../support/command.js';

describe('guestmem explain --mail', () => {
  it('gives question, fewest steps, both outcomes, reason, sources and the way back', async () => {
    const { code, out } = await guestmem('explain', 'S031', '--mail');
    expect(code).toBe(0);
    expect(out).toMatch(/^S031: Plain reference taken while shared, then unshare\n\nDoes a reference/);
    // The write of the scenario's first step has no part in it.
    expect(out).toContain(
      '  1. guest.share gfn 0\n  2. kernel.get page 0\n  3. guest.unshare gfn 0   <-- here they part\n',
    );
    expect(out).toContain(
      '\nguest-memfd (guest-memfd:in-place), hypothetical:\n  refuse-retryable, guest INVALID_PARAMETER',
    );
    expect(out).toContain('\nshmem-gup (shmem-gup:exclusive-intended), hypothetical:\n  allow, guest SUCCESS');
    expect(out).toContain('\nWhy: Counting pins does not see plain references.');
    expect(out).toContain('\n[1]  https://lore.kernel.org/all/');
    expect(out).toMatch(/\n {2}npx guestmem explain S031\n$/);
  });

  it('says what both answer where they agree', async () => {
    const { out } = await guestmem('explain', 'S006', '--mail');
    expect(out).toContain('Both designs answer every step alike, the last with: allow Secret\n');
  });

  it('repeats what was chosen in the line to replay', async () => {
    const pair = 'shmem-gup:exclusive-intended,shmem-gup:exclusive-intended+sharedPin=drop';
    const { out } = await guestmem('explain', 'S027', '--mail', '--between', pair);
    expect(out).toContain('\nshmem-gup:exclusive-intended+sharedPin=drop, hypothetical:\n  allow');
    expect(out).toMatch(/\n {2}npx guestmem explain S027 --between shmem-gup\S+\n$/);
  });

  it('keeps every scenario within 72 columns, links and the replayed line aside', async () => {
    const { scenarios } = await runCorpus(loadCorpus(shippedCorpus()), { left: modelFor, right: modelFor });
    for (const judged of scenarios) {
      const { run, configuration } = judged;
      const order = run.kind === 'ran' ? run.orders[0] : undefined;
      if (order === undefined || configuration === undefined) throw new Error('every scenario of the corpus runs');
      const mail = await mailOf(judged, order, { configuration, model: modelFor, replay: '  npx guestmem' });
      const wide = mail.split('\n').filter((line) => line.length > 72 && !/https:\/\/|^ {2}npx /.test(line));
      expect(wide).toEqual([]);
    }
  });
});
