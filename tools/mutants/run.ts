// npm run mutants -- [--package NAME] [--file PART] [--sample N] [--seed S] [--workers N] [--json FILE] [--fresh]
import { writeFileSync } from 'node:fs';
import { allMutants } from './generate/all-mutants.ts';
import { judgeAll } from './judge-all.ts';
import { Memory } from './memory.ts';
import { choose, optionsFrom } from './options.ts';
import { faultsOf, type Judged, killRate, type Outcome } from './report/outcome.ts';
import { tell } from './report/tell.ts';
import { acceptedSurvivors } from './survivors.ts';

const options = optionsFrom(process.argv.slice(2));
const all = allMutants();
const chosen = choose(all, options);
const accepted = acceptedSurvivors();
const { verdicts, isInterrupted } = await judgeAll(chosen, new Memory(), options);

const judged = chosen.flatMap((mutant): readonly Judged[] => {
  const verdict = verdicts.get(mutant);
  return verdict ? [{ mutant, verdict }] : [];
});
const ids = new Set(all.map(({ id }) => id));
const outcome: Outcome = {
  judged,
  planned: chosen.length,
  isFull: chosen.length === all.length,
  unknown: [...accepted.keys()].filter((id) => !ids.has(id)),
  accepted,
};
const faults = faultsOf(outcome);
process.stdout.write(`${tell(outcome, faults).join('\n')}\n`);

if (options.json !== undefined) {
  const mutants = judged.map(({ mutant: { fault: _, region: __, ...mutant }, verdict }) => {
    const reason = accepted.get(mutant.id);
    return { ...mutant, verdict, ...(reason !== undefined && { reason }) };
  });
  const { problems } = faults;
  writeFileSync(options.json, `${JSON.stringify({ killRate: killRate(judged), problems, mutants }, null, 2)}\n`);
}
process.exitCode = isInterrupted ? 130 : faults.problems.length > 0 ? 1 : 0;
