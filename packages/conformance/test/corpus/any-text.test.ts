import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkScenario } from '../../src/corpus/check-scenario.js';
import { parseJson } from '../../src/files/json-document.js';
import type { SourceDocument } from '../../src/files/source-document.js';
import { parseYaml } from '../../src/files/yaml-document.js';
import { GuestmemError } from '../../src/index.js';
import { validateAs } from '../../src/schema/validate.js';
import { scenarioText } from '../support/scenario-text.js';

const numRuns = Number(process.env['FC_RUNS'] ?? 300);
const seed = Number(process.env['FC_SEED'] ?? 20_240_618);

/** Reads a text as far as it goes; anything but a GuestmemError is a fault of ours. */
const readAsFarAsItGoes = (parse: (text: string, file: string) => SourceDocument, text: string): void => {
  try {
    const document = parse(text, 'f');
    checkScenario(document, validateAs('Scenario', document));
  } catch (error) {
    expect(error).toBeInstanceOf(GuestmemError);
    expect((error as GuestmemError).message).toMatch(/^f:\d+:\d+: found [\s\S]+; expected /);
  }
};

const base = scenarioText({
  world: '{ pages: 2, devices: [{ speaksPrivate: false, domain: 0 }] }',
  steps:
    '  - do: { op: vfio.map, page: 0, domain: 0, pages: 2 }\n    expect: [{ decision: allow, for: shmem-gup+memory=memfd }]\n' +
    '  - race: [[{ do: { op: guest.read, gfn: 0 } }], [{ do: { op: user.exit } }]]\n',
});

/** The scenario with some of its characters cut out and others put in. */
const damaged = fc
  .array(fc.tuple(fc.nat(base.length), fc.nat(3), fc.string({ unit: 'grapheme', maxLength: 4 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((cuts) => cuts.reduce((text, [at, length, added]) => text.slice(0, at) + added + text.slice(at + length), base));

describe('whatever a file holds, reading it ends with a scenario or an error that says where', () => {
  it('for damaged YAML', () => {
    fc.assert(
      fc.property(damaged, (text) => readAsFarAsItGoes(parseYaml, text)),
      { numRuns, seed },
    );
  });

  it('for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 64 }), (text) => {
        readAsFarAsItGoes(parseYaml, text);
        readAsFarAsItGoes(parseJson, text);
      }),
      { numRuns, seed },
    );
  });

  it('for any JSON', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (text) => {
        readAsFarAsItGoes(parseJson, text);
        readAsFarAsItGoes(parseYaml, text);
      }),
      { numRuns, seed },
    );
  });
});
