import type { Definitions } from '../source/definitions.js';
import { validatorName } from '../zod/emit.js';
import { BANNER } from './banner.js';

/**
 * `named-validators.ts`: the validators as the package exports them, each under the type that it infers.
 * An inferred validator spells out every definition below it, which makes declarations of nearly a megabyte.
 */
export const emitNamedValidators = (definitions: Definitions): string => {
  if (definitions.size === 0) return `${BANNER}\nexport {};\n`;
  const names = [...definitions.keys()];
  return [
    BANNER,
    "import type { z } from 'zod';\nimport type * as t from './types.js';\nimport * as v from './validators.js';\n",
    names
      .map((name) => `export const ${validatorName(name)}: z.ZodType<t.${name}> = v.${validatorName(name)};\n`)
      .join(''),
  ].join('\n');
};
