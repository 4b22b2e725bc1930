import type { Definitions } from '../source/definitions.js';
import type { JsonObject } from '../source/json.js';
import { emitSchema, validatorName } from '../zod/emit.js';
import { emissionOrder } from '../zod/order.js';
import { BANNER } from './banner.js';

/** The import that tells whether the validators need `distinct.ts`. */
export const DISTINCT_IMPORT = "import { distinct } from './distinct.js';\n";

/** `validators.ts`: static zod source, one `XSchema` for each definition, each after those it needs. */
export const emitValidators = (definitions: Definitions): string => {
  const emitted = new Set<string>();
  const resolve = (ref: string): JsonObject | undefined => definitions.get(ref);
  const blocks = emissionOrder(definitions).map((name) => {
    const schema = definitions.get(name);
    if (schema === undefined) throw new Error(`${name} is referred to and not defined`);
    const source = emitSchema(schema, { resolve, emitted });
    emitted.add(name);
    return `export const ${validatorName(name)} = ${source};\n`;
  });
  const uses = blocks.some((block) => block.includes('.check(distinct)'));
  const imports = `import { z } from 'zod';\n${uses ? DISTINCT_IMPORT : ''}`;
  return [BANNER, blocks.length === 0 ? 'export {};\n' : imports, ...blocks].join('\n');
};
