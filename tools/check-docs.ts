import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot, runCommand } from './run-command.ts';
import { isMain, reportProblems } from './script-entry.ts';

interface Block {
  readonly info: readonly string[];
  /** The line of the opening fence. */
  readonly line: number;
  readonly body: string;
}

const blocksOf = (markdown: string): readonly Block[] => {
  const lines = markdown.split('\n');
  const blocks: Block[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const fence = /^(`{3,})(.*)$/.exec(lines[index] ?? '');
    if (fence === null) {
      continue;
    }
    const end = lines.indexOf(fence[1] ?? '', index + 1);
    const close = end === -1 ? lines.length : end;
    const info = (fence[2] ?? '').trim().split(/\s+/);
    blocks.push({ info, line: index + 1, body: lines.slice(index + 1, close).join('\n') });
    index = close;
  }
  return blocks;
};

const marked = (block: Block | undefined, language: string, word: string): block is Block =>
  block?.info[0] === language && block.info.includes(word);

/** Whether `actual` is `expected`, where a line `...` in `expected` stands for any number of lines. */
export const outputMatches = (expected: string, actual: string): boolean => {
  const pattern = expected
    .trimEnd()
    .split('\n')
    .map((line) => (line.trim() === '...' ? '(?:.*\\n)*' : `${line.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\n`))
    .join('');
  return new RegExp(`^${pattern}$`).test(`${actual.trimEnd()}\n`);
};

/**
 * Runs every block fenced as `sh run` (or `sh run exit=N`) from `root`, and compares its output with the `text output`
 * block that comes next, if one does.
 */
export const docProblems = async (path: string, root: string): Promise<readonly string[]> => {
  const problems: string[] = [];
  const blocks = blocksOf(readFileSync(join(root, path), 'utf8'));
  for (const [index, block] of blocks.entries()) {
    if (!marked(block, 'sh', 'run')) {
      continue;
    }
    const wanted = Number(block.info.find((word) => word.startsWith('exit='))?.slice('exit='.length) ?? 0);
    const script = `exec 2>&1\n${block.body}`;
    const { code, output } = await runCommand('bash', ['-euo', 'pipefail', '-c', script], {
      cwd: root,
      env: { NO_COLOR: '1', CI: 'true', npm_config_loglevel: 'error' },
    });
    const indented = output.trimEnd().replaceAll(/^/gm, '    ');
    if (code !== wanted) {
      problems.push(`${path}:${block.line}: exit code ${code}, expected ${wanted}; it printed\n${indented}`);
    }
    const next = blocks[index + 1];
    if (marked(next, 'text', 'output') && !outputMatches(next.body, output)) {
      problems.push(`${path}:${next.line}: is not what line ${block.line} prints, which is\n${indented}`);
    }
  }
  return problems;
};

if (isMain(import.meta.url)) {
  const docs = existsSync(`${repositoryRoot}docs`) ? readdirSync(`${repositoryRoot}docs`).sort() : [];
  const pages = ['README.md', 'CONTRIBUTING.md', ...docs.map((name) => `docs/${name}`)];
  const problems: string[] = [];
  for (const page of pages.filter((name) => name.endsWith('.md') && existsSync(repositoryRoot + name))) {
    problems.push(...(await docProblems(page, repositoryRoot)));
  }
  reportProblems('documented commands', problems);
}
