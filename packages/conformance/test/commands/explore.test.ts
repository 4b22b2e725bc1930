import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../src/files/json-document.js';
import { validateAs } from '../../src/schema/validate.js';
import { guestmem } from '../support/command.js';
import { directoryWith } from '../support/temporary.js';

describe('guestmem explore', () => {
  it('prints a result that its schema describes, the same twice', async () => {
    const first = await guestmem('explore', '--bound', 'tiny', '--json');
    const { ending, states, divergences, goals } = validateAs('Exploration', parseJson(first.out, 'out'));
    expect(ending).toBe('complete');
    expect(states).toBeGreaterThan(20);
    expect(divergences.length).toBeGreaterThan(5);
    expect(goals.every(({ isReached }) => isReached)).toBe(true);
    expect((await guestmem('explore', '--bound', 'tiny', '--json')).out).toBe(first.out);
  });

  it('tells the shortest trace to what a plain reference does, with the entry of the ledger', async () => {
    const { out } = await guestmem('explore', '--bound', 'tiny', '--full');
    expect(out).toMatch(/^L020 {2}differs-decision {2}kernel\.get/m);
  });

  it('searches memory of large folios state by state', async () => {
    const hugetlb = 'shmem-gup:exclusive-intended+memory=hugetlb';
    const { code, out } = await guestmem('explore', '--bound', 'tiny', '--max-states', '30', '--profile', hugetlb);
    expect(out).toContain('by T0 plain states');
    expect(code).toBeLessThan(2);
  });

  it('says that it is partial when a limit comes first', async () => {
    const { code, out } = await guestmem('explore', '--bound', 'small', '--max-states', '5');
    expect(out).toContain('PARTIAL: ended by --max-states');
    expect(code).toBeLessThan(2);
  });

  it('is red where the ledger lacks a divergence', async () => {
    const empty = directoryWith({});
    const { code, out } = await guestmem('explore', '--bound', 'tiny', '--ledger', empty);
    expect(code).toBe(1);
    expect(out).toContain('UNEXPECTED');
  });

  it('proposes what validates as scenarios, and overwrites nothing', async () => {
    const directory = join(directoryWith({}), 'proposed');
    const words = ['explore', '--bound', 'tiny', '--ledger', directoryWith({}), '--write', directory] as const;
    await guestmem(...words);
    const scenarios = readdirSync(directory).filter((name) => name.endsWith('.yaml'));
    expect(scenarios.length).toBeGreaterThan(5);
    const { code } = await guestmem('validate', ...scenarios.map((name) => join(directory, name)));
    expect(code).toBe(0);
    expect((await guestmem(...words)).code).toBe(2);
  });

  it('writes traces that replay, and that shrink', async () => {
    const directory = directoryWith({});
    await guestmem('explore', '--bound', 'tiny', '--trace-dir', directory);
    const traces = readdirSync(directory).map((name) => join(directory, name));
    expect(traces.length).toBeGreaterThan(5);
    for (const path of traces) expect((await guestmem('replay', path)).code).toBe(0);
    const { code, out } = await guestmem('shrink', traces[0] as string, '--json');
    expect(code).toBe(0);
    validateAs('Trace', parseJson(out, 'out'));
  });

  it('draws a picture', async () => {
    const path = join(directoryWith({}), 'states.svg');
    await guestmem('explore', '--bound', 'tiny', '--graph', path);
    expect(readFileSync(path, 'utf8')).toContain('</svg>');
  });

  it.each([
    [['--bound', 'tinny'], /expected .*tiny/],
    [['--bound', 'tiny', '--graph', 'states.png'], /\.svg or \.dot/],
    [['--bound', 'tiny', '--pages', '99'], /at most 64/],
    [['--bound', 'tiny', '--pair', '2025'], /2024/],
    [['--max-memory', 'much'], /as in 500M or 2G/],
  ])('refuses %j', async (words, text) => {
    const { code, error } = await guestmem('explore', ...words);
    expect(code).toBe(2);
    expect(error).toMatch(text);
    expect(existsSync('states.png')).toBe(false);
  });

  it('refuses a picture of more states than anybody could look at, and writes none', async () => {
    const path = join(directoryWith({}), 'states.svg');
    const { code, error } = await guestmem('explore', '--bound', 'small', '--pages', '2', '--graph', path);
    expect(code).toBe(2);
    expect(error).toMatch(/more than \d+ states/);
    expect(existsSync(path)).toBe(false);
  });
});

describe('guestmem sample', () => {
  it('prints its seed and the line that replays it', async () => {
    const { out } = await guestmem('sample', '--bound', 'tiny', '--walks', '8', '--seed', '9');
    expect(out).toMatch(/8 walks, \d+ steps, seed 9: \d+ divergences/);
    expect(out).toContain('replay: guestmem sample --bound tiny --seed 9 --walks 8 --steps 40');
  });
});
