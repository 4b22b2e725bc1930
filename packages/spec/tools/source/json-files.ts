import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SourceError } from './finding.js';
import { byCodeUnit, isObject, type JsonObject } from './json.js';

/** A JSON file of the sources, named by its base name. */
export interface JsonFile {
  readonly name: string;
  readonly content: JsonObject;
}

export const readJsonFile = (directory: string, name: string): JsonFile => {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(join(directory, name), 'utf8'));
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    throw new SourceError([{ file: name, pointer: '#', found, expected: 'valid JSON' }]);
  }
  if (isObject(content)) return { name, content };
  throw new SourceError([{ file: name, pointer: '#', found: 'another JSON value', expected: 'an object' }]);
};

/** All `*.json` of a directory in name order; none when the directory is absent. */
export const readJsonFiles = (directory: string): readonly JsonFile[] =>
  existsSync(directory)
    ? readdirSync(directory)
        .filter((name) => name.endsWith('.json'))
        .sort(byCodeUnit)
        .map((name) => readJsonFile(directory, name))
    : [];
