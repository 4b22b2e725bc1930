interface Parts {
  readonly id?: string;
  readonly verdict?: string;
  readonly setting?: string;
  readonly world?: string;
  /** Of the key `steps`, indented by two spaces. */
  readonly steps?: string;
  readonly more?: string;
}

const readStep = '  - do: { op: user.read, page: 0 }\n';

/** A scenario file. The setting is in line 9, the world in line 10, the first step in line 12. */
export const scenarioText = ({
  id = 'S900',
  verdict = 'identical',
  setting = '[]',
  world = '{ pages: 2 }',
  steps = readStep,
  more = '',
}: Parts = {}): string => `id: ${id}
group: lifecycle
title: Made for a test
question: Does the test work?
why: Because it must.
confidence: inferred
sources: [{ kind: inference, ref: a test }]
verdict: ${verdict}
setting: ${setting}
world: ${world}
steps:
${steps}${more}`;
