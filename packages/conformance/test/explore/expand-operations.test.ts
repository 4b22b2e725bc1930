import { type Bound, bounds } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import { expandOperations } from '../../src/explore/expand-operations.js';

const bound = (...operations: readonly string[]): Bound => ({
  name: 'test',
  summary: 'Made for a test',
  world: { pages: 2, devices: [{ domain: 3, speaksPrivate: false }] },
  values: ['Secret', 'Payload'],
  operations,
  limits: [],
  goals: [],
});

const namesOf = (...operations: readonly string[]): readonly string[] =>
  expandOperations(bound(...operations)).map(({ name }) => name);

describe('the operations of a bound', () => {
  it.each([
    ['kvm.destroy', ['kvm.destroy']],
    ['guest.read gfn=*', ['guest.read gfn=0', 'guest.read gfn=1']],
    ['user.write page=1 value=*', ['user.write page=1 value=Secret', 'user.write page=1 value=Payload']],
    ['iommu.map index=0|1 domain=*', ['iommu.map index=0 domain=3', 'iommu.map index=1 domain=3']],
    ['kernel.gupFast page=0 phase=*', ['kernel.gupFast page=0 phase=grab', 'kernel.gupFast page=0 phase=finish']],
    ['kernel.pin page=0 longterm', ['kernel.pin page=0 longterm=true']],
    ['user.unmap page=0 pages=all', ['user.unmap page=0 pages=2']],
  ])('multiply out %s', (line, names) => {
    expect(namesOf(line)).toEqual(names);
  });

  it('stand there once, however many lines say them', () => {
    expect(namesOf('guest.read gfn=*', 'guest.read gfn=1')).toEqual(['guest.read gfn=0', 'guest.read gfn=1']);
  });

  it.each([
    ['guest.reed gfn=0', /guest\.read/],
    ['guest.read gfn=x', /gfn/],
    ['kvm.unbind slot=*', /\* stands only for/],
  ])('say what is wrong with %s', (line, text) => {
    expect(() => namesOf(line)).toThrow(text);
  });

  it.each(bounds.map((one) => [one.name, one] as const))('of the bound %s are all operations', (_, one) => {
    expect(expandOperations(one).length).toBeGreaterThan(10);
  });
});
