import type { Definitions } from '../source/definitions.js';
import type { JsonObject } from '../source/json.js';
import { emitSchema, validatorName } from '../zod/emit.js';
import { emissionOrder } from '../zod/order.js';
import { RUNTIME, type RuntimeModule } from '../zod/runtime.js';
import { BANNER } from './banner.js';

export interface Validators {
  readonly text: string;
  /** The hand-written modules that the text imports. */
  readonly runtime: readonly RuntimeModule[];
}

/** `validators.ts`: static zod source, one `XSchema` for each definition, each after those it needs. */
export const emitValidators = (definitions: Definitions): Validators => {
  const emitted = new Set<string>();
  const resolve = (ref: string): JsonObject | undefined => definitions.get(ref);
  const blocks = emissionOrder(definitions).map((name) => {
    const schema = definitions.get(name);
    if (schema === undefined) throw new Error(`${name} is referred to and not defined`);
    const source = emitSchema(schema, { resolve, emitted });
    emitted.add(name);
    // Two names for one object are meant; the tag says so to tools that look for duplicates.
    const tag = '$ref' in schema ? '/** @alias */\n' : '';
    return `${tag}export const ${validatorName(name)} = ${source};\n`;
  });
  const source = blocks.join('\n');
  const runtime = RUNTIME.filter(({ name }) => new RegExp(`\\b${name}\\b`).test(source));
  const imports = [
    `import { z } from 'zod';\n`,
    ...runtime.map(({ name, file }) => `import { ${name} } from './${file.replace('.ts', '.js')}';\n`),
  ].join('');
  return { text: [BANNER, blocks.length === 0 ? 'export {};\n' : imports, ...blocks].join('\n'), runtime };
};
