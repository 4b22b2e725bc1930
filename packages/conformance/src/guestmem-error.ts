/** What went wrong, as a closed list: a caller can branch on it. */
export type GuestmemErrorCode =
  | 'bad-usage'
  | 'file-unreadable'
  | 'file-unwritable'
  | 'file-too-large'
  | 'bad-syntax'
  | 'too-deep'
  | 'too-many-aliases'
  | 'forbidden-yaml'
  | 'forbidden-key'
  | 'invalid-document'
  | 'inconsistent-document'
  | 'duplicate-id'
  | 'bad-selector'
  | 'unknown-name'
  | 'too-many-orders'
  | 'unsupported-settings'
  | 'implementation-failed';

interface Details {
  /** The likely fix. */
  readonly hint?: string | undefined;
  readonly cause?: unknown;
}

/** The one error of this package: bad input, or an implementation that broke. The message is complete by itself. */
export class GuestmemError extends Error {
  override readonly name = 'GuestmemError';
  readonly hint: string | undefined;

  constructor(
    readonly code: GuestmemErrorCode,
    message: string,
    { hint, cause }: Details = {},
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.hint = hint;
  }

  /** Exit code of the command: 3 where an implementation broke, 2 for bad input. */
  get exitCode(): 2 | 3 {
    return this.code === 'implementation-failed' ? 3 : 2;
  }
}
