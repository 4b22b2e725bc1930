import type { Codes, KnownRuleId, Reply } from '@guestmem/spec';
import { refusalBy } from '../el2/refusal.js';
import type { Verdict } from '../turn.js';

/** The verdict of whoever passes a reply of EL2 on to one actor. */
export function verdictOf(
  { ret, rule }: { readonly ret: Reply; readonly rule: KnownRuleId },
  actor: keyof Codes,
): Verdict {
  return ret === 'OK' ? { decision: 'allow', rule } : { decision: refusalBy(rule), rule, codes: { [actor]: ret } };
}
