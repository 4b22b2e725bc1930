import { type Decision, rules } from '@guestmem/spec';

/** Refusals whose cause can go away without the caller asking for anything else. */
const retryable: ReadonlySet<string> = new Set(rules.filter((rule) => rule.retryable).map(({ id }) => id));

/** What a refusal of a hypervisor by this rule amounts to for a caller that passes it on. */
export function refusalBy(rule: string): Extract<Decision, 'refuse-retryable' | 'refuse-final'> {
  return retryable.has(rule) ? 'refuse-retryable' : 'refuse-final';
}
