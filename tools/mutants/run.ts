// npm run mutants -- [--package NAME] [--sample N] [--seed S] [--workers N] [--json FILE] [--fresh]
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { allMutants } from './generate/all-mutants.ts';
import { Memory } from './memory.ts';
import { type Mutant, packageOf } from './mutant.ts';
import { hearingsOf } from './pool/hearings.ts';
import type { Verdict } from './pool/protocol.ts';
import { Workman } from './pool/workman.ts';
import { faultsOf, type Judged, killRate, percent } from './report/outcome.ts';
import { Progress } from './report/progress.ts';
import { noticedBy, table } from './report/table.ts';
import { sample } from './sample.ts';
import { acceptedSurvivors } from './survivors.ts';

const { values } = parseArgs({
  options: {
    package: { type: 'string' },
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    workers: { type: 'string', default: '2' },
    json: { type: 'string' },
    fresh: { type: 'boolean', default: false },
  },
});

const all = allMutants();
const inScope = all.filter((mutant) => values.package === undefined || packageOf(mutant) === values.package);
const chosen = values.sample === undefined ? inScope : sample(inScope, Number(values.sample), values.seed);
if (chosen.length === 0)
  throw new Error(`no mutants in "${values.package}"; packages are ${[...new Set(all.map(packageOf))].join(', ')}`);

const memory = new Memory();
const verdicts = new Map<Mutant, Verdict>();
for (const mutant of values.fresh ? [] : chosen) {
  const known = memory.get(mutant.id);
  if (known) verdicts.set(mutant, known);
}
const queue = chosen.filter((mutant) => !verdicts.has(mutant));
if (verdicts.size > 0) process.stderr.write(`${verdicts.size} are known from a run on the same sources\n`);

const workmen = Array.from({ length: Number(values.workers) }, () => new Workman());
let isInterrupted = false;
process.once('SIGINT', () => {
  isInterrupted = true;
  for (const workman of workmen) workman.close();
});

const [first] = workmen;
if (queue.length > 0 && first) {
  const { judges, complaints } = await first.rehearse();
  if (complaints.length > 0) {
    throw new Error(`red without any mutant, so nothing can be told:\n${complaints.join('\n')}`);
  }
  const progress = new Progress(queue.length);
  let survivors = 0;
  const work = async (workman: Workman): Promise<void> => {
    for (let mutant = queue.shift(); mutant && !isInterrupted; mutant = queue.shift()) {
      const verdict = await workman.judge(mutant, hearingsOf(mutant, judges));
      if (isInterrupted) return;
      verdicts.set(mutant, verdict);
      memory.add(mutant.id, verdict);
      if (verdict.kind === 'survived') survivors += 1;
      progress.step(survivors);
    }
  };
  await Promise.all(workmen.map(work));
  process.stderr.write(`${progress.elapsed()}\n`);
  for (const workman of workmen) workman.close();
}

const judged = chosen.flatMap((mutant): readonly Judged[] => {
  const verdict = verdicts.get(mutant);
  return verdict ? [{ mutant, verdict }] : [];
});
const accepted = acceptedSurvivors();
const ids = new Set(all.map(({ id }) => id));
const outcome = {
  judged,
  planned: chosen.length,
  isFull: chosen.length === all.length,
  unknown: [...accepted.keys()].filter((id) => !ids.has(id)),
  accepted,
};
const { unlisted, stale, problems } = faultsOf(outcome);

for (const { file, line, operator, what } of unlisted) console.log(`survives  ${file}:${line}  ${operator}: ${what}`);
for (const id of stale) console.log(`no survivor any more  ${id}`);
console.log(table(judged).join('\n'));
console.log(`noticed by: ${noticedBy(judged)}`);
console.log(
  `${judged.length} mutants, ${percent(killRate(judged))} killed, ${judged.filter(({ verdict }) => verdict.kind === 'survived').length - unlisted.length} survivors accepted`,
);
for (const problem of problems) console.log(`red: ${problem}`);
if (unlisted.length > 0)
  console.log('Write a test that notices them, or list them in tools/mutants/survivors.json with a reason.');
if (values.json !== undefined) {
  const rows = judged.map(({ mutant: { fault: _, ...mutant }, verdict }) => ({
    ...mutant,
    verdict,
    reason: accepted.get(mutant.id),
  }));
  writeFileSync(values.json, `${JSON.stringify({ killRate: killRate(judged), problems, mutants: rows }, null, 2)}\n`);
}
process.exitCode = isInterrupted ? 130 : problems.length > 0 ? 1 : 0;
