import type { Expectation, Scenario } from '@guestmem/spec';
import { worst } from '../compare/severity.js';
import { packageVersion } from '../files/package-root.js';
import type { RunStep } from '../run/lock-step.js';
import { stated } from '../run/stated.js';
import { describeConfiguration } from '../settings/describe.js';
import { type Configuration, resolveConfiguration } from '../settings/resolve.js';
import type { Session } from './session.js';

/** A session as a scenario that expects what both models answered. */
export function scenarioOf({ world, configuration, run }: Session, id: string): Scenario {
  return {
    id,
    group: 'lifecycle',
    title: 'Recorded in a session',
    question: 'What do both designs answer to these steps?',
    why: 'Recorded by guestmem shell. The expectations are what the models answered; nobody has checked them yet.',
    confidence: 'inferred',
    sources: [{ kind: 'inference', ref: `answers of the models of guestmem ${packageVersion()}` }],
    verdict: worst(run.steps.filter(({ cause }) => cause === 'root').map(({ comparison }) => comparison.class)),
    setting: settingOf(configuration),
    world,
    steps: run.steps.flatMap((step) =>
      step.planned === undefined ? [] : [{ do: step.planned.operation, expect: expectationsOf(step) }],
    ),
  };
}

/** The selectors in which a configuration differs from the default. */
function settingOf(configuration: Configuration): readonly string[] {
  const usual = resolveConfiguration([]);
  const plain = usual.kind === 'runnable' ? Object.values(describeConfiguration(usual.configuration)) : [];
  const all = Object.values(describeConfiguration(configuration));
  const special = all.filter((selector) => !plain.includes(selector));
  // A hypervisor brings its own IOMMU; what is usual elsewhere has to be named beside it.
  const { left, right } = configuration;
  const isSame =
    JSON.stringify(resolveConfiguration(special)) ===
    JSON.stringify({ kind: 'runnable', configuration: { left, right } });
  return isSame ? special : all;
}

function expectationsOf({ left, right }: RunStep): readonly Expectation[] {
  const [one, other] = [left.outcome, right.outcome].map((outcome) => outcome && stated(outcome));
  if (one === undefined || other === undefined) return [];
  if (JSON.stringify(one) === JSON.stringify(other)) return [one];
  return [
    { for: 'guest-memfd', ...one },
    { for: 'shmem-gup', ...other },
  ];
}
