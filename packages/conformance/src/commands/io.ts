/** Where a command reads its surroundings and writes its text. */
export interface Io {
  readonly write: (text: string) => void;
  readonly writeError: (text: string) => void;
  readonly isColorful: boolean;
  /** Whether a person sees the errors, and so may see how far a command is. */
  readonly isErrorTerminal?: boolean;
  /** Where a session reads its lines. */
  readonly input: NodeJS.ReadableStream;
  /** Where somebody types them; absent where they come from a file or a pipe. */
  readonly terminal?: NodeJS.WritableStream;
  /** Lets a command end by itself when somebody interrupts it; a second time ends the process. */
  readonly onInterrupt?: (handle: () => void) => void;
}

/** How a command ended: 0 as expected, 1 unexpected result, 2 bad input, 3 an implementation errored, 130 interrupted. */
export type ExitCode = 0 | 1 | 2 | 3 | 130;
