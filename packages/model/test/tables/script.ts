import type { Codes, Content, Decision, Operation, RuleId, World } from '@guestmem/spec';
import type { SettingsChange } from '../fixtures.js';

export interface ScriptStep {
  readonly do: Operation;
  readonly is: Decision;
  readonly rule?: RuleId;
  readonly codes?: Codes;
  readonly data?: Content;
  readonly count?: number;
  /** The hypercalls, by name. */
  readonly calls?: readonly string[];
}

/** Operations in a row, in a world with a backing that only holds pages. */
export interface Script {
  readonly title: string;
  readonly settings?: SettingsChange;
  readonly world?: World;
  readonly steps: readonly ScriptStep[];
}
