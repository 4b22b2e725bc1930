import { ANNOTATIONS } from '../dialect/forms.js';
import { isArray, isObject, type JsonObject, type JsonValue } from '../source/json.js';

/**
 * Hands out the keywords of one schema and, at the end, throws on any that nobody took.
 * The emitter thus cannot drop a constraint silently, whatever the dialect lint admits.
 */
export class KeywordReader {
  readonly #schema: JsonObject;
  readonly #untaken: Set<string>;

  constructor(schema: JsonObject) {
    this.#schema = schema;
    this.#untaken = new Set(Object.keys(schema).filter((key) => !ANNOTATIONS.includes(key)));
  }

  take(keyword: string): JsonValue | undefined {
    this.#untaken.delete(keyword);
    return this.#schema[keyword];
  }

  /** Takes a keyword that may have one value only, or be absent. */
  takeOnly(keyword: string, allowed: JsonValue): void {
    const value = this.take(keyword);
    if (value !== undefined && value !== allowed) {
      throw this.#fault(`${keyword} ${JSON.stringify(value)}`);
    }
  }

  takeNumber(keyword: string): number | undefined {
    const value = this.take(keyword);
    if (value === undefined || typeof value === 'number') return value;
    throw this.#fault(`${keyword} ${JSON.stringify(value)}`);
  }

  takeString(keyword: string): string | undefined {
    const value = this.take(keyword);
    if (value === undefined || typeof value === 'string') return value;
    throw this.#fault(`${keyword} ${JSON.stringify(value)}`);
  }

  takeSchema(keyword: string): JsonObject {
    const value = this.take(keyword);
    if (isObject(value)) return value;
    throw this.#fault(`${keyword} ${JSON.stringify(value)}`);
  }

  takeSchemas(keyword: string): readonly JsonObject[] {
    const value = this.take(keyword);
    if (isArray(value) && value.every(isObject)) return value.filter(isObject);
    throw this.#fault(`${keyword} ${JSON.stringify(value)}`);
  }

  finish(): void {
    if (this.#untaken.size > 0) throw this.#fault(`keyword ${[...this.#untaken].join(', ')}`);
  }

  #fault(found: string): Error {
    return new Error(`the zod emitter does not know ${found} in ${JSON.stringify(this.#schema)}`);
  }
}
