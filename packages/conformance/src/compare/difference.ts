import type { Class, RuleId } from '@guestmem/spec';

/** One field in which two sides differ. */
export interface Difference {
  /** How bad this field alone is. */
  readonly class: Exclude<Class, 'identical'>;
  /** Whether the outcome differs, or what can be seen, or what is owned, after it. */
  readonly of: 'outcome' | 'probe' | 'ownership';
  /** What differs, without page numbers, as in `user0 read`. */
  readonly subject: string;
  readonly left: string;
  readonly right: string;
  readonly page?: number;
  /** The rules that decided, where the field has its own. */
  readonly rules?: { readonly left: RuleId | undefined; readonly right: RuleId | undefined };
}

/** The outcome of comparing some fields. */
export interface Findings {
  readonly differences: readonly Difference[];
  /** How many fields both sides knew. */
  readonly compared: number;
  /** How many were left out because a side cannot know them or has none. */
  readonly unknown: number;
}

export const nothing: Findings = { differences: [], compared: 0, unknown: 0 };

export function joined(parts: readonly Findings[]): Findings {
  return {
    differences: parts.flatMap(({ differences }) => differences),
    compared: parts.reduce((sum, { compared }) => sum + compared, 0),
    unknown: parts.reduce((sum, { unknown }) => sum + unknown, 0),
  };
}

const unknowable: ReadonlySet<string | undefined> = new Set(['unknown', 'not-applicable', undefined]);

/** Compares one field, or leaves it out where a side does not know it. */
export function compareField(
  field: Omit<Difference, 'left' | 'right'>,
  left: string | undefined,
  right: string | undefined,
): Findings {
  if (left === undefined || right === undefined || unknowable.has(left) || unknowable.has(right)) {
    return { ...nothing, unknown: 1 };
  }
  return { differences: left === right ? [] : [{ ...field, left, right }], compared: 1, unknown: 0 };
}
