import type { HypercallRecord } from '@guestmem/spec';
import type { Disagreement } from './disagreement.js';
import { predict } from './predict.js';
import type { OracleState } from './state.js';

export interface Followed {
  readonly state: OracleState;
  readonly disagreements: readonly Disagreement[];
}

/** Replays the calls of one step and compares each return. Where they differ the oracle goes on with its own state. */
export function followStep(state: OracleState, calls: readonly HypercallRecord[]): Followed {
  const disagreements: Disagreement[] = [];
  let current = state;
  for (const record of calls) {
    const { call, args, ret } = record;
    const prediction = predict(current, record);
    current = prediction.state;
    if (prediction.kind === 'unknown') disagreements.push({ kind: 'unknown-call', call, why: prediction.why });
    else if (prediction.ret !== ret)
      disagreements.push({ kind: 'reply', call, args, predicted: prediction.ret, actual: ret });
  }
  return { state: current, disagreements };
}
