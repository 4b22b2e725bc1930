/** A `$ref` of the dialect, read apart: the file (empty for the same file) and the definition. */
export interface Reference {
  readonly file: string;
  readonly name: string;
}

const REFERENCE = /^(?<file>[a-z0-9-]+\.json)?#\/\$defs\/(?<name>[A-Za-z0-9]+)$/;

export const parseReference = (ref: string): Reference | undefined => {
  const groups = REFERENCE.exec(ref)?.groups;
  const name = groups?.['name'];
  return name === undefined ? undefined : { file: groups?.['file'] ?? '', name };
};
