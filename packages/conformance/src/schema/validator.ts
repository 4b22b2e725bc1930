import { schemas } from '@guestmem/spec';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';

/** The kinds of document that this package reads, by the definition that describes them. */
export interface DocumentKinds {
  readonly Scenario: 'scenario.json';
  readonly LedgerFile: 'ledger.json';
  readonly Report: 'report.json';
  readonly Trace: 'trace.json';
  readonly ProfileRecord: 'record.json';
  readonly Matrix: 'matrix.json';
  readonly Evaluation: 'evaluation.json';
  readonly WhyNot: 'evaluation.json';
  readonly CostReport: 'cost.json';
  readonly FrozenSet: 'frozen.json';
  readonly Operation: 'operation.json';
  readonly World: 'scenario.json';
  readonly Bound: 'bound.json';
  readonly Exploration: 'exploration.json';
  readonly Workload: 'workload.json';
  readonly SimulationReport: 'simulation.json';
}

const files: DocumentKinds = {
  Scenario: 'scenario.json',
  LedgerFile: 'ledger.json',
  Report: 'report.json',
  Trace: 'trace.json',
  ProfileRecord: 'record.json',
  Matrix: 'matrix.json',
  Evaluation: 'evaluation.json',
  WhyNot: 'evaluation.json',
  CostReport: 'cost.json',
  FrozenSet: 'frozen.json',
  Operation: 'operation.json',
  World: 'scenario.json',
  Bound: 'bound.json',
  Exploration: 'exploration.json',
  Workload: 'workload.json',
  SimulationReport: 'simulation.json',
};

let ajv: Ajv2020 | undefined;
const compiled = new Map<keyof DocumentKinds, ValidateFunction>();

/** The validator of one kind, compiled at its first use and then kept. */
function validatorOf(kind: keyof DocumentKinds): ValidateFunction {
  const known = compiled.get(kind);
  if (known !== undefined) return known;
  ajv ??= new Ajv2020({
    schemas: Object.values(schemas) as object[],
    discriminator: true,
    allErrors: true,
    verbose: true,
    // The specification's own tests check its schemas. Compiling takes a third of the time without the optimizer.
    validateSchema: false,
    inlineRefs: false,
    code: { optimize: false },
  });
  const validate = ajv.getSchema(`https://guestmem.dev/schema/1/${files[kind]}#/$defs/${kind}`);
  if (validate === undefined) throw new Error(`no schema for ${kind}`);
  compiled.set(kind, validate);
  return validate;
}

/** The errors of a value against the definition of its kind; none if it is valid. */
export function schemaErrors(kind: keyof DocumentKinds, value: unknown): readonly ErrorObject[] {
  const validate = validatorOf(kind);
  return validate(value) ? [] : (validate.errors ?? []);
}
