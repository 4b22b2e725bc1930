import { type JsonValue, schemas, type UapiGuestMemfdCall } from '@guestmem/spec';
import fc from 'fast-check';

type Schema = Readonly<Record<string, JsonValue>>;

/** Words on both sides of every border that a check draws. */
const WORDS = [
  '0x0',
  '0x1',
  '0x3',
  '0x8',
  '0x1000',
  '0x2000',
  '0x4000',
  '0x10000',
  '0x1000000000',
  '0x7ffffffffffff000',
  '0x8000000000000000',
  '0xfffffffffffff000',
  '0xffffffffffffffff',
];

const isSchema = (value: JsonValue | undefined): value is Schema => typeof value === 'object' && value !== null;

function definition(reference: string): Schema {
  const [file = '', name = ''] = reference.split('#/$defs/');
  const known = schemas[file === '' ? 'uapi-guest-memfd.json' : file]?.['$defs'];
  const found = isSchema(known) ? known[name] : undefined;
  if (!isSchema(found)) throw new Error(`no definition ${reference}`);
  return found;
}

function arbitrary(schema: Schema): fc.Arbitrary<unknown> {
  const { $ref, oneOf, items, properties, required, type, minimum, maximum, pattern } = schema;
  if (typeof $ref === 'string') return arbitrary(definition($ref));
  if (Array.isArray(oneOf)) return fc.oneof(...oneOf.filter(isSchema).map(arbitrary));
  if (schema['const'] !== undefined) return fc.constant(schema['const']);
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as readonly string[]));
  if (type === 'boolean') return fc.boolean();
  if (type === 'integer') {
    const [min, max] = [Number(minimum), Number(maximum)];
    return fc.oneof(
      fc.integer({ min, max: Math.min(max, 12) }),
      fc.integer({ min, max }),
      fc.constant(Math.min(244, max)),
    );
  }
  if (typeof pattern === 'string') {
    return fc.oneof({ arbitrary: fc.constantFrom(...WORDS), weight: 4 }, fc.stringMatching(new RegExp(pattern, 'u')));
  }
  if (isSchema(items)) {
    return fc.array(arbitrary(items), {
      minLength: Number(schema['minItems']),
      maxLength: Number(schema['maxItems']),
    });
  }
  if (!isSchema(properties) || !Array.isArray(required)) throw new Error(`no values of ${JSON.stringify(schema)}`);
  const fields = Object.entries(properties).flatMap(([name, each]) =>
    isSchema(each) ? [[name, arbitrary(each)]] : [],
  );
  return fc.record(Object.fromEntries(fields) as Record<string, fc.Arbitrary<unknown>>, {
    requiredKeys: required.map(String),
  });
}

/** Calls that the schema accepts, made from the schema itself. */
export const calls = arbitrary(definition('#/$defs/UapiGuestMemfdCall')) as fc.Arbitrary<UapiGuestMemfdCall>;
