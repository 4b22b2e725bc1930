import type { Verdict } from '../turn.js';

/** A call that this platform does not have. */
export const notOffered: Verdict = { decision: 'not-offered', rule: 'HYP-KVM-014' };
