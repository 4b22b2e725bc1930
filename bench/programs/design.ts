// node design.mjs guest-memfd|shmem-gup BOUND PAGES
import { search } from '../../packages/explorer/src/index.ts';
import { boundedDesign } from '../measure/bounded-design.ts';

const [side, bound, pages] = process.argv.slice(2);
const system = boundedDesign(side as string, bound as string, pages as string);
// Teardown goes through all pages, so that the other engines take it state by state.
const { engine, ending, states, transitions, distinct } = await search(system, { engine: 'T3' });
if (ending !== 'complete') throw new Error(`the search ended with ${ending}`);
process.stdout.write(
  `${JSON.stringify({ engine, states: `${states}`, transitions: `${transitions}`, ...distinct })}\n`,
);
