import type { Verdict } from '../turn.js';

/** A call of another platform. */
export const notOffered: Verdict = { decision: 'not-offered', rule: 'HYP-KVM-014' };
