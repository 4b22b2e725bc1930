import { extname } from 'node:path';
import type { Observation } from '@guestmem/spec';
import { quote } from '../files/quote.js';
import { writeFile } from '../files/write-file.js';
import { GuestmemError } from '../guestmem-error.js';
import { drawableStates, stateGraph } from './dot.js';
import { type LockStepSearch, lockStepProduct } from './lock-step-search.js';

/** Draws the small state graph of a search into an .svg file, or writes it as .dot. */
export async function drawGraph(path: string, search: LockStepSearch): Promise<void> {
  const form = extname(path);
  if (form !== '.svg' && form !== '.dot') {
    throw new GuestmemError('bad-usage', `--graph: found ${quote(path)}; expected a file named .svg or .dot`);
  }
  const product = lockStepProduct(search);
  const dot = stateGraph(product, (page, globals, index) => seenText(product.seenOf(page, globals, index)));
  if (dot === undefined) {
    throw new GuestmemError(
      'bad-usage',
      `--graph: bound ${search.bound.name} has more than ${drawableStates} states in which both sides agree; expected fewer, as in --bound tiny`,
    );
  }
  writeFile(path, form === '.dot' ? dot : await asSvg(dot));
}

async function asSvg(dot: string): Promise<string> {
  const { Graphviz } = await import('@hpcc-js/wasm-graphviz');
  const graphviz = await Graphviz.load();
  return graphviz.dot(dot);
}

/** Who owns a page and what each party reads of it. */
function seenText({ probes, ownership }: Observation): string {
  const owners = ownership.map(({ host, guests }) => `host ${host}, ${guests.map(({ state }) => state).join(', ')}`);
  const reads = probes
    .filter(({ access }) => access === 'read')
    .map(({ party, decision, data }) => `${party}: ${data ?? decision}`);
  return [...owners, ...reads].join('\n');
}
