/** Breaks text into lines of at most `width` characters, at spaces where there are any. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      const joined = line === '' ? word : `${line} ${word}`;
      if (joined.length <= width) {
        line = joined;
        continue;
      }
      if (line !== '') lines.push(line);
      line = word;
      while (line.length > width && !isLink(line)) {
        const end = breakIn(line, width);
        lines.push(line.slice(0, end));
        line = line.slice(end);
      }
    }
    lines.push(line);
  }
  return lines;
}

/** A link stays whole: broken, none can follow it. */
function isLink(word: string): boolean {
  return word.startsWith('https://');
}

/** Where to break a word that is too long: behind the last mark that a path or a name has, or else anywhere. */
function breakIn(word: string, width: number): number {
  const end = Math.max(...['/', ':', '@', '_'].map((mark) => word.lastIndexOf(mark, width - 1)));
  return end <= 0 ? width : end + 1;
}

/** Wrapped text with every line indented, on top of the indent it has. */
export function indented(text: string, indent: number, width: number): readonly string[] {
  const own = text.length - text.trimStart().length;
  const pad = ' '.repeat(indent + own);
  const body = text.trimStart();
  return wrap(body, width - pad.length).map((line) => pad + line);
}
