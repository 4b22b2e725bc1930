import type { Definitions } from '../source/definitions.js';
import { validatorName } from '../zod/emit.js';
import { BANNER } from './banner.js';

/**
 * Types that decide whether two types are the same, readonly and optional included.
 * zod infers mutable types and the generated types are readonly, hence ReadonlyDeep.
 */
const EQUALITY = `type ReadonlyDeep<T> = T extends object ? { readonly [K in keyof T]: ReadonlyDeep<T[K]> } : T;

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

type Agree<Validator extends z.ZodType, Type> = Same<ReadonlyDeep<z.infer<Validator>>, Type>;

type Assert<T extends true> = T;
`;

/** `agree.ts`: compiles only while every validator infers exactly the generated type. */
export const emitAgree = (definitions: Definitions): string => {
  if (definitions.size === 0) return `${BANNER}\nexport {};\n`;
  const assertions = [...definitions.keys()].map(
    (name) => `  Assert<Agree<typeof v.${validatorName(name)}, t.${name}>>,\n`,
  );
  return [
    BANNER,
    "import type { z } from 'zod';\nimport type * as t from './types.js';\nimport type * as v from './validators.js';\n",
    EQUALITY,
    `export type Agreement = [\n${assertions.join('')}];\n`,
  ].join('\n');
};
