import { search } from '@guestmem/explorer';
import { designFor } from '../../src/explore/design-for.js';
import { loadBound } from '../../src/explore/load-bound.js';
import { oneDesign } from '../../src/export/one-design.js';
import { designs } from '../../src/settings/designs.js';
import { resolveSide } from '../../src/settings/resolve-side.js';

const [name, pages] = process.argv.slice(2);
const side = designs.find((design) => design === name);
const resolved = resolveSide(side ?? 'guest-memfd', []);
if (side === undefined || resolved.kind === 'pending') throw new Error(`no design ${name}`);

// Decision diagrams are the fastest engine for many pages that are alike.
const { states } = await search(oneDesign(designFor(resolved.settings), loadBound('tiny', Number(pages))), {
  engine: 'T3',
});
process.stdout.write(`${states}\n`);
