import type { Operation, World } from '@guestmem/spec';
import * as make from './operations.js';
import type { Switches } from './world.js';

/** Numbers that look random and are the same in every run. */
export class Dice {
  #seed: number;

  constructor(seed: number) {
    this.#seed = seed;
  }

  below(limit: number): number {
    this.#seed = (Math.imul(this.#seed, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((this.#seed / 2 ** 32) * limit);
  }

  pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)] as T;
  }

  flag(): boolean {
    return this.below(2) === 0;
  }
}

type Roll = (dice: Dice) => Operation;

const page = (dice: Dice): number => dice.below(4);
const advices = ['dontneed', 'remove', 'populate-read', 'populate-write', 'collapse', 'pageout', 'mergeable'] as const;

const rolls: readonly Roll[] = [
  (dice) =>
    make.map({ page: page(dice), index: page(dice), kind: dice.pick(['shared', 'private']), process: dice.below(2) }),
  (dice) => make.mapMany({ page: page(dice), count: dice.pick([3, 1100]) }),
  (dice) => make.unmap({ page: page(dice), process: dice.below(2), pages: 1 + dice.below(2) }),
  (dice) => make.read({ page: page(dice), process: dice.below(3) }),
  (dice) => make.write({ page: page(dice), process: dice.below(3), value: dice.pick(['A', 'B']) }),
  (dice) => make.syscallBuffer({ page: page(dice) }),
  (dice) => make.fileRead({ index: page(dice) }),
  (dice) => make.fileWrite({ index: page(dice) }),
  (dice) => make.fallocate({ index: page(dice), keepSize: dice.flag() }),
  (dice) => make.punch({ index: page(dice), pages: 1 + dice.below(4), aligned: dice.flag() }),
  (dice) => make.truncate({ pages: dice.below(6) }),
  () => make.fork({ child: 2 }),
  (dice) => make.madvise({ page: page(dice), advice: dice.pick(advices), pages: 1 + dice.below(2) }),
  () => make.passFd(),
  (dice) => make.pin({ page: page(dice), longterm: dice.flag(), fast: dice.flag(), exclusive: dice.below(4) === 0 }),
  (dice) => make.unpin({ page: page(dice), exclusive: dice.below(4) === 0 }),
  (dice) => make.grab({ page: page(dice) }),
  (dice) => make.finish({ page: page(dice) }),
  (dice) => make.unexc({ page: page(dice) }),
  (dice) => make.reexc({ page: page(dice) }),
  (dice) => make.addPin({ page: page(dice) }),
  (dice) => make.get({ page: page(dice), count: dice.pick([1, 1024]) }),
  (dice) => make.put({ page: page(dice), count: dice.pick([1, 1024]) }),
  (dice) => make.speculativeGet({ index: page(dice) }),
  (dice) => make.lruBatch({ index: page(dice) }),
  (dice) => make.lruDrain({ index: page(dice) }),
  (dice) => make.copyFromRef({ page: page(dice) }),
  (dice) => make.linearRead({ index: page(dice) }),
  (dice) => make.processVmRead({ page: page(dice) }),
  (dice) => make.walk({ page: page(dice) }),
  (dice) => make.migrate({ index: page(dice) }),
  (dice) => make.reclaim({ index: page(dice) }),
  (dice) => make.bind({ slot: dice.below(3), gfn: dice.below(8), vm: dice.below(2), index: page(dice) }),
  (dice) => make.moveSlot({ slot: dice.below(3), gfn: dice.below(8), vm: dice.below(2) }),
  (dice) => make.vfioMap({ page: page(dice), pages: 1 + dice.below(2) }),
  (dice) => make.vfioUnmap({ page: page(dice) }),
  (dice) => make.iommuMap({ index: page(dice) }),
  (dice) => make.dmaWrite({ iova: page(dice) }),
  ...Array.from({ length: 8 }, (): Roll => (dice) => make.guestWrite({ gfn: dice.below(5), vm: dice.below(2) })),
  ...Array.from({ length: 4 }, (): Roll => (dice) => make.share({ gfn: page(dice), vm: dice.below(2) })),
  ...Array.from({ length: 4 }, (): Roll => (dice) => make.unshare({ gfn: page(dice), vm: dice.below(2) })),
  (dice) => make.relinquish({ gfn: page(dice) }),
  (dice) => (dice.below(8) === 0 ? make.memoryFailure({ index: page(dice) }) : make.read()),
  (dice) => (dice.below(8) === 0 ? make.destroy({ vm: dice.below(2) }) : make.guestRead()),
  (dice) => (dice.below(16) === 0 ? make.exit({ process: dice.below(2) }) : make.guestRead()),
];

export function rollOperation(dice: Dice): Operation {
  return dice.pick(rolls)(dice);
}

export function rollWorld(dice: Dice): Partial<World> {
  const kinds = ['protected', 'protected', 'non-protected'] as const;
  return {
    folioOrder: dice.pick([0, 0, 1, 2]),
    processes: 2,
    memlock: dice.pick(['enough', 'enough', 'enough', 'one']),
    zone: dice.pick(['normal', 'normal', 'movable']),
    vms: [{ kind: dice.pick(kinds) }, { kind: dice.pick(kinds) }],
    devices: [{ speaksPrivate: false, domain: 0 }],
  };
}

/** Every setting but the one that is known to hand guest pages out again. */
export function rollSwitches(dice: Dice): Switches {
  return {
    backing: {
      profile: dice.pick(['exclusive-intended', 'exclusive-intended', 'exclusive-rfc-v1', 'longterm-2026']),
      exclusiveScope: dice.pick(['perPin', 'oncePerFolio']),
      memory: dice.pick(['memfd', 'memfd', 'anon', 'hugetlb', 'file']),
      pinCount: dice.pick(['biased', 'exact']),
      unshareDeniable: dice.below(4) > 0,
      exclusivePin: dice.below(8) === 0 ? 'off' : 'on',
    },
    hypervisor: { relinquish: dice.flag() },
    iommu: { profile: dice.pick(['none', 'pv', 'nested']) },
  };
}
