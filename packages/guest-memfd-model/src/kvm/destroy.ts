import { dropMemslots, type Layout, type OperationOf, once, type Pass, type Resolution } from '@guestmem/model';
import { leaving } from '../host/leaving.js';
import type { Profile } from '../profiles/profile.js';
import type { Gmem, Handler, HugeFolio } from '../record.js';
import { owner } from './owner.js';
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

/** The VM that the file holds keeps its memslots as long as the file is there. */
export function afterDestroy({ fileLives }: Profile): (layout: Layout, one: OperationOf<'kvm.destroy'>) => Layout {
  return (layout, { vm = 0 }) => (vm === owner && fileLives(layout) ? layout : dropMemslots(layout, vm));
}

/** Every page, for any of them may be the VM's. */
export function byDestroying(profile: Profile): (layout: Layout, one: OperationOf<'kvm.destroy'>) => Resolution {
  return leaving(
    profile,
    (layout) => layout,
    ({ world }) => Array.from({ length: world.pages }, (_, page) => page),
  );
}
