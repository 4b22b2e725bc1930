import type { Instances } from '../host/module-host.ts';

/** One test, or one scenario. */
export interface Unit {
  readonly name: string;
  /** What is wrong; null: nothing. */
  readonly complaint: () => Promise<string | null>;
}

/** Something in the repository that a fault may turn red: a test file, or the corpus of scenarios. */
export interface Judge {
  readonly name: string;
  /** The module that it begins with: a fault in nothing that this imports is not its business. */
  readonly entry: string;
  /** Loads it with these modules. Throws where a fault is in the way. */
  readonly units: (instances: Instances) => readonly Unit[];
}

/** The first line of what was thrown. */
export function messageOf(thrown: unknown): string {
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  return text.split('\n', 1)[0] ?? '';
}
