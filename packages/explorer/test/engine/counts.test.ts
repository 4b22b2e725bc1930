import { describe, expect, test } from 'vitest';
import { type EngineOptions, search } from '../../src/index.js';
import { pageModel } from '../page-model/page-model.js';
import { type Size, shapeOf } from '../page-model/shape.js';

/** What SPIN, rumur and CMurphi count of the same model; SPIN has one state and two transitions more, its own start. */
const counts: readonly [size: Size, pages: number, isShmem: boolean, states: number, transitions: number][] = [
  ['M', 1, false, 291, 1_679],
  ['M', 1, true, 310, 1_770],
  ['S', 2, false, 2_449, 16_904],
  ['S', 2, true, 2_821, 20_024],
  ['S', 3, false, 57_943, 566_523],
  ['S', 3, true, 73_745, 746_725],
  ['M', 3, false, 1_188_495, 15_756_799],
  ['M', 3, true, 1_930_600, 26_153_408],
  ['S', 4, false, 1_304_641, 16_622_798],
  ['L', 3, false, 10_532_844, 152_741_563],
  ['L', 3, true, 17_067_104, 255_137_264],
  ['S', 5, false, 28_671_031, 451_203_909],
];

/** How many states each takes in a few seconds. */
const engines: readonly { readonly options: EngineOptions; readonly most: number }[] = [
  { options: { engine: 'T0' }, most: 3_000 },
  { options: { engine: 'T2' }, most: 20_000_000 },
  { options: { engine: 'T2', visited: 'bitmap' }, most: 2_000_000 },
  { options: { engine: 'T2', visited: 'blocks' }, most: 100_000 },
  { options: { engine: 'T2', visited: 'hash' }, most: 100_000 },
  { options: { engine: 'T3' }, most: Number.POSITIVE_INFINITY },
];

describe.for(engines)('$options.engine $options.visited counts what other tools count', ({ options, most }) => {
  test.for(counts.filter(([, , , states]) => states <= most))(
    '%s with %i pages, shmem: %s',
    async ([size, pages, isShmem, states, transitions]) => {
      const result = await search(pageModel(shapeOf(size, { pages, isShmem })), options);
      expect(result.found).toEqual([]);
      expect([Number(result.states), Number(result.transitions)]).toEqual([states, transitions]);
    },
  );
});

test('the same model with a fault in it has other counts', async () => {
  const { transitions } = await search(pageModel(shapeOf('M', { pages: 1, isShmem: false, unshareIgnoresPins: true })));
  expect(transitions).not.toBe(1_679);
});

test.for([
  [false, '3.1e+99'],
  [true, '4.7e+107'],
] as const)('diagrams count 64 pages, shmem: %s', async ([isShmem, states]) => {
  const result = await search(pageModel(shapeOf('M', { pages: 64, isShmem })));
  expect(result.engine).toBe('T3 diagrams');
  expect(Number(result.states).toExponential(1)).toBe(states);
});
