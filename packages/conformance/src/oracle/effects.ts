import type { HypercallEffect } from '@guestmem/spec';
import { unreachable } from '../unreachable.js';
import { assignments, changeFrame } from './assignments.js';
import { compileAll } from './conditions.js';
import { dropGuestDma, releaseDevices } from './guest-devices.js';
import { OracleError } from './oracle-error.js';
import { frameIn, type Scene } from './scene.js';
import { type OracleProt, poisoned } from './state.js';
import { assignTo, compileMap, compileUnmap } from './tables.js';

type Act = (scene: Scene) => void;

/** The closure that does one effect, under its condition. */
export function compileEffect(effect: HypercallEffect): Act {
  const act = compileAct(effect);
  if (!('when' in effect) || effect.when === undefined) return act;
  const holds = compileAll(effect.when);
  return (scene) => {
    if (holds(scene)) act(scene);
  };
}

function compileAct(effect: HypercallEffect): Act {
  switch (effect.do) {
    case 'set':
      return compileSet(effect.target, effect.value);
    case 'add': {
      const { count, by } = effect;
      return (scene) => changeFrame(scene, { [count]: frameIn(scene)[count] + by });
    }
    case 'map':
      return compileMap(effect);
    case 'unmap':
      return compileUnmap(effect.table);
    case 'assign':
      return assignTo(effect);
    case 'poison':
      return (scene) => {
        scene.work.push('stage2-unmap');
        scene.entry = poisoned;
      };
    case 'permit':
      return (scene) => changeProt(scene, (held) => union(held, scene.args.prot ?? 'rwx'));
    case 'write-protect':
      return (scene) => changeProt(scene, (held) => protOf(held.includes('x'), false));
    case 'drop-guest-dma':
      return dropGuestDma;
    case 'release-devices':
      return releaseDevices;
    case 'zero':
    case 'cache-clean':
    case 'tlb-sync':
    case 'stage2-map':
    case 'stage2-unmap': {
      const kind = effect.do;
      return (scene) => void scene.work.push(kind);
    }
    default:
      return unreachable(effect);
  }
}

function compileSet(target: keyof typeof assignments, value: string): Act {
  const act = assignments[target][value];
  if (act === undefined) {
    const words = Object.keys(assignments[target]).join(', ');
    throw new OracleError('bad-row', `${target} cannot become "${value}"`, `it can become ${words}`);
  }
  return act;
}

function changeProt(scene: Scene, change: (held: OracleProt) => OracleProt): void {
  if (scene.entry.kind === 'mapped') scene.entry = { ...scene.entry, prot: change(scene.entry.prot) };
}

function union(held: OracleProt, asked: string): OracleProt {
  return protOf(held.includes('x') || asked.includes('x'), held.includes('w') || asked.includes('w'));
}

function protOf(execute: boolean, write: boolean): OracleProt {
  if (write) return execute ? 'rwx' : 'rw';
  return execute ? 'rx' : 'r';
}
