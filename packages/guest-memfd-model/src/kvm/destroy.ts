import { dropMemslots, fileAlive, type Layout, type OperationOf, once, type Pass } from '@guestmem/model';
import type { Gmem, Handler } from '../record.js';
import { owner } from './owner.js';
import { aftermath, closeVm } from './teardown.js';

const destroyed = { decision: 'allow', rule: 'GMEM-TEAR-001' } as const;

const close: Handler<'kvm.destroy'> = (turn, { vm = 0 }) => {
  closeVm(turn, vm);
  return destroyed;
};

export const destroyPasses: readonly Pass<'kvm.destroy', Gmem, never>[] = [
  ...once(close),
  ...aftermath<'kvm.destroy'>(destroyed),
];

/** The VM that the file holds keeps its memslots as long as the file is there. */
export function afterDestroy(layout: Layout, { vm = 0 }: OperationOf<'kvm.destroy'>): Layout {
  return vm === owner && fileAlive(layout) ? layout : dropMemslots(layout, vm);
}
