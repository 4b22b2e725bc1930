import type { Errno, Hypercall, HypercallCheck, HypercallName, Reply } from '@guestmem/spec';
import { compileAll, compileCondition, type Predicate } from './conditions.js';
import { compileEffect } from './effects.js';
import { OracleError } from './oracle-error.js';
import type { Scene } from './scene.js';
import { iommuDesign } from './state.js';

/** A row as closures: `decide` returns the error of the first check that fails, or does the effects and returns OK. */
export interface CompiledRow {
  readonly row: Hypercall;
  readonly decide: (scene: Scene) => Verdict;
}

/** changed: the effects were done. A call can return OK and have done nothing. */
export interface Verdict {
  readonly ret: Reply;
  readonly changed: boolean;
}

export type CompiledTable = ReadonlyMap<HypercallName, CompiledRow>;

interface CompiledCheck {
  readonly applies: Predicate;
  readonly holds: Predicate;
  readonly error: Reply;
}

const tables = new WeakMap<readonly Hypercall[], CompiledTable>();

/** The rows as closures, compiled once for each array of rows. Throws on a row that cannot be interpreted. */
export function compileTable(rows: readonly Hypercall[]): CompiledTable {
  const known = tables.get(rows);
  if (known) return known;
  const byName = new Map(rows.map((row) => [row.name, row]));
  const compiled = new Map(rows.map((row) => [row.name, compileRow(row, byName)]));
  tables.set(rows, compiled);
  return compiled;
}

function compileRow(row: Hypercall, byName: ReadonlyMap<HypercallName, Hypercall>): CompiledRow {
  try {
    return { row, decide: compileDecision(row, byName) };
  } catch (error) {
    if (!(error instanceof OracleError)) throw error;
    throw new OracleError(error.code, `${row.name}: ${error.message}`, 'see the row in the hypercall table');
  }
}

function compileDecision(row: Hypercall, byName: ReadonlyMap<HypercallName, Hypercall>): CompiledRow['decide'] {
  const checks = [
    ...requirementsOf(row),
    ...row.handlerChecks.map(compileCheck),
    ...row.preconditions.map(compileCheck),
  ];
  const effects = row.effects.map(compileEffect);
  const inner = row.delegate ? compileDelegate(row, byName) : null;
  return (scene) => {
    for (const { applies, holds, error } of checks) {
      if (applies(scene) && !holds(scene)) return { ret: error, changed: false };
    }
    if (inner) return inner(scene);
    for (const act of effects) act(scene);
    return { ret: 'OK', changed: effects.length > 0 };
  };
}

function compileCheck(check: HypercallCheck): CompiledCheck {
  return { applies: compileAll(check.when), holds: compileCondition(check), error: check.error };
}

/** A setting without which the call does not exist is checked before everything else. */
function requirementsOf(row: Hypercall): CompiledCheck[] {
  return row.requires.map(({ setting, value, error }) => ({
    applies: () => true,
    holds: ({ state: { settings } }) =>
      (setting === 'iommu' ? iommuDesign({ settings }) : String(settings.hypervisor[setting])) === value,
    error,
  }));
}

function compileDelegate(row: Hypercall, byName: ReadonlyMap<HypercallName, Hypercall>): CompiledRow['decide'] {
  const { delegate } = row;
  const target = delegate && byName.get(delegate.to);
  if (!delegate || !target || target.delegate) {
    throw new OracleError('bad-row', `delegates to ${delegate?.to ?? 'nothing'}`, 'name a row that decides itself');
  }
  if (row.effects.length > 0) throw new OracleError('bad-row', 'has effects and a delegate', 'leave one of them out');
  const decide = compileDecision(target, byName);
  const translated = new Map<Reply, Reply>(
    delegate.errors.map(({ from, to }: { from: Errno; to: Reply }) => [from, to]),
  );
  return (scene) => {
    const verdict = decide(scene);
    return verdict.ret === 'OK' ? verdict : { ret: translated.get(verdict.ret) ?? delegate.otherwise, changed: false };
  };
}
