import { JsonScanner, positionIn } from './json-scanner.js';
import type { Path, SourceDocument } from './source-document.js';

/** Parses strict JSON. */
export function parseJson(source: string, file: string): SourceDocument {
  return {
    file,
    value: new JsonScanner(source, file).scan(),
    // Positions are asked for only when something is wrong, so they are found by a second pass.
    position: (path, at = 'value') => positionIn(source, offsetOf(source, file, path, at)),
  };
}

function offsetOf(source: string, file: string, path: Path, at: 'key' | 'value'): number {
  const wanted = path.join('\0');
  let offset = 0;
  new JsonScanner(source, file, (visited, valueOffset, keyOffset) => {
    const seen = visited.join('\0');
    const leads = seen === '' || wanted === seen || wanted.startsWith(`${seen}\0`);
    if (leads) offset = seen === wanted && at === 'key' ? keyOffset : valueOffset;
  }).scan();
  return offset;
}
