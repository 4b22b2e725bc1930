import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../run-command.ts';
import type { Verdict } from './pool/protocol.ts';

const folder = join(repositoryRoot, 'node_modules/.cache/guestmem-mutants');
/** All that a verdict depends on. */
const inputs = ['packages', 'tools/mutants', 'package-lock.json'];
const without = /\/(node_modules|dist|\.turbo)$/;

/** The verdicts on these very sources, tests and scenarios, so that a run that was cut short goes on. */
export class Memory {
  readonly #path: string;
  readonly #known = new Map<string, Verdict>();

  constructor() {
    const file = `${hashOfInputs()}.jsonl`;
    this.#path = join(folder, file);
    mkdirSync(folder, { recursive: true });
    for (const other of readdirSync(folder)) if (other !== file) rmSync(join(folder, other), { recursive: true });
    if (!existsSync(this.#path)) return;
    for (const line of readFileSync(this.#path, 'utf8').split('\n')) this.#recall(line);
  }

  get(id: string): Verdict | undefined {
    return this.#known.get(id);
  }

  add(id: string, verdict: Verdict): void {
    appendFileSync(this.#path, `${JSON.stringify([id, verdict])}\n`);
  }

  /** The last line may have been cut off. */
  #recall(line: string): void {
    try {
      const [id, verdict] = JSON.parse(line) as [string, Verdict];
      this.#known.set(id, verdict);
    } catch {}
  }
}

function hashOfInputs(): string {
  const hash = createHash('sha256');
  for (const path of inputs.flatMap((input) => filesBelow(join(repositoryRoot, input)))) {
    hash.update(path).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

function filesBelow(path: string): readonly string[] {
  if (without.test(path)) return [];
  const entries = listed(path);
  return entries === null ? [path] : entries.sort().flatMap((name) => filesBelow(join(path, name)));
}

/** null: no folder. */
function listed(path: string): string[] | null {
  try {
    return readdirSync(path).filter((name) => !name.startsWith('.') && name !== 'survivors.json');
  } catch {
    return null;
  }
}
