// npm run mutants -- [--sample N] [--seed S] [--package NAME] [--workers N]
import { parseArgs } from 'node:util';
import { allMutants, type Mutant } from './find.ts';
import { packageTestsNotice } from './package-tests.ts';
import { quickRunner } from './quick.ts';
import { acceptedSurvivors } from './survivors.ts';

const wanted = 0.95;

const { values } = parseArgs({
  options: {
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    package: { type: 'string' },
    workers: { type: 'string', default: '2' },
  },
});

/** A reproducible choice: every mutant gets a number from its id and the seed, and the smallest are taken. */
function sample(mutants: readonly Mutant[], size: number, seed: string): readonly Mutant[] {
  const rank = (id: string): number => {
    let hash = 2166136261;
    for (const letter of `${seed} ${id}`) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619) >>> 0;
    return hash;
  };
  return mutants.toSorted((left, right) => rank(left.id) - rank(right.id)).slice(0, size);
}

const inScope = allMutants().filter(({ file }) => !values.package || file.startsWith(`packages/${values.package}/`));
const chosen = values.sample ? sample(inScope, Number(values.sample), values.seed) : inScope;
const accepted = acceptedSurvivors();
const queue = [...chosen];
const survivors: Mutant[] = [];
let done = 0;

async function work(worker: number): Promise<void> {
  const quick = await quickRunner(worker);
  if (worker === 0 && (await quick.notices(null))) throw new Error('the quick suite fails without any mutant');
  for (let mutant = queue.shift(); mutant; mutant = queue.shift()) {
    const isCaught = (await quick.notices(mutant)) || (await packageTestsNotice(mutant));
    done += 1;
    if (!isCaught) survivors.push(mutant);
    const known = accepted.has(mutant.id) ? ' (accepted)' : '';
    if (!isCaught) console.log(`survives${known}  ${mutant.file}:${mutant.line}  ${mutant.operator}: ${mutant.what}`);
    if (done % 50 === 0) console.error(`${done} of ${chosen.length}, ${survivors.length} survive`);
  }
  await quick.close();
}

await Promise.all(Array.from({ length: Number(values.workers) }, (_, worker) => work(worker)));

const unknown = survivors.filter(({ id }) => !accepted.has(id));
const stale =
  values.sample || values.package ? [] : [...accepted.keys()].filter((id) => !survivors.some((one) => one.id === id));
const killed = chosen.length - survivors.length;
const rate = chosen.length === 0 ? 1 : killed / chosen.length;
for (const id of stale) console.log(`no survivor any more: ${id}`);
console.log(
  `${chosen.length} mutants, ${killed} killed (${(100 * rate).toFixed(1)} %), ${unknown.length} not accepted`,
);
if (unknown.length > 0)
  console.log(JSON.stringify({ survivors: unknown.map(({ id }) => ({ id, reason: '' })) }, null, 2));
process.exitCode = rate >= wanted && unknown.length === 0 && stale.length === 0 ? 0 : 1;
