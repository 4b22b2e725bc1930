import { dropMemslots, type Layout, type OperationOf, once, type Pass, type Resolution } from '@guestmem/model';
import { leaving } from '../host/leaving.js';
import type { Profile } from '../profiles/profile.js';
import type { Gmem, Handler, HugeFolio } from '../record.js';
import { aftermath, closeVm } from './teardown.js';

const destroyed = { decision: 'allow', rule: 'GMEM-TEAR-001' } as const;

const close: Handler<'kvm.destroy'> = (turn, { vm = 0 }) => {
  closeVm(turn, vm);
  return destroyed;
};

export const destroyPasses: readonly Pass<'kvm.destroy', Gmem, HugeFolio>[] = [
  ...once(close),
  ...aftermath<'kvm.destroy'>(destroyed),
];

/** A VM that the file keeps has its memslots still, but nobody runs it, and nobody else can ask for them. */
export function afterDestroy(layout: Layout, { vm = 0 }: OperationOf<'kvm.destroy'>): Layout {
  return dropMemslots(layout, vm);
}

/** Every page, for any of them may be the VM's. */
export function byDestroying(profile: Profile): (layout: Layout, one: OperationOf<'kvm.destroy'>) => Resolution {
  return leaving(
    profile,
    (layout) => layout,
    ({ world }) => Array.from({ length: world.pages }, (_, page) => page),
  );
}
