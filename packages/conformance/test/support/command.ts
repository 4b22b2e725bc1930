import { Readable } from 'node:stream';
import { main } from '../../src/program.js';

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Runs the command in this process. */
export const guestmem = (...words: readonly string[]): Promise<Ended> => guestmemWith('', ...words);

/** The same with text on its standard input. */
export const guestmemWith = async (input: string, ...words: readonly string[]): Promise<Ended> => {
  const out: string[] = [];
  const error: string[] = [];
  const code = await main(words, {
    write: (text) => out.push(text),
    writeError: (text) => error.push(text),
    isColorful: false,
    input: Readable.from(input === '' ? [] : [input]),
  });
  return { code, out: out.join(''), error: error.join('') };
};
