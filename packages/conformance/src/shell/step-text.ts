import { differenceLines } from '../explain/differences.js';
import { ruleLines } from '../explain/rule-lines.js';
import { stepRows, stepTable } from '../explain/step-table.js';
import type { Colors } from '../report/colors.js';
import { type RunStep, type SideName, sideNames } from '../run/lock-step.js';
import { sideNamesOf } from '../settings/side-names.js';
import { indented } from '../text/wrap.js';
import type { Session } from './session.js';

const width = 100;

/** The step that was taken last, at both sides, and what is wrong with it. */
export function lastStep({ run, configuration }: Session, colors: Colors): string {
  const step = run.steps.at(-1);
  if (step === undefined) return '';
  return text([
    ...stepRows(step).map(painter(step, colors)),
    ...(step.cause === 'none' ? [colors.dim(`${' '.repeat(10)}identical`)] : []),
    ...faultLines(step, sideNamesOf(configuration), colors),
  ]);
}

/** Every step so far, and the start where the two differ there already. */
export function allSteps({ run, configuration }: Session): string {
  const names = sideNamesOf(configuration);
  return text(isPlain(run) ? ['no step so far'] : stepTable(run, names));
}

/** What differs at the last step, the rules that decided it, and who says so. */
export function whyText({ run, configuration }: Session): string {
  const step = run.steps.at(-1);
  if (step?.planned === undefined) return text(['no step so far']);
  const names = sideNamesOf(configuration);
  return text([
    ...differenceLines(step.comparison.differences).flatMap((line) => indented(line, 2, width)),
    ...sideNames.flatMap((side) => ruleLines(names[side], step[side].outcome?.rule, width)),
  ]);
}

/** Whether there is nothing to tell: no step, and both sides begin alike. */
export const isPlain = ({ steps }: Session['run']): boolean => steps.length === 1 && steps[0]?.cause === 'none';

const text = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

function painter({ cause }: RunStep, colors: Colors): (line: string) => string {
  return cause === 'none' ? (line) => line : cause === 'root' ? colors.yellow : colors.dim;
}

function faultLines(step: RunStep, names: Readonly<Record<SideName, string>>, colors: Colors): readonly string[] {
  return sideNames.flatMap((side) => [
    ...(step[side].broken ?? []).map(({ rule, text: what, page }) => {
      const where = page === undefined ? '' : ` at page ${page}`;
      return colors.red(`${names[side]} breaks ${rule}${where}: ${what}`);
    }),
    ...step[side].disagreements.map((what) => colors.red(`${names[side]} contradicts the oracle: ${what}`)),
  ]);
}
