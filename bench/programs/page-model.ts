// node page-model.mjs SIZE PAGES gmem|shmem
import { search } from '../../packages/explorer/src/index.ts';
import { pageModel } from '../../packages/explorer/test/page-model/page-model.ts';
import { type Size, shapeOf } from '../../packages/explorer/test/page-model/shape.ts';

const [size, pages, variant] = process.argv.slice(2);
const system = pageModel(shapeOf(size as Size, { pages: Number(pages), isShmem: variant === 'shmem' }));
const { engine, ending, states, transitions, found, bytes } = await search(system);
if (ending !== 'complete' || found.length > 0)
  throw new Error(`the search ended with ${ending}, ${found.length} found`);
process.stdout.write(
  `${JSON.stringify({ engine, states: Number(states), transitions: Number(transitions), bytes })}\n`,
);
