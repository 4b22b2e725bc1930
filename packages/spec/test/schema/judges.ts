import { dereference, type Schema, validate } from '@cfworker/json-schema';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { TestTarget } from './targets.js';

/** Says whether a value is one of a definition. */
export type Judge = (value: unknown) => boolean;

/** Three validators that share no code: generated zod, ajv on the embedded schemas, cfworker on the files. */
export type Judges = Readonly<Record<'zod' | 'ajv' | 'cfworker', Judge>>;

const idOf = (target: TestTarget, definition: string): string => {
  const owner = target.files.find(({ content }) => Object.hasOwn(Object(content['$defs']), definition));
  return `${String(owner?.content['$id'])}#/$defs/${definition}`;
};

export const judgesOf = (target: TestTarget): ((definition: string) => Judges) => {
  const ajv = new Ajv2020({ strict: true, discriminator: true });
  for (const schema of Object.values(target.schemas)) ajv.addSchema(schema);
  const lookup: Record<string, Schema | boolean> = {};
  for (const { content } of target.files) dereference(content, lookup);
  return (definition) => {
    const id = idOf(target, definition);
    const compiled = ajv.getSchema(id);
    const located = lookup[id];
    const schema = target.validators[`${definition}Schema`];
    if (compiled === undefined || schema === undefined || located === undefined)
      throw new Error(`no validator of ${definition}`);
    return {
      zod: (value) => schema.safeParse(value).success,
      ajv: (value) => compiled(value) === true,
      cfworker: (value) => validate(value, located, '2020-12', lookup).valid,
    };
  };
};

/** The verdict that all share, or an error that says who said what of which value. */
export const sharedVerdict = (judges: Judges, value: unknown): boolean => {
  const verdicts = Object.entries(judges).map(([name, judge]) => [name, judge(value)] as const);
  const [first] = verdicts;
  if (first !== undefined && verdicts.every(([, verdict]) => verdict === first[1])) return first[1];
  const said = verdicts.map(([name, verdict]) => `${name} ${verdict ? 'accepts' : 'refuses'}`).join(', ');
  throw new Error(`${said}: ${JSON.stringify(value)}`);
};
