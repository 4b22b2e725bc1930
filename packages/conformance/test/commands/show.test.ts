import { hypercalls, profiles, requirements, switches } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import { showHypercall } from '../../src/show/hypercall.js';
import { showProfile, showSwitch } from '../../src/show/profile.js';
import { showRequirement } from '../../src/show/requirement.js';
import { guestmem } from '../support/command.js';

/** A link stays whole, so that it may stand out. */
const tooWide = (text: string): readonly string[] =>
  text.split('\n').filter((line) => line.length > 100 && !/^ *https:\/\/\S+$/.test(line));

describe('guestmem show', () => {
  it('tells a hypercall as a reader of the kernel wants it', async () => {
    const { out } = await guestmem('show', 'host_donate_guest');
    expect(out).toMatch(/^host_donate_guest {2}called by the host, upstream: /);
    expect(out).toContain("   4.  the host's state of the page is owned, else -EPERM\n");
    expect(out).toContain("   1.  unmap from the host's stage 2\n");
    expect(out).toContain('\nZeroing\n  The page is never wiped.\n');
    expect(out).toContain(
      '  https://github.com/gregkh/linux/blob/2519003dd5fb/arch/arm64/kvm/hyp/nvhe/mem_protect.c\n',
    );
  });

  it('gives the switches of a profile with the question of each', async () => {
    const { out } = await guestmem('show', 'shmem-gup:exclusive-intended');
    expect(out).toMatch(
      / {2}sharedPin=keep +Does KVM keep its normal pin while the guest shares the page\? \(or drop\)\n/,
    );
  });

  it('gives the voices of a requirement with their mails', async () => {
    const { out } = await guestmem('show', 'R22');
    expect(out).toMatch(/ {2}Christopherson: https:\/\/lore\.kernel\.org\/all\/ZnSt-_dkjStvT1WB@google\.com\/\n/);
  });

  it.each([
    ...hypercalls.map((row) => [row.name, showHypercall(row)] as const),
    ...profiles.map((row) => [`${row.axis}:${row.name}`, showProfile(row)] as const),
    ...switches.map((row) => [`${row.axis}+${row.name}`, showSwitch(row)] as const),
    ...requirements.map((row) => [row.id, showRequirement(row)] as const),
  ])('fits %s into 100 columns, links aside, and leaves no raw value', (name, text) => {
    expect(tooWide(text)).toEqual([]);
    expect(text.startsWith(name)).toBe(true);
    expect(text).not.toMatch(/undefined|\[object|\{"/);
  });
});
