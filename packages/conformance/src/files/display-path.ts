import { isAbsolute, relative, sep } from 'node:path';

/** A path as messages show it: relative where it lies below the working directory, with forward slashes. */
export function displayPath(path: string): string {
  if (!isAbsolute(path)) return path.split(sep).join('/');
  const below = relative(process.cwd(), path);
  return (below.startsWith('..') || isAbsolute(below) ? path : below).split(sep).join('/');
}
