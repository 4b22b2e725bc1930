import type { OperationName } from '@guestmem/spec';
import type { Handle, Pass } from './backing.js';

type Passes<N extends OperationName, B, F> = readonly Pass<N, B, F>[];

/** Each page stands for itself. */
export function each<N extends OperationName, B, F>(run: Handle<N, B, F>): Passes<N, B, F> {
  return [{ run, scope: 'pages', onRefusal: 'continue' }];
}

/** Ends at the first refusal; pages done before stay done. */
export function stopAtFirst<N extends OperationName, B, F>(run: Handle<N, B, F>): Passes<N, B, F> {
  return [{ run, scope: 'pages', onRefusal: 'stop' }];
}

/** Ends at the first refusal and returns how many pages came before it. */
export function prefixCount<N extends OperationName, B, F>(run: Handle<N, B, F>): Passes<N, B, F> {
  return [{ run, scope: 'pages', onRefusal: 'count' }];
}

/** Whole walks one after the other; a refusal in one keeps the later ones from starting. */
export function inTurn<N extends OperationName, B, F>(...runs: readonly Handle<N, B, F>[]): Passes<N, B, F> {
  return runs.map((run) => ({ run, scope: 'pages', onRefusal: 'stop' }));
}

/** Once, on the globals. Teardown is such a pass, a walk over the pages, and another such pass. */
export function once<N extends OperationName, B, F>(run: Handle<N, B, F>): Passes<N, B, F> {
  return [{ run, scope: 'world', onRefusal: 'stop' }];
}
