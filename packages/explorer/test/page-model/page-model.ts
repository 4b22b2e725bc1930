import type { Action, PageStep, PageSystem, WorldStep } from '../../src/index.js';
import { type Alive, brokenInvariant, freshPage, guestOwners, type Page } from './page.js';
import { type Rule, rulesOf } from './rules.js';
import type { Shape } from './shape.js';

type PageAction = Action<Page, Alive>;

/**
 * Ownership of pages between a host and its guests, as small as the argument allows. It is there to measure engines
 * with and claims nothing about either design.
 */
export function pageModel(shape: Shape): PageSystem<Page, Alive> {
  const indices = [...Array(shape.pages).keys()];
  return {
    name: 'abstract pages',
    start: { pages: indices.map(() => freshPage), globals: guestOwners.slice(0, shape.guests).map(() => true) },
    totals: [{ name: 'pins', of: ({ pins }) => pins, cap: shape.pinCap }],
    actions: [
      ...rulesOf(shape).flatMap((rule) => atEachPage(rule, indices)),
      ...guestOwners.slice(0, shape.guests).flatMap((_, guest) => [teardown(guest, indices), boot(guest, indices)]),
    ],
    judge: (page) => {
      const name = brokenInvariant(page);
      return name === null ? null : { name, ends: true };
    },
  };
}

function atEachPage(rule: Rule, indices: readonly number[]): readonly PageAction[] {
  const step: PageStep<Page, Alive> = (page, globals, totals) =>
    rule.when(page, globals, totals)
      ? { page: { ...page, ...rule.change(page) }, globals, refused: false }
      : { page, globals, refused: true };
  return indices.map((index) => ({
    name: `${rule.name} ${index}`,
    group: rule.name,
    phases: () => [{ kind: 'pages', pages: [index], step, stopsAtRefusal: true }],
  }));
}

/** A guest dies, and with it what it had mapped. */
function teardown(guest: number, indices: readonly number[]): PageAction {
  const die = turned(guest, false);
  const drop: PageStep<Page, Alive> = (page, globals) => ({
    page: page.owner === guestOwners[guest] ? { ...page, guestMapped: false, guestDma: false } : page,
    globals,
    refused: false,
  });
  return {
    name: `teardown ${guest}`,
    group: 'teardown',
    phases: () => [
      { kind: 'world', step: die },
      { kind: 'pages', pages: indices, step: drop, stopsAtRefusal: false },
    ],
  };
}

/** A guest that has died starts anew, once none of its pages is left. */
function boot(guest: number, indices: readonly number[]): PageAction {
  const isGone: PageStep<Page, Alive> = (page, globals) => ({
    page,
    globals,
    refused: globals[guest] === true || page.owner === guestOwners[guest],
  });
  const live = turned(guest, true);
  return {
    name: `boot ${guest}`,
    group: 'boot',
    phases: () => [
      { kind: 'pages', pages: indices, step: isGone, stopsAtRefusal: true },
      { kind: 'world', step: live },
    ],
  };
}

/** Refused where it is so already. */
function turned(guest: number, lives: boolean): WorldStep<Alive> {
  return (alive) =>
    alive[guest] === lives
      ? { globals: alive, refused: true }
      : { globals: alive.map((was, other) => (other === guest ? lives : was)), refused: false };
}
