// Neither ES nor the browser's and Node's own types are asked for it, and both have it.
declare const setTimeout: (run: () => void) => unknown;

/** Time for others. */
export function pause(): Promise<void> {
  return new Promise((resume) => setTimeout(resume));
}
