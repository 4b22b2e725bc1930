import { displayPath } from './display-path.js';
import { parseJson } from './json-document.js';
import { readText } from './read-text.js';
import type { SourceDocument } from './source-document.js';
import { parseYaml } from './yaml-document.js';

/** Reads a YAML file, or a JSON file if its name ends in .json. */
export function readDocument(path: string): SourceDocument {
  const source = readText(path);
  const file = displayPath(path);
  return path.endsWith('.json') ? parseJson(source, file) : parseYaml(source, file);
}
