import { main } from './program.js';

const interrupted = (): void => process.exit(130);
process.once('SIGINT', interrupted);
// A reader that has seen enough closes the pipe.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const isColorful = process.stdout.isTTY === true && !process.env['NO_COLOR'];

process.exitCode = await main(process.argv.slice(2), {
  write: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
  isColorful,
  isErrorTerminal: process.stderr.isTTY === true,
  input: process.stdin,
  onInterrupt: (handle) => {
    process.off('SIGINT', interrupted);
    process.once('SIGINT', () => {
      handle();
      process.once('SIGINT', interrupted);
    });
  },
  ...(process.stdin.isTTY && process.stdout.isTTY && { terminal: process.stdout }),
});
