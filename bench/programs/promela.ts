// node promela.mjs guest-memfd|shmem-gup BOUND PAGES FILE
import { writeFileSync } from 'node:fs';
import { exportPromela } from '../../packages/conformance/src/export/promela.ts';
import { boundedDesign } from '../measure/bounded-design.ts';

const [side, bound, pages, file] = process.argv.slice(2);
const system = boundedDesign(side as string, bound as string, pages as string);
writeFileSync(file as string, await exportPromela(system, { about: [] }));
process.stdout.write(`${JSON.stringify({ file })}\n`);
