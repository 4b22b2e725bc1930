/** One fault in a source file: where it is, what stands there, what should. */
export interface Finding {
  readonly file: string;
  /** JSON pointer as a URI fragment, `#` for the whole file. */
  readonly pointer: string;
  readonly found: string;
  readonly expected: string;
}

export const formatFinding = ({ file, pointer, found, expected }: Finding): string =>
  `${file} ${pointer}: found ${found}; expected ${expected}`;

export const childPointer = (pointer: string, key: string | number): string =>
  `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** Thrown with all findings at once: one run names every fault. */
export class SourceError extends Error {
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super(findings.map(formatFinding).join('\n'));
    this.name = 'SourceError';
    this.findings = findings;
  }
}
