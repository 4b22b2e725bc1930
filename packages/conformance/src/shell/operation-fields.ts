import type { JsonSchema, JsonValue } from '@guestmem/spec';
import { child, definitionOf, operationNames } from '../schema/definition.js';

/** One field of an operation, as far as a line of words needs to know it. */
export interface OperationField {
  readonly name: string;
  readonly kind: 'integer' | 'boolean' | 'text';
  /** What it can be, where that is a list. */
  readonly values: readonly string[];
}

let known: ReadonlyMap<string, readonly OperationField[]> | undefined;

/** The fields of an operation in the order of its schema; none where there is no such operation. */
export function operationFields(op: string): readonly OperationField[] {
  known ??= new Map(operationBranches().map(([name, schema]) => [name, fieldsOf(schema)]));
  return known.get(op) ?? [];
}

function operationBranches(): readonly (readonly [string, JsonValue | undefined])[] {
  const branches = child(definitionOf('Operation'), 'oneOf') as readonly JsonValue[];
  const names = operationNames();
  return branches.map((branch, index) => [names[index] ?? '', resolved(branch)]);
}

function fieldsOf(schema: JsonValue | undefined): readonly OperationField[] {
  const properties = (child(schema, 'properties') ?? {}) as JsonSchema;
  return Object.entries(properties)
    .filter(([name]) => name !== 'op')
    .map(([name, value]) => ({ name, ...kindOf(resolved(value)) }));
}

function kindOf(schema: JsonValue | undefined): Omit<OperationField, 'name'> {
  const type = child(schema, 'type');
  if (type === 'integer') return { kind: 'integer', values: [] };
  if (type === 'boolean') return { kind: 'boolean', values: ['true', 'false'] };
  const choice = child(schema, 'enum');
  return { kind: 'text', values: Array.isArray(choice) ? choice.map(String) : [] };
}

function resolved(schema: JsonValue | undefined): JsonValue | undefined {
  const ref = child(schema, '$ref');
  return typeof ref === 'string' ? definitionOf(ref) : schema;
}
