import { pathToFileURL } from 'node:url';

/** Whether a module was started from the command line rather than imported by its test. */
export const isMain = (moduleUrl: string): boolean =>
  process.argv[1] !== undefined && pathToFileURL(process.argv[1]).href === moduleUrl;

/** Prints problems one a line and sets the exit code, or prints that all is well. */
export const reportProblems = (gate: string, problems: readonly string[]): void => {
  for (const problem of problems) {
    process.stderr.write(`${problem}\n`);
  }
  if (problems.length > 0) {
    process.exitCode = 1;
  } else {
    process.stdout.write(`${gate}: ok\n`);
  }
};
