import type { HypercallAssign, HypercallMap, HypercallTable } from '@guestmem/spec';
import { changeFrame } from './assignments.js';
import { OracleError } from './oracle-error.js';
import { frameIn, type Scene } from './scene.js';
import { iommuDesign, noEntry, type OracleProt } from './state.js';

type Act = (scene: Scene) => void;

/** Under the other designs there is no mirror to change. */
function mirrored(mapped: boolean): Act {
  return (scene) => {
    if (iommuDesign(scene.state) !== 'nested') return;
    if (frameIn(scene).smmuMapped !== mapped) scene.work.push(mapped ? 'smmu-map' : 'smmu-unmap');
    changeFrame(scene, { smmuMapped: mapped });
  };
}

function slotOf({ slot }: Scene): 0 | 1 | 2 {
  if (slot === null) throw new OracleError('bad-row', 'a row maps a page and names none', 'give the row a frame');
  return slot as 0 | 1 | 2;
}

function protAsked({ args }: Scene): OracleProt {
  return args.prot === undefined || args.prot === 'invalid' ? 'rwx' : args.prot;
}

function mapGuest({ state, prot, size }: HypercallMap): Act {
  if (state === undefined || prot === undefined || size === undefined) {
    throw new OracleError('bad-row', 'a guest entry is mapped without state, prot or size', 'give all three');
  }
  return (scene) => {
    scene.work.push('stage2-map');
    scene.entry = {
      kind: 'mapped',
      frame: slotOf(scene),
      state,
      order: size === 'page' ? 0 : (scene.args.order ?? 0),
      prot: prot === 'rwx' ? 'rwx' : protAsked(scene),
    };
  };
}

/** The page is the guest's at that address, and no table maps it yet. */
export function assignTo({ prot }: HypercallAssign): Act {
  return (scene) => {
    scene.entry = {
      kind: 'mapped',
      frame: slotOf(scene),
      state: 'pending',
      order: 0,
      prot: prot === 'rwx' ? 'rwx' : protAsked(scene),
    };
  };
}

/** What entering a page in a table does. The host's own table follows from its state and is not kept. */
export function compileMap(effect: HypercallMap): Act {
  const acts: { readonly [T in HypercallTable]: () => Act } = {
    host: () => (scene) => void scene.work.push('stage2-map'),
    hyp: () => (scene) => changeFrame(scene, { hypMapped: true }),
    guest: () => mapGuest(effect),
    smmu: () => mirrored(true),
    iommu: () => (scene) => {
      scene.work.push('smmu-map');
      scene.mapping = slotOf(scene);
    },
  };
  return acts[effect.table]();
}

/** What removing a page from a table does. */
export function compileUnmap(table: HypercallTable): Act {
  const acts: { readonly [T in HypercallTable]: Act } = {
    host: (scene) => void scene.work.push('stage2-unmap'),
    hyp: (scene) => changeFrame(scene, { hypMapped: false }),
    guest: (scene) => {
      scene.work.push('stage2-unmap');
      scene.entry = noEntry;
    },
    smmu: mirrored(false),
    iommu: (scene) => {
      scene.work.push('smmu-unmap');
      scene.mapping = null;
    },
  };
  return acts[table];
}
