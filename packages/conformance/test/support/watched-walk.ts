import { createModel } from '@guestmem/model';
import type { Operation, World } from '@guestmem/spec';
import { expandOperations } from '../../src/explore/expand-operations.js';
import { loadBound } from '../../src/explore/load-bound.js';
import type { AnyDesign } from '../../src/implementation/design-for.js';
import { Random } from '../../src/random.js';
import { frozen, type Watch, watchedDesign } from './watched-design.js';

export const walkedWorlds: readonly World[] = [
  { pages: 2, devices: [{ domain: 0, speaksPrivate: false }], processes: 2 },
  { pages: 2, folioOrder: 1, vms: [{ kind: 'protected' }, { kind: 'non-protected' }] },
];

const everything = loadBound('everything');

/** Every operation at either page, over both, and calls that the host makes by itself. */
function operationsIn(world: World): readonly Operation[] {
  const lines = [
    ...everything.operations.filter((line) => world.devices !== undefined || !/device|domain/.test(line)),
    'guest.unshare gfn=0 pages=2',
    'kvm.convert index=0 pages=2 to=*',
    'user.punchHole index=0 pages=2',
    'kernel.pin page=0 pages=2',
    ...['host_share_hyp', 'host_unshare_hyp', 'host_donate_hyp', 'force_reclaim_guest_page'].map(
      (call) => `el2.call call=${call} index=*`,
    ),
  ];
  return expandOperations({ ...everything, world, operations: lines }).map(({ operation }) => operation);
}

const walks = 20;
const steps = 40;

/** Random walks of a design, each step from a frozen state. */
export function walkWatched(design: AnyDesign, world: World, seed: number, watch: Watch): void {
  const random = new Random(seed);
  const model = createModel(watchedDesign(design, watch));
  const operations = operationsIn(world);
  for (let walk = 0; walk < walks; walk++) {
    let state = frozen(model.start(world));
    for (let step = 0; step < steps; step++) {
      const operation = frozen(operations[random.below(operations.length)] as Operation);
      state = frozen(model.perform(state, operation).state);
    }
  }
}
