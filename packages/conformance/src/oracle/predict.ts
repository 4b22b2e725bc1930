import type { EffectKind, HypercallRecord, Reply } from '@guestmem/spec';
import { OracleError } from './oracle-error.js';
import { closeScene, openScene } from './scene.js';
import type { OracleState } from './state.js';

/** What the table says of one call. */
export type Prediction =
  | { readonly kind: 'reply'; readonly ret: Reply; readonly state: OracleState; readonly work: readonly EffectKind[] }
  /** The table cannot say: no such row, or the record leaves out a name that the row asks for. */
  | { readonly kind: 'unknown'; readonly why: string; readonly state: OracleState };

/** Interprets the row of one call. The return that stands in the record is not looked at. */
export function predict(state: OracleState, record: HypercallRecord): Prediction {
  const compiled = state.table.get(record.call);
  if (!compiled) return { kind: 'unknown', why: `the table has no row ${record.call}`, state };
  try {
    const scene = openScene(compiled.row, state, record);
    const { ret, changed } = compiled.decide(scene);
    return { kind: 'reply', ret, state: changed ? closeScene(scene) : state, work: scene.work };
  } catch (error) {
    if (error instanceof OracleError && error.code === 'bad-record')
      return { kind: 'unknown', why: error.message, state };
    throw error;
  }
}
