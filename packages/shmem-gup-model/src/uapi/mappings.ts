import type { Operation } from '@guestmem/spec';
import { offsetAt } from './files.js';
import type { UapiMapping, UapiTable } from './table.js';
import { larger, PAGE, smaller } from './words.js';

/** A run of pages under one mapping. */
export interface Piece {
  readonly mapping: UapiMapping;
  readonly address: bigint;
  readonly length: bigint;
}

/** What is mapped from `start` up to the first hole, or to `end`. */
export function mappedFrom(table: UapiTable, start: bigint, end: bigint): { pieces: Piece[]; end: bigint } {
  const pieces: Piece[] = [];
  let at = start;
  while (at < end) {
    const here = at;
    const mapping = table.mappings.find((one) => here >= one.address && here < one.address + one.length);
    if (!mapping) break;
    const next = smaller(end, mapping.address + mapping.length);
    pieces.push({ mapping, address: at, length: next - at });
    at = next;
  }
  return { pieces, end: at };
}

/** A user address as a page of the specification's operations. */
export function pageAt(table: UapiTable, address: bigint): number {
  return Number((address - table.base) / PAGE);
}

export function isBacking(table: UapiTable, { file }: UapiMapping): boolean {
  return file === table.backing;
}

/** Unmaps a range; a mapping that sticks out is cut. Anonymous pages that somebody holds are then mapped nowhere. */
export function withoutRange(table: UapiTable, start: bigint, end: bigint): UapiTable {
  const mappings = table.mappings.flatMap((mapping) => {
    const from = larger(start, mapping.address);
    const to = smaller(end, mapping.address + mapping.length);
    if (from >= to) return [mapping];
    const head = { ...mapping, length: from - mapping.address };
    const tail = {
      ...mapping,
      address: to,
      length: mapping.address + mapping.length - to,
      offset: offsetAt(mapping, to),
    };
    return [head, tail].filter(({ length }) => length > 0n);
  });
  const holds = table.holds.flatMap((hold) => {
    const holdEnd = hold.address + hold.pages * PAGE;
    const from = larger(start, hold.address);
    const to = smaller(end, holdEnd);
    if (hold.held.kind !== 'mapped' || from >= to) return [hold];
    const part = (address: bigint, until: bigint, kind: 'mapped' | 'detached'): typeof hold => ({
      ...hold,
      address,
      pages: (until - address) / PAGE,
      held: { kind },
    });
    return [part(hold.address, from, 'mapped'), part(from, to, 'detached'), part(to, holdEnd, 'mapped')].filter(
      ({ pages }) => pages > 0n,
    );
  });
  return { ...table, mappings, holds };
}

/** user.unmap for what a range shows of the world's file. */
export function unmapOperations(table: UapiTable, start: bigint, end: bigint): readonly Operation[] {
  return table.mappings.flatMap((mapping): readonly Operation[] => {
    const from = larger(start, mapping.address);
    const to = smaller(end, mapping.address + mapping.length);
    if (!isBacking(table, mapping) || from >= to) return [];
    return [{ op: 'user.unmap', page: pageAt(table, from), pages: Number((to - from) / PAGE) }];
  });
}

/** locked_vm of the process in pages. What registered buffers count in is another counter, of the user. */
export function lockedByMappings({ mappings }: UapiTable): bigint {
  return mappings.filter(({ memory }) => memory === 'secretmem').reduce((sum, { length }) => sum + length / PAGE, 0n);
}
